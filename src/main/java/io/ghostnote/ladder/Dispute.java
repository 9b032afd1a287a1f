package io.ghostnote.ladder;

import io.ghostnote.ladder.Ruling.Word;
import java.time.Duration;
import java.util.Optional;

/** X02: a dispute freezes everything, payment included, whether the configuration says so or the client's letters of the last 90 days. */
final class Dispute implements Guard {
    static final Duration MEMORY = Duration.ofDays(90);

    @Override
    public Optional<Finding> check(Case c) {
        if (c.situation().standing().dispute()) {
            return Optional.of(Finding.rest(GuardCode.X02, State.FROZEN, Reason.of(Cause.DISPUTE_CONFIGURED)));
        }
        return c.situation()
                .declared()
                .dispute()
                .filter(letter -> letter.at().plus(MEMORY).isAfter(c.now()))
                .filter(letter ->
                        c.rulings().about(letter.id(), Word.NO_DISPUTE).isEmpty())
                .map(letter -> Finding.rest(GuardCode.X02, State.FROZEN, c.told(Cause.DISPUTE, letter))
                        .answered(letter.id(), Word.NO_DISPUTE));
    }
}
