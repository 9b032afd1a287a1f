package io.ghostnote.ladder;

import java.util.Optional;

/** X16: the freelancer deleted the note: this step is declined for good, and the next one needs this one sent. */
final class Declined implements Guard {
    @Override
    public Optional<Finding> check(Case c) {
        return c.progress()
                .note()
                .filter(record -> record.state() == DraftState.DECLINED)
                .filter(record ->
                        c.next().map(rung -> rung.step() == record.step()).orElse(true))
                .map(record -> Finding.rest(
                        GuardCode.X16,
                        State.DECLINED,
                        "you deleted the " + record.step() + " draft of " + c.day(record.createdAt())
                                + "; it does not come back"));
    }
}
