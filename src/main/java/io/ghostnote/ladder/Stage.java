package io.ghostnote.ladder;

import java.util.Locale;
import java.util.Optional;

/** Where the work stands (docs/ladder.md section 2); {@code GENERAL} when nothing is known. */
public enum Stage {
    GENERAL,
    PROSPECT,
    PROPOSAL,
    CONTRACT,
    IN_PROGRESS,
    DELIVERED,
    INVOICED,
    PAST,
    GOODBYE;

    /** The name used in configuration and output, such as {@code in_progress}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True when what is sent in this stage awaits an action by itself: a proposal, a contract, a deliverable, an invoice. */
    public boolean awaitsAction() {
        return switch (this) {
            case PROPOSAL, CONTRACT, DELIVERED, INVOICED -> true;
            case GENERAL, PROSPECT, IN_PROGRESS, PAST, GOODBYE -> false;
        };
    }

    /** The stage with that key; a dash counts as an underscore. */
    public static Optional<Stage> of(String key) {
        String wanted = key.toLowerCase(Locale.ROOT).replace('-', '_');
        for (Stage stage : values()) {
            if (stage.key().equals(wanted)) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }
}
