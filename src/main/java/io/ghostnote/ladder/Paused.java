package io.ghostnote.ladder;

import io.ghostnote.ladder.Ruling.Word;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** X03: the client or the engagement is marked as paused in the configuration, or the freelancer has paused the matter. */
final class Paused implements Guard {
    @Override
    public Optional<Finding> check(Case c) {
        return configured(c).or(() -> c.rulings().standing().flatMap(ruling -> ruled(c, ruling)));
    }

    private static Optional<Finding> ruled(Case c, Ruling ruling) {
        Argument day = Argument.day(c.day(ruling.at()));
        if (ruling.word() == Word.PAUSE) {
            return Optional.of(Finding.rest(GuardCode.X03, State.HELD, Reason.of(Cause.PAUSED_BY_WORD, day))
                    .answered(Word.RESUME));
        }
        return ruling.until()
                .filter(end -> ruling.word() == Word.SNOOZE && end.isAfter(c.now()))
                .map(end -> Finding.hold(GuardCode.X03, end, Reason.of(Cause.SNOOZED, day, Argument.until(c.day(end))))
                        .answered(Word.RESUME));
    }

    private static Optional<Finding> configured(Case c) {
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
