package io.ghostnote.note;

import java.util.Locale;

/** One point of docs/rubric.md that a text fails, with what was found. */
public record Finding(Rule rule, String detail) {
    /** The mechanical checks. */
    public enum Rule {
        WORDS,
        QUESTIONS,
        EXCLAMATION,
        SENTENCE,
        LINKS,
        SCRIPT,
        PUNCTUATION,
        ISOLATES,
        DIRECTION,
        DIGITS,
        UNREPLACED,
        RELATIVE_TIME,
        HOUR_OR_SEASON,
        FORBIDDEN,
        MONEY,
        STEP
    }

    @Override
    public String toString() {
        return rule.name().toLowerCase(Locale.ROOT) + " (" + detail + ")";
    }
}
