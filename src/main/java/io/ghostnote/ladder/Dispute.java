package io.ghostnote.ladder;

import java.util.Optional;

/** X02, as far as the configuration says so: a dispute freezes everything, payment included. */
final class Dispute implements Guard {
    @Override
    public Optional<Finding> check(Case c) {
        return c.situation().standing().dispute()
                ? Optional.of(Finding.rest(
                        GuardCode.X02, State.FROZEN, "the configuration says that there is a dispute with this client"))
                : Optional.empty();
    }
}
