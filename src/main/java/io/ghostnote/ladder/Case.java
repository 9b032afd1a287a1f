package io.ghostnote.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the guards look at: the situation with what follows from it.
 *
 * @param next the step that would be taken; nothing when the ladder is at its end
 */
record Case(Situation situation, Progress progress, Optional<Rung> next, Reckoning clock, Instant now) {

    Episode episode() {
        return situation.episode();
    }

    /** Today in the client's zone. */
    LocalDate today() {
        return LocalDate.ofInstant(now, situation.calendar().zone());
    }

    /** A date as the client's calendar has it, for reasons. */
    String day(Instant instant) {
        return Days.format(instant, situation.calendar().zone());
    }
}
