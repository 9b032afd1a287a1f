package io.ghostnote.ladder;

import io.ghostnote.ladder.Ruling.Word;
import io.ghostnote.wording.Expectation;
import java.util.List;
import java.util.Optional;

/** The verdict where the freelancer has said that nobody owes anything, although a message of theirs was the last word. */
final class Settled {
    private Settled() {}

    static Optional<Verdict> verdict(Situation situation) {
        List<Turn> turns = situation.episode().turns();
        Turn newest = turns.get(turns.size() - 1);
        Optional<Ruling> settled = situation.rulings().since(newest.at(), Word.SETTLED);
        if (settled.isPresent()) {
            return Optional.of(verdict(situation, newest, GuardCode.X05, Cause.SETTLED, settled.get()));
        }
        boolean told = turns.stream().anyMatch(turn -> turn.asks() == Expectation.Verdict.YES);
        return situation
                .rulings()
                .about(newest.id(), Word.AWAITED, Word.NOT_AWAITED)
                .filter(ruling -> ruling.word() == Word.NOT_AWAITED && !told)
                .map(ruling -> verdict(situation, newest, GuardCode.X12, Cause.NOT_AWAITED, ruling));
    }

    private static Verdict verdict(Situation situation, Turn turn, GuardCode guard, Cause cause, Ruling ruling) {
        Reason reason = Reason.of(
                cause, Argument.day(Days.of(ruling.at(), situation.calendar().zone())));
        return Verdict.without(Side.NOBODY, State.WATCHING, Optional.of(turn.id()), Optional.of(guard), reason)
                .withdrawing(Withdrawals.open(situation));
    }
}
