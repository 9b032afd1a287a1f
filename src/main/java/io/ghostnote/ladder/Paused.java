package io.ghostnote.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** X03: the client is marked as paused in the configuration. */
final class Paused implements Guard {
    @Override
    public Optional<Finding> check(Case c) {
        Standing standing = c.situation().standing();
        Optional<LocalDate> until = standing.pausedUntil();
        if (until.isPresent()) {
            if (!c.today().isBefore(until.get())) {
                return Optional.empty();
            }
            Instant end =
                    until.get().atStartOfDay(c.situation().calendar().zone()).toInstant();
            return Optional.of(
                    Finding.hold(GuardCode.X03, end, Reason.of(Cause.PAUSED_UNTIL, Argument.until(until.get()))));
        }
        return standing.paused()
                ? Optional.of(Finding.rest(GuardCode.X03, State.HELD, Reason.of(Cause.PAUSED)))
                : Optional.empty();
    }
}
