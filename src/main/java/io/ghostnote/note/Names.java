package io.ghostnote.note;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A client's name and title as a greeting uses them. */
final class Names {
    private static final int LIMIT = 60;
    // first words that are only half of a given name
    private static final Set<String> HALVES = Set.of(
            "عبد", "أبو", "ابو", "أبا", "أم", "ام", "ابن", "بن", "آل", "abd", "abdul", "abdel", "abdal", "abu", "abou",
            "umm", "um", "ibn", "bin");
    // and second words that belong to the first: صلاح الدين
    private static final Set<String> SECOND_HALVES = Set.of("الدين", "الله", "الهدى", "الإسلام");
    private static final Map<String, String> MASCULINE = Map.of(
            "dr", "الدكتور", "doctor", "الدكتور", "eng", "المهندس", "engineer", "المهندس", "prof", "الأستاذ الدكتور");
    private static final Map<String, String> FEMININE = Map.of(
            "dr",
            "الدكتورة",
            "doctor",
            "الدكتورة",
            "eng",
            "المهندسة",
            "engineer",
            "المهندسة",
            "prof",
            "الأستاذة الدكتورة");

    private Names() {}

    /** The whole name in the language's own spelling where there is one. */
    static Optional<String> full(AddressForm form, Language language) {
        return Optional.ofNullable(form.names().get(language.tag()))
                .or(form::name)
                .flatMap(Names::usable);
    }

    /** The given name; the whole name where the given name cannot be told. */
    static Optional<String> given(AddressForm form, Language language) {
        return full(form, language).map(Names::firstOf);
    }

    /** The family name, where the name is two words of which neither is half of the other. */
    static Optional<String> family(AddressForm form, Language language) {
        return full(form, language)
                .map(name -> name.split(" "))
                .filter(words ->
                        words.length == 2 && firstOf(String.join(" ", words)).equals(words[0]))
                .map(words -> words[1]);
    }

    private static String firstOf(String name) {
        String[] words = name.split(" ");
        String first = words[0];
        if (words.length == 1 || first.endsWith(".") || first.endsWith(",") || first.length() < 2) {
            return name;
        }
        boolean compound = HALVES.contains(first.toLowerCase(Locale.ROOT)) || SECOND_HALVES.contains(words[1]);
        return compound ? first + " " + words[1] : first;
    }

    /** The configured title in Arabic, or nothing when it cannot be written without knowing the gender. */
    static Optional<String> arabicTitle(AddressForm form) {
        return form.honorific().flatMap(Names::usable).flatMap(title -> {
            if (!Bidi.foreign(title, Language.ARABIC)) {
                return Optional.of(title);
            }
            String key = title.toLowerCase(Locale.ROOT).replace(".", "");
            return switch (form.gender()) {
                case M -> Optional.ofNullable(MASCULINE.get(key));
                case F -> Optional.ofNullable(FEMININE.get(key));
                case UNKNOWN -> Optional.empty();
            };
        });
    }

    /** The configured title where it is written in Latin letters. */
    static Optional<String> latinTitle(AddressForm form) {
        return form.honorific().flatMap(Names::usable).filter(title -> !Bidi.foreign(title, Language.ENGLISH));
    }

    /** A name on one line, without what only a machine or an attacker puts there; or nothing. */
    static Optional<String> usable(String raw) {
        String name = Values.clean(raw);
        boolean strange =
                name.contains("@") || name.contains("://") || Values.disguised(name) || !name.matches("(?s).*\\p{L}.*");
        return strange ? Optional.empty() : Optional.of(Values.cut(name, LIMIT));
    }
}
