package io.ghostnote.note;

import java.util.Map;
import java.util.Optional;

/**
 * The freelancer as they sign.
 *
 * @param name in the language it was configured in
 * @param names the name per language, where configured per language
 * @param signatures lines under the name, per language, several lines separated by line feeds
 */
public record Author(String name, Map<Language, String> names, Map<Language, String> signatures) {
    public Author {
        names = Map.copyOf(names);
        signatures = Map.copyOf(signatures);
    }

    /** The name in that language, else the name as configured. */
    public String name(Language language) {
        return names.getOrDefault(language, name);
    }

    /** The signature in that language. */
    public Optional<String> signature(Language language) {
        return Optional.ofNullable(signatures.get(language));
    }
}
