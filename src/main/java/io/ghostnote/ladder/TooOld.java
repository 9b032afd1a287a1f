package io.ghostnote.ladder;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** X20: the silence began more than 90 days before the mailbox was first read. The first day brings no flood of old matters. */
final class TooOld implements Guard {
    static final Duration LIMIT = Duration.ofDays(90);

    @Override
    public Optional<Finding> check(Case c) {
        Instant began = c.episode().turns().get(0).at();
        Instant firstSeen = c.situation().surroundings().firstSeen();
        if (!began.isBefore(firstSeen.minus(LIMIT))) {
            return Optional.empty();
        }
        return Optional.of(Finding.rest(
                GuardCode.X20,
                State.NOTICED,
                "this silence began on " + c.day(began) + ", more than 90 days before the mailbox was first read on "
                        + c.day(firstSeen)));
    }
}
