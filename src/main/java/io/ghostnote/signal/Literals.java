package io.ghostnote.signal;

import io.ghostnote.wording.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fixed phrases looked for anywhere in a folded text, each at the start of a word. The text is walked once: at every place only the
 * few phrases with the same beginning are compared.
 */
final class Literals {
    private static final int BEGINNING = 2;

    private final Map<Integer, List<String>> byBeginning = new HashMap<>();

    /** @param phrases as a person writes them; they are folded here */
    Literals(List<String> phrases) {
        for (String phrase : phrases) {
            String folded = Folding.fold(phrase);
            if (folded.length() < BEGINNING) {
                throw new IllegalArgumentException("too short to be told from other words: " + phrase);
            }
            byBeginning
                    .computeIfAbsent(beginning(folded, 0), none -> new ArrayList<>())
                    .add(folded);
        }
    }

    /** The phrase that stands nearest the beginning of this folded text. */
    Optional<String> firstIn(String folded) {
        for (int i = 0; i + BEGINNING <= folded.length(); i++) {
            if (i > 0 && Character.isLetterOrDigit(folded.charAt(i)) && insideWord(folded, i)) {
                continue;
            }
            for (String phrase : byBeginning.getOrDefault(beginning(folded, i), List.of())) {
                if (folded.startsWith(phrase, i)) {
                    return Optional.of(phrase);
                }
            }
        }
        return Optional.empty();
    }

    /** True when one of the phrases stands at the very beginning of this folded text. */
    boolean begin(String folded) {
        return folded.length() >= BEGINNING
                && byBeginning.getOrDefault(beginning(folded, 0), List.of()).stream()
                        .anyMatch(folded::startsWith);
    }

    private static boolean insideWord(String folded, int at) {
        char before = folded.charAt(at - 1);
        // Scripts without blanks between words have words everywhere.
        return Character.isLetterOrDigit(before) && before < '\u2e80';
    }

    private static int beginning(String text, int at) {
        return (text.charAt(at) << 16) | text.charAt(at + 1);
    }
}
