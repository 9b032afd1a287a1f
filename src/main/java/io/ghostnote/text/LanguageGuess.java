package io.ghostnote.text;

import java.util.Locale;
import java.util.Set;

/**
 * The language of a text (docs/etiquette.md section 11): the script decides between Arabic and Latin, frequent words between the
 * languages of Latin script.
 *
 * @param tag {@code ar en fr es de}, or {@code und} for every other
 * @param confidence from 0 to 1; below 0.8 it must not be relied on
 */
public record LanguageGuess(String tag, double confidence) {
    private static final int LIMIT = 2_000;
    private static final double ENOUGH_OF_A_SCRIPT = 0.6;
    private static final double NO_EVIDENCE = 0.6;
    private static final LanguageGuess NOTHING = new LanguageGuess("und", 0);

    // Letters of Urdu and of Persian that Arabic words do not have. Dialects borrow the Persian ones now and then.
    private static final String URDU = "ٹڈڑںےۓہھ";
    private static final String PERSIAN = "پچژگ";
    private static final Set<String> PERSIAN_WORDS = Set.of(
            "است", "را", "که", "این", "برای", "شما", "می", "هستم", "کنید", "خواهم", "خود", "باشد", "از", "با", "نیست",
            "هم", "لطفا");
    private static final Set<String> ARABIC_WORDS = Set.of(
            "في", "من", "على", "إلى", "هل", "أن", "هذا", "هذه", "لكم", "مع", "عن", "ما", "لا", "التي", "الذي", "تم",
            "يوم", "كل", "لم", "قد");

    /** The language of a text as it was written, without quotations. Linear; looks at no more than 2,000 chars. */
    public static LanguageGuess of(String text) {
        String plain = withoutAddresses(text.length() > LIMIT ? text.substring(0, LIMIT) : text);
        int arabic = 0;
        int latin = 0;
        int other = 0;
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (c < 0x80) {
                latin += (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? 1 : 0;
            } else if (Character.isLetter(c)) {
                // Nearly all letters are of these blocks; asking for the script takes much longer.
                boolean arabicBlock = c >= 0x620 && c < 0x700;
                Character.UnicodeScript script = arabicBlock
                        ? Character.UnicodeScript.ARABIC
                        : c < 0x250 ? Character.UnicodeScript.LATIN : Character.UnicodeScript.of(c);
                switch (script) {
                    case ARABIC -> arabic++;
                    case LATIN -> latin++;
                    default -> other++;
                }
            }
        }
        int letters = arabic + latin + other;
        if (letters == 0) {
            return NOTHING;
        }
        double share = (double) arabic / letters;
        if (share >= ENOUGH_OF_A_SCRIPT) {
            return ofArabicScript(plain, arabic, share);
        }
        if ((double) latin / letters >= ENOUGH_OF_A_SCRIPT) {
            LanguageGuess guess = LatinWords.guess(plain);
            // Arabic beside it makes it a bilingual mail, of which neither half may be the writer's choice.
            return share > 0.25 ? new LanguageGuess(guess.tag, Math.min(guess.confidence, NO_EVIDENCE)) : guess;
        }
        if ((double) other / letters >= ENOUGH_OF_A_SCRIPT) {
            return new LanguageGuess("und", 0.9);
        }
        return new LanguageGuess(arabic > latin ? "ar" : "und", 0.5);
    }

    private static LanguageGuess ofArabicScript(String plain, int letters, double share) {
        int urdu = 0;
        int persian = 0;
        for (int i = 0; i < plain.length(); i++) {
            urdu += URDU.indexOf(plain.charAt(i)) >= 0 ? 1 : 0;
            persian += PERSIAN.indexOf(plain.charAt(i)) >= 0 ? 1 : 0;
        }
        int persianWords = 0;
        int arabicWords = 0;
        int end = 0;
        for (int start = 0; start < plain.length(); start = end + 1) {
            end = start;
            while (end < plain.length() && isOfWord(plain.charAt(end))) {
                end++;
            }
            String word = plain.substring(start, end);
            // Keyboards differ in these letters more than languages do.
            String folded = word.replace('ي', 'ی').replace('ك', 'ک');
            persianWords += PERSIAN_WORDS.contains(folded) ? 1 : 0;
            arabicWords += ARABIC_WORDS.contains(word) || word.startsWith("ال") ? 1 : 0;
        }
        boolean foreign = urdu * 50 > letters
                || persianWords > arabicWords
                || (persian * 30 > letters && persianWords >= arabicWords && persian > 1);
        if (foreign) {
            return new LanguageGuess("und", 0.8);
        }
        return new LanguageGuess(
                "ar", Math.min(1, 0.85 + 0.15 * (share - ENOUGH_OF_A_SCRIPT) / (1 - ENOUGH_OF_A_SCRIPT)));
    }

    private static boolean isOfWord(char c) {
        return c >= 0x610 && c < 0x700 && c != '،' && c != '؛' && c != '؟' && c != '۔';
    }

    private static String withoutAddresses(String text) {
        if (text.indexOf('@') < 0 && !text.contains("://") && !text.contains("www.")) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (String word : text.split("\\s+")) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (!lower.contains("://") && !lower.startsWith("www.") && lower.indexOf('@') < 0) {
                out.append(word).append(' ');
            }
        }
        return out.toString();
    }
}
