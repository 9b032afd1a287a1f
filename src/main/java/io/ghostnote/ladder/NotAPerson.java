package io.ghostnote.ladder;

import java.util.Optional;

/** X18: a list, a newsletter or a no-reply address: there is nobody to answer. */
final class NotAPerson implements Guard {
    @Override
    public Optional<Finding> check(Case c) {
        return c.episode().meanwhile().machine().map(why -> Finding.rest(GuardCode.X18, State.WATCHING, why));
    }
}
