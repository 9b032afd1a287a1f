package io.ghostnote.ladder;

import java.time.Instant;
import java.util.Optional;

/**
 * Why a step must not be taken now.
 *
 * @param state what the episode is in while this holds
 * @param ask true when the freelancer is asked
 * @param until when it is checked again at the earliest; nothing when only an event can change it
 * @param reason what the freelancer is told
 */
public record Finding(GuardCode code, State state, boolean ask, Optional<Instant> until, Reason reason) {

    /** Postpones the step until an instant. */
    static Finding hold(GuardCode code, Instant until, Reason reason) {
        return new Finding(code, State.HELD, false, Optional.of(until), reason);
    }

    /** Keeps the episode in a state until something happens. */
    static Finding rest(GuardCode code, State state, Reason reason) {
        return new Finding(code, state, false, Optional.empty(), reason);
    }

    /** Stops until the freelancer has answered a question. */
    static Finding ask(GuardCode code, State state, Reason reason) {
        return new Finding(code, state, true, Optional.empty(), reason);
    }
}
