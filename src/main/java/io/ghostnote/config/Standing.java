package io.ghostnote.config;

import java.util.Optional;

/**
 * What the owner wants of a client.
 *
 * @param dispute a legal dispute: nothing is written until this is taken back
 */
public record Standing(Goal goal, Priority priority, Optional<Pause> paused, boolean dispute) {

    /** Whether the relationship is to last (docs/requirements.md, G04). */
    public enum Goal {
        KEEP,
        NEUTRAL,
        LET_GO
    }

    /** Who comes first where there is a limit (docs/requirements.md, G07). */
    public enum Priority {
        HIGH,
        NORMAL,
        LOW
    }
}
