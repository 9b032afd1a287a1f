package io.ghostnote.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Languages of Latin script told apart by their frequent words ({@code stopwords.txt}) and by letters that only one of them has. Arabic
 * in Latin letters is one of them, with digits for the letters that Latin script does not have ("inshallah kif 7alak").
 */
final class LatinWords {
    private static final Set<String> WITH_TEXTS = Set.of("ar", "en", "fr", "es", "de");
    private static final String ARABIC = "ar";
    private static final double NOT_RELIED_ON = 0.75;
    private static final String DIGITS_AS_LETTERS = "235679";
    private static final Set<String> AFTER_NUMBERS = Set.of(
            "st", "nd", "rd", "th", "am", "pm", "min", "mins", "hrs", "hr", "km", "kg", "mm", "cm", "px", "pt", "gb",
            "mb", "kb", "days", "pcs", "eur", "usd", "sar", "aed", "ème", "eme", "er", "uhr", "tage", "ans", "bis",
            "de", "d", "k", "m", "h", "x", "dh", "weeks", "months", "years", "hours", "mois", "jours", "meses",
            "heures");

    private static final List<String> LANGUAGES = new ArrayList<>();
    // Indexes of the languages that have the word.
    private static final Map<String, int[]> LANGUAGES_OF = new HashMap<>();
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ß', "de"),
            Map.entry('ñ', "es"),
            Map.entry('¿', "es"),
            Map.entry('¡', "es"),
            Map.entry('œ', "fr"),
            Map.entry('ê', "fr"),
            Map.entry('ù', "fr"),
            Map.entry('ã', "pt"),
            Map.entry('õ', "pt"),
            Map.entry('ı', "tr"),
            Map.entry('ş', "tr"),
            Map.entry('ğ', "tr"),
            Map.entry('å', "sv"),
            Map.entry('ø', "da"),
            Map.entry('ł', "pl"),
            Map.entry('ą', "pl"),
            Map.entry('ę', "pl"));

    static {
        for (String line : WordList.read("stopwords.txt")) {
            String[] words = line.split(" ");
            if (!LANGUAGES.contains(words[0])) {
                LANGUAGES.add(words[0]);
            }
            int language = LANGUAGES.indexOf(words[0]);
            for (String word : Arrays.copyOfRange(words, 1, words.length)) {
                LANGUAGES_OF.merge(word, new int[] {language}, LatinWords::both);
            }
        }
    }

    private LatinWords() {}

    private static int[] both(int[] some, int[] more) {
        if (Arrays.stream(some).anyMatch(one -> one == more[0])) {
            return some;
        }
        int[] all = Arrays.copyOf(some, some.length + 1);
        all[some.length] = more[0];
        return all;
    }

    static LanguageGuess guess(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        double[] scores = new double[LANGUAGES.size()];
        boolean ascii = true;
        int pos = 0;
        while (pos < lower.length()) {
            char c = lower.charAt(pos);
            if (c > 0x7f) {
                ascii &= !Character.isLetter(c);
                String only = LETTERS.get(c);
                if (only != null) {
                    scores[LANGUAGES.indexOf(only)]++;
                }
            }
            if (!Character.isLetterOrDigit(c)) {
                pos++;
                continue;
            }
            int end = wordEnd(lower, pos);
            score(scores, lower.substring(pos, end).replace('’', '\''));
            for (int i = pos + 1; i < end; i++) {
                ascii &= lower.charAt(i) < 0x80 || !Character.isLetter(lower.charAt(i));
                String only = lower.charAt(i) > 0x7f ? LETTERS.get(lower.charAt(i)) : null;
                if (only != null) {
                    scores[LANGUAGES.indexOf(only)]++;
                }
            }
            pos = end;
        }
        return best(scores, ascii);
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end))
                        || text.charAt(end) == '\''
                        || text.charAt(end) == '’')) {
            end++;
        }
        return end;
    }

    private static LanguageGuess best(double[] scores, boolean ascii) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        double second = 0;
        for (int i = 0; i < scores.length; i++) {
            second = i == best ? second : Math.max(second, scores[i]);
        }
        if (scores[best] == 0) {
            return ascii ? new LanguageGuess("en", 0.6) : new LanguageGuess("und", 0.3);
        }
        double margin = (scores[best] - second) / scores[best];
        double confidence = 0.55 + 0.45 * margin * Math.min(1, 0.4 + 0.3 * scores[best]);
        String tag = LANGUAGES.get(best);
        if (tag.equals(ARABIC)) {
            // docs/etiquette.md section 6: who writes so is not answered so, nor for certain in Arabic script.
            confidence = Math.min(confidence, NOT_RELIED_ON);
        }
        return new LanguageGuess(WITH_TEXTS.contains(tag) ? tag : "und", confidence);
    }

    private static void score(double[] scores, String word) {
        int[] languages = LANGUAGES_OF.get(word);
        if (languages != null) {
            for (int language : languages) {
                // A word of several languages is that much less evidence for each.
                scores[language] += 1.0 / languages.length;
            }
            return;
        }
        double arabic = digitsAsLetters(word);
        if (arabic > 0) {
            scores[LANGUAGES.indexOf(ARABIC)] += arabic;
        }
    }

    /** How much a word with digits looks like Arabic: "3an", "mar7aba", less so "mashrou3", not at all "3rd", "b2b" and "v2". */
    private static double digitsAsLetters(String word) {
        int digits = 0;
        int letters = 0;
        int at = -1;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= '0' && c <= '9') {
                if (DIGITS_AS_LETTERS.indexOf(c) < 0 || (i > 0 && Character.isDigit(word.charAt(i - 1)))) {
                    return 0;
                }
                digits++;
                at = i;
            } else if (c < 'a' || c > 'z') {
                return 0;
            } else {
                letters++;
            }
        }
        if (digits == 0 || letters < 2) {
            return 0;
        }
        if (word.charAt(0) <= '9') {
            return AFTER_NUMBERS.contains(word.substring(1)) ? 0 : 1;
        }
        boolean last = at == word.length() - 1;
        return letters < 3 ? 0 : last && digits == 1 ? 0.4 : 1.5;
    }
}
