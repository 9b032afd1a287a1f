package io.ghostnote.ladder;

import java.util.Optional;

/** X01: the client asked not to be written to. It stands until the freelancer lifts it, whatever comes later. */
final class StopRequest implements Guard {
    @Override
    public Optional<Finding> check(Case c) {
        return c.situation()
                .declared()
                .stop()
                .map(letter -> Finding.rest(GuardCode.X01, State.CLOSED, c.told(Cause.STOP_REQUEST, letter)));
    }
}
