package io.ghostnote.ladder;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the freelancer has said about a client in the configuration.
 *
 * @param paused no notes until lifted, or, with {@code pausedUntil}, through the day before that date
 */
public record Standing(Goal goal, Priority priority, boolean paused, Optional<LocalDate> pausedUntil, boolean dispute) {
    /** A client of whom nothing is configured. */
    public static final Standing USUAL = new Standing(Goal.KEEP, Priority.NORMAL, false, Optional.empty(), false);
}
