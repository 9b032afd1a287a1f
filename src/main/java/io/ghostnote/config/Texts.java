package io.ghostnote.config;

import java.util.Map;
import java.util.Optional;

/**
 * A text that may differ by language.
 *
 * @param plain the text given without a language, good for all of them
 * @param byLanguage the text per primary language tag ({@code ar}, {@code en}, …)
 */
public record Texts(Optional<String> plain, Map<String, String> byLanguage) {
    /** No text at all. */
    public static final Texts NONE = new Texts(Optional.empty(), Map.of());

    public Texts {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** The same text in every language. */
    public static Texts of(String text) {
        return new Texts(Optional.of(text), Map.of());
    }

    /** The text in that language: its own, else the plain one. Never the text of another language. */
    public Optional<String> in(String language) {
        return Optional.ofNullable(byLanguage.get(language)).or(() -> plain);
    }

    /** A text to show the owner: the plain one, else that of the preferred language, else any. */
    public Optional<String> shown(String preferred) {
        return plain.or(() -> Optional.ofNullable(byLanguage.get(preferred)))
                .or(() -> byLanguage.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    public boolean isEmpty() {
        return plain.isEmpty() && byLanguage.isEmpty();
    }
}
