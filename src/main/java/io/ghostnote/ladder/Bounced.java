package io.ghostnote.ladder;

import java.util.Optional;

/** X11: a message to the client could not be delivered; another address is needed before anything is written. */
final class Bounced implements Guard {
    @Override
    public Optional<Finding> check(Case c) {
        return c.episode()
                .meanwhile()
                .bounce()
                .map(bounce -> Finding.ask(
                        GuardCode.X11,
                        State.HELD,
                        "delivery failed on " + c.day(bounce.at()) + "; is there another address for this client?"));
    }
}
