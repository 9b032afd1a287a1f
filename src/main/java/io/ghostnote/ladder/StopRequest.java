package io.ghostnote.ladder;

import io.ghostnote.ladder.Ruling.Word;
import java.util.Optional;

/** X01: the client asked not to be written to, or the freelancer wants it so. It stands until the freelancer lifts it, whatever comes later. */
final class StopRequest implements Guard {
    @Override
    public Optional<Finding> check(Case c) {
        Optional<Finding> banned = c.rulings()
                .standing()
                .filter(ruling -> ruling.word() == Word.NEVER)
                .map(ruling -> Finding.rest(
                                GuardCode.X01, State.CLOSED, Reason.of(Cause.BANNED, Argument.day(c.day(ruling.at()))))
                        .answered(Word.RESUME));
        return banned.or(() -> c.situation()
                .declared()
                .stop()
                .filter(letter -> c.rulings().about(letter.id(), Word.NO_STOP).isEmpty())
                .map(letter -> Finding.rest(GuardCode.X01, State.CLOSED, c.told(Cause.STOP_REQUEST, letter))
                        .answered(letter.id(), Word.NO_STOP)));
    }
}
