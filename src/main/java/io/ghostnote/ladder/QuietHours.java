package io.ghostnote.ladder;

import java.time.Instant;
import java.util.Optional;

/** X22: drafts appear only in the freelancer's draft hours, and not while they are away. */
final class QuietHours implements Guard {
    @Override
    public Optional<Finding> check(Case c) {
        Instant opens = c.situation().surroundings().draftWindow().nextOpen(c.now());
        return opens.equals(c.now())
                ? Optional.empty()
                : Optional.of(Finding.hold(
                        GuardCode.X22,
                        opens,
                        Reason.of(
                                Cause.QUIET_HOURS,
                                Argument.opens(opens.atZone(c.situation()
                                                .surroundings()
                                                .draftWindow()
                                                .zone())
                                        .toLocalDateTime()))));
    }
}
