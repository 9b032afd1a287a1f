package io.ghostnote.note;

import java.util.Optional;

/** A language that notes can be written in; the tag is BCP 47. */
public enum Language {
    ARABIC("ar"),
    ENGLISH("en"),
    FRENCH("fr"),
    SPANISH("es"),
    GERMAN("de");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag. */
    public String tag() {
        return tag;
    }

    /** True when the language is written from right to left. */
    public boolean rightToLeft() {
        return this == ARABIC;
    }

    /** The language with that primary tag, or nothing when there are no texts in it. */
    public static Optional<Language> of(String tag) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
