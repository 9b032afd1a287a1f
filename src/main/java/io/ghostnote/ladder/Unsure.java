package io.ghostnote.ladder;

import java.util.Optional;

/** X25: clock or mail cannot be trusted at the moment; nothing is concluded from missing mail. */
final class Unsure implements Guard {
    @Override
    public Optional<Finding> check(Case c) {
        return c.situation().surroundings().doubt().map(why -> Finding.rest(GuardCode.X25, State.HELD, why));
    }
}
