package io.ghostnote.config;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Nothing is written for the time being.
 *
 * @param until first day on which it is over, or nothing while it lasts until taken back
 */
public record Pause(Optional<LocalDate> until) {

    /** True when the pause still holds on that day of the owner. */
    public boolean holdsOn(LocalDate day) {
        return until.isEmpty() || day.isBefore(until.get());
    }
}
