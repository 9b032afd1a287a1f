package io.ghostnote.ladder;

import java.util.Locale;

/** Where an episode is (docs/ladder.md section 4, docs/contract.md). */
public enum State {
    WATCHING,
    NOTICED,
    DRAFTED,
    WAITING,
    HELD,
    DECLINED,
    CLOSED,
    PAST,
    FROZEN;

    /** The name used in output. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
