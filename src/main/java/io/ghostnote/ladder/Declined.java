package io.ghostnote.ladder;

import io.ghostnote.ladder.Ruling.Word;
import java.util.Optional;

/** X16: the freelancer deleted the note: this step is declined for good, and the next one needs this one sent. */
final class Declined implements Guard {
    @Override
    public Optional<Finding> check(Case c) {
        return c.situation().records().stream()
                .filter(record -> declined(record, c.rulings()))
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
                                        Argument.day(c.day(record.createdAt()))))
                        .answered(record.id(), Word.SKIP, Word.CLOSE));
    }

    /** Deleted by the freelancer, or removed because they said so. */
    static boolean declined(StepRecord record, Rulings rulings) {
        return record.state() == DraftState.DECLINED
                || (!record.state().open()
                        && record.state() != DraftState.SENT
                        && rulings.about(record.id(), Word.DROP).isPresent());
    }
}
