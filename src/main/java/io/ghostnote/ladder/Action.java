package io.ghostnote.ladder;

import java.util.Locale;

/** What a verdict asks of the shell. */
public enum Action {
    NONE,
    DRAFT,
    WITHDRAW,
    ASK;

    /** The name used in output. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
