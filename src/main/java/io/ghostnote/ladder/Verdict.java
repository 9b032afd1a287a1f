package io.ghostnote.ladder;

import io.ghostnote.mail.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is to be done about one episode now, and why (docs/contract.md, {@code once --output json}).
 *
 * @param basis the owner's message that waits for an answer, or was answered; nothing when the owner never wrote
 * @param step the next step, or the one that is waiting in Drafts
 * @param guard the guard that decided
 * @param until when a hold ends
 * @param clock the clock of the next step
 * @param withdraw notes that have to go: the client answered, or the freelancer wrote by hand
 * @param reason what the freelancer is told
 */
public record Verdict(
        Side side,
        State state,
        Optional<MessageId> basis,
        Optional<Step> step,
        Action action,
        Optional<GuardCode> guard,
        Optional<Instant> until,
        Optional<Reckoning> clock,
        List<StepRecord> withdraw,
        Reason reason) {

    public Verdict {
        withdraw = List.copyOf(withdraw);
    }

    /** A verdict over a closed matter, without a clock. */
    static Verdict without(
            Side side, State state, Optional<MessageId> basis, Optional<GuardCode> guard, Reason reason) {
        return new Verdict(
                side,
                state,
                basis,
                Optional.empty(),
                Action.NONE,
                guard,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                reason);
    }

    /** The same verdict after the shell has acted on it, or could not. */
    public Verdict as(State nextState, Action done, Optional<GuardCode> why, Reason because) {
        return new Verdict(side, nextState, basis, step, done, why, Optional.empty(), clock, withdraw, because);
    }

    /** The same verdict that also has these notes withdrawn. */
    Verdict withdrawing(List<StepRecord> stale) {
        return stale.isEmpty()
                ? this
                : new Verdict(side, state, basis, step, Action.WITHDRAW, guard, until, clock, stale, reason);
    }
}
