package io.ghostnote.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the guards look at: the situation with what follows from it.
 *
 * @param stale notes that have to go
 * @param next the step that would be taken; nothing when the ladder is at its end
 */
record Case(
        Situation situation,
        Progress progress,
        List<StepRecord> stale,
        Optional<Rung> next,
        Reckoning clock,
        Instant now) {

    Rulings rulings() {
        return situation.rulings();
    }

    /** True when the step is the closing note that the freelancer has asked for. */
    boolean closingWanted() {
        return next.filter(rung -> rung.step().closing()).isPresent()
                && rulings()
                        .standing()
                        .filter(ruling -> ruling.word() == Ruling.Word.CLOSE)
                        .isPresent();
    }

    Episode episode() {
        return situation.episode();
    }

    /** True for the note that this verdict would write, once more after it was interrupted. */
    boolean resumes(StepRecord record) {
        return record.state() == DraftState.INTENDED && episode().owns(record) && !stale.contains(record);
    }

    /** When the message that waits was written; when it lies before what is looked at, when the first turn was. */
    Instant began() {
        List<Turn> turns = episode().turns();
        return turns.stream()
                .filter(turn -> turn.id().equals(progress.basis()))
                .findFirst()
                .orElse(turns.get(0))
                .at();
    }

    /** Today in the client's zone. */
    LocalDate today() {
        return LocalDate.ofInstant(now, situation.calendar().zone());
    }

    /** That cause, told of a letter. */
    Reason told(Cause cause, Activity letter) {
        return Reason.of(
                cause, Argument.who(letter.who()), Argument.day(day(letter.at())), Argument.subject(letter.subject()));
    }

    /** The same, with the day until which it holds. */
    Reason told(Cause cause, Activity letter, Instant until) {
        return Reason.of(
                cause,
                Argument.who(letter.who()),
                Argument.day(day(letter.at())),
                Argument.subject(letter.subject()),
                Argument.until(day(until)));
    }

    /** The day it is then in the client's zone. */
    LocalDate day(Instant instant) {
        return Days.of(instant, situation.calendar().zone());
    }
}
