package io.ghostnote.wording;

import java.util.ArrayList;
import java.util.List;

/** What Arabic writes together with the word that follows: و ف, then ب ل ك, and لل for ل with the article (docs/signals.md section 1). */
final class Clitics {
    /** Of a shorter rest the first letter is nearly always its own: «لكم» is not «كم». */
    private static final int SHORTEST_AFTER_PREPOSITION = 3;

    private static final int SHORTEST_AFTER_CONJUNCTION = 2;

    private Clitics() {}

    /** All the words that a phrase may call this folded word. */
    static List<String> forms(String word) {
        char first = word.charAt(0);
        if (first >= '0' && first <= '9') {
            return isNumber(word) ? List.of(word, "#") : List.of(word);
        }
        if (first < 0x600 || first > 0x6ff) {
            return List.of(word);
        }
        List<String> forms = new ArrayList<>(4);
        withPreposition(word, forms);
        if ((first == 'و' || first == 'ف') && word.length() > SHORTEST_AFTER_CONJUNCTION) {
            withPreposition(word.substring(1), forms);
        }
        return List.copyOf(forms);
    }

    private static void withPreposition(String word, List<String> forms) {
        forms.add(word);
        if (word.length() <= SHORTEST_AFTER_PREPOSITION) {
            return;
        }
        char first = word.charAt(0);
        if (first == 'ل' && word.charAt(1) == 'ل') {
            forms.add("ا" + word.substring(1));
            forms.add(word.substring(2));
        } else if (first == 'ل' || first == 'ب' || first == 'ك') {
            forms.add(word.substring(1));
        }
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
