package io.ghostnote.ladder;

import java.util.Locale;

/** Who owes the next message. */
public enum Side {
    CLIENT,
    OWNER,
    NOBODY;

    /** The name used in output. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
