package io.ghostnote.ladder;

import io.ghostnote.calendar.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** X13: a bereavement, an illness or an emergency. Nothing is written for fifteen business days; after that the freelancer is asked. */
final class Sensitive implements Guard {
    static final int DAYS = 15;
    static final Duration MEMORY = Duration.ofDays(30);

    @Override
    public Optional<Finding> check(Case c) {
        return c.situation()
                .declared()
                .sensitive()
                .filter(letter -> until(letter, c).isAfter(c.now())
                        || letter.at().plus(MEMORY).isAfter(c.now()))
                .map(letter -> {
                    Instant until = until(letter, c);
                    return until.isAfter(c.now())
                            ? Finding.hold(GuardCode.X13, until, c.told(Cause.GRAVE, letter, until))
                            : Finding.ask(GuardCode.X13, State.HELD, c.told(Cause.GRAVE_BEFORE, letter));
                });
    }

    private static Instant until(Activity letter, Case c) {
        return c.situation().calendar().plusMinutes(letter.at(), (long) DAYS * WorkCalendar.MINUTES_PER_DAY);
    }
}
