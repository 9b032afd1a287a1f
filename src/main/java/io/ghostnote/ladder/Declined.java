package io.ghostnote.ladder;

import java.util.Optional;

/** X16: the freelancer deleted the note: this step is declined for good, and the next one needs this one sent. */
final class Declined implements Guard {
    @Override
    public Optional<Finding> check(Case c) {
        return c.situation().records().stream()
                .filter(record -> record.state() == DraftState.DECLINED)
                .filter(record -> record.basis().equals(c.progress().basis()))
                .filter(record ->
                        c.next().filter(rung -> rung.step() == record.step()).isPresent())
                .reduce((older, newer) -> newer)
                .map(record -> Finding.rest(
                        GuardCode.X16,
                        State.DECLINED,
                        Reason.of(
                                Cause.DECLINED,
                                Argument.step(record.step()),
                                Argument.day(c.day(record.createdAt())))));
    }
}
