package io.ghostnote.ladder;

import io.ghostnote.wording.Expectation;
import java.util.Optional;

/**
 * X12: whether the freelancer's message expects an answer cannot be told. Where it certainly expects none there is no episode at all
 * ({@link Strand#open}).
 */
final class NoAnswerNeeded implements Guard {
    @Override
    public Optional<Finding> check(Case c) {
        boolean told = c.episode().turns().stream().anyMatch(turn -> turn.asks() == Expectation.Verdict.YES);
        boolean announced = c.episode().answer().filter(Activity::defers).isPresent();
        // Once a note has been made, the freelancer has seen it and decided.
        boolean begun = c.situation().records().stream().anyMatch(c.episode()::owns);
        return told || announced || begun
                ? Optional.empty()
                : Optional.of(Finding.ask(
                        GuardCode.X12,
                        State.WATCHING,
                        Reason.of(Cause.MAY_NEED_NO_ANSWER, Argument.day(c.day(c.began())))));
    }
}
