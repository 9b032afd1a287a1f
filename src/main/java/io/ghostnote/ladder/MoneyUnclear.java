package io.ghostnote.ladder;

import java.util.Optional;

/** X17: a note about money is only written with its facts. */
final class MoneyUnclear implements Guard {
    @Override
    public Optional<Finding> check(Case c) {
        if (!c.clock().due()) {
            return Optional.empty();
        }
        return c.next()
                .flatMap(rung -> Optional.ofNullable(c.situation().unwritable().get(rung.step())))
                .map(missing -> Finding.ask(GuardCode.X17, State.HELD, missing));
    }
}
