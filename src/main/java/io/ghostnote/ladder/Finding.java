package io.ghostnote.ladder;

import io.ghostnote.mail.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Why a step must not be taken now.
 *
 * @param state what the episode is in while this holds
 * @param ask true when the freelancer is asked
 * @param until when it is checked again at the earliest; nothing when only an event can change it
 * @param reason what the freelancer is told
 * @param about the message that an answer would count for
 * @param answers what the freelancer may decide about it; none when only mail or configuration can change it
 */
public record Finding(
        GuardCode code,
        State state,
        boolean ask,
        Optional<Instant> until,
        Reason reason,
        Optional<MessageId> about,
        List<Ruling.Word> answers) {
    public Finding {
        answers = List.copyOf(answers);
    }

    /** The same, which the freelancer may answer; what is said counts for that message. */
    Finding answered(MessageId message, Ruling.Word... words) {
        return new Finding(code, state, ask, until, reason, Optional.of(message), List.of(words));
    }

    /** The same, which the freelancer may answer for the whole matter. */
    Finding answered(Ruling.Word word) {
        return new Finding(code, state, ask, until, reason, Optional.empty(), List.of(word));
    }

    private static Finding of(GuardCode code, State state, boolean ask, Optional<Instant> until, Reason reason) {
        return new Finding(code, state, ask, until, reason, Optional.empty(), List.of());
    }

    /** Postpones the step until an instant. */
    static Finding hold(GuardCode code, Instant until, Reason reason) {
        return of(code, State.HELD, false, Optional.of(until), reason);
    }

    /** Keeps the episode in a state until something happens. */
    static Finding rest(GuardCode code, State state, Reason reason) {
        return of(code, state, false, Optional.empty(), reason);
    }

    /** Postpones the step until an instant, and asks meanwhile. */
    static Finding askUntil(GuardCode code, Instant until, Reason reason) {
        return of(code, State.HELD, true, Optional.of(until), reason);
    }

    /** Stops until the freelancer has answered a question. */
    static Finding ask(GuardCode code, State state, Reason reason) {
        return of(code, state, true, Optional.empty(), reason);
    }
}
