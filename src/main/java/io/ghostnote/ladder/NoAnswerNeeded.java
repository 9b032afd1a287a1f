package io.ghostnote.ladder;

import io.ghostnote.ladder.Ruling.Word;
import io.ghostnote.wording.Expectation;
import java.util.Optional;

/**
 * X12: whether the freelancer's message expects an answer cannot be told. Where it certainly expects none there is no episode at all
 * ({@link Strand#open}).
 */
final class NoAnswerNeeded implements Guard {
    @Override
    public Optional<Finding> check(Case c) {
        Turn newest = c.episode().turns().get(c.episode().turns().size() - 1);
        boolean restsOnADay = c.closingWanted()
                || c.next().filter(rung -> rung.step().awaits()).isEmpty();
        boolean said =
                c.rulings().about(newest.id(), Word.AWAITED, Word.NOT_AWAITED).isPresent();
        boolean told = c.episode().turns().stream().anyMatch(turn -> turn.asks() == Expectation.Verdict.YES);
        boolean announced = c.episode().answer().filter(Activity::defers).isPresent();
        // Once a note has been made, the freelancer has seen it and decided.
        boolean begun = c.situation().records().stream().anyMatch(c.episode()::owns);
        return restsOnADay || said || told || announced || begun
                ? Optional.empty()
                : Optional.of(Finding.ask(
                                GuardCode.X12,
                                State.WATCHING,
                                Reason.of(Cause.MAY_NEED_NO_ANSWER, Argument.day(c.day(c.began()))))
                        .answered(newest.id(), Word.AWAITED, Word.NOT_AWAITED));
    }
}
