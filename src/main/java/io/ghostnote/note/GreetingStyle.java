package io.ghostnote.note;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a message begins (docs/etiquette.md section 6, Greeting). */
enum GreetingStyle {
    /** السلام عليكم in any form. */
    SALAM,
    /** تحية طيبة، السادة…, Sehr geehrte…, Estimada… */
    FORMAL,
    /** مرحبًا، أهلًا، صباح الخير: the hour of sending is unknown, so the hour is never mirrored. */
    SIMPLE,
    /** None that is known. */
    NONE;

    private static final int LINES = 3;
    private static final Pattern SALAM_WORDS =
            Pattern.compile("(?:^|\\s)(?:و?عليكم ال?سلام|ال?سلام عليكم|سلام عليكم|a?s?-? ?salaa?mu? ?'?al[ae][iy]kum)");
    private static final Pattern FORMAL_WORDS = Pattern.compile(
            "(?:^|\\s)(?:تحيه طيبه|تحيه وتقدير|بعد التحيه|الساده|السيد|السيده|الاستاذ|الاستاذه|حضره|سعاده|المحترم|المحترمه|المحترمين|sehr geehrte[rn]?|estimad[oa]s?|madame|monsieur)(?:\\s|$)");
    private static final Pattern SIMPLE_WORDS = Pattern.compile(
            "^(?:يا )?(?:مرحبا|مرحبتين|اهلا|اهلين|هلا|هاي|صباح|مساء|يسعد|حياك|حياكم|عزيزي|عزيزتي|سلام|تحياتي|marhaba|ahlan|hi|hello|hey|dear|good|bonjour|salut|hola|hallo|guten|liebe|lieber|moin)(?:\\s|$)");

    /** The greeting in the first lines of a message's visible text. */
    static GreetingStyle of(String visibleText) {
        int seen = 0;
        GreetingStyle found = NONE;
        for (String line : visibleText.split("\r?\n")) {
            String words = normalized(line);
            if (words.isEmpty()) {
                continue;
            }
            // a salutation line above the greeting proper: the warmer formula wins
            if (SALAM_WORDS.matcher(words).find()) {
                return SALAM;
            }
            if (found == NONE && FORMAL_WORDS.matcher(firstWords(words)).find()) {
                found = FORMAL;
            } else if (found == NONE && SIMPLE_WORDS.matcher(words).find()) {
                found = SIMPLE;
            }
            if (++seen == LINES) {
                break;
            }
        }
        return found;
    }

    private static String firstWords(String words) {
        return words.length() <= 60 ? words : words.substring(0, 60);
    }

    private static String normalized(String line) {
        return Normalizer.normalize(line, Normalizer.Form.NFKD)
                .replaceAll("[\\p{Mn}\\p{Cf}ـ]", "")
                .replace('ى', 'ي')
                .replace('ة', 'ه')
                .replace('ٱ', 'ا')
                .replaceAll("[^\\p{L}\\p{N}'-]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
