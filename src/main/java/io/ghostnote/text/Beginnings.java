package io.ghostnote.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A list of phrases with which a line may begin, found by its first letters. */
final class Beginnings {
    private static final int KEY = 2;

    private final Map<String, List<String>> phrases = new HashMap<>();

    Beginnings(String file) {
        for (String phrase : WordList.folded(file)) {
            phrases.merge(phrase.substring(0, KEY), List.of(phrase), Beginnings::both);
        }
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** True when folded text begins with one of them, as whole words. */
    boolean begin(String folded) {
        if (folded.length() < KEY) {
            return false;
        }
        for (String phrase : phrases.getOrDefault(folded.substring(0, KEY), List.of())) {
            if (Phrases.starts(folded, phrase)) {
                return true;
            }
        }
        return false;
    }
}
