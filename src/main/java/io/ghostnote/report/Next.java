package io.ghostnote.report;

import io.ghostnote.ladder.Action;
import io.ghostnote.ladder.GuardCode;
import io.ghostnote.ladder.Reckoning;
import io.ghostnote.ladder.Side;
import io.ghostnote.ladder.State;
import io.ghostnote.ladder.Verdict;
import java.time.Instant;
import java.util.Optional;

/** What comes next in a matter. */
public enum Next {
    /** The freelancer decides. */
    QUESTION(0),
    /** The freelancer answers. */
    REPLY(1),
    /** A note is due. */
    DUE(2),
    /** A note waits in Drafts. */
    DRAFTED(2),
    /** A note, on a day. */
    ON(3),
    /** Nothing before a day. */
    HELD(4),
    /** Nothing, until something changes. */
    STOPPED(4),
    /** Nothing: the freelancer has deleted the note. */
    DECLINED(4),
    /** Nothing: there is a dispute. */
    FROZEN(4),
    /** There is no further step. */
    NOTHING(5),
    /** The ladder is at its end. */
    CLOSED(6),
    /** Nothing was ever written. */
    NO_MAIL(7);

    private final int rank;

    Next(int rank) {
        this.rank = rank;
    }

    /** The lower, the sooner it needs the freelancer. */
    public int rank() {
        return rank;
    }

    /** By the verdict over the matter. */
    public static Next of(Verdict verdict) {
        if (verdict.action() == Action.ASK) {
            return QUESTION;
        }
        if (verdict.side() == Side.OWNER || verdict.guard().equals(Optional.of(GuardCode.X06))) {
            return REPLY;
        }
        if (verdict.action() == Action.DRAFT && verdict.state() != State.DRAFTED) {
            return DUE;
        }
        return switch (verdict.state()) {
            case DRAFTED -> DRAFTED;
            case DECLINED -> DECLINED;
            case FROZEN -> FROZEN;
            case CLOSED, PAST -> CLOSED;
            case WATCHING, NOTICED, WAITING, HELD -> {
                if (verdict.until().isPresent()) {
                    yield HELD;
                }
                if (verdict.step().isEmpty() || verdict.clock().isEmpty()) {
                    yield NOTHING;
                }
                yield verdict.guard().isPresent() ? STOPPED : ON;
            }
        };
    }

    /** When that is; nothing where it has no day. */
    public Optional<Instant> at(Verdict verdict) {
        return switch (this) {
            case HELD -> verdict.until();
            case ON -> verdict.clock().map(Reckoning::dueAt);
            case QUESTION, REPLY, DUE, DRAFTED, STOPPED, DECLINED, FROZEN, NOTHING, CLOSED, NO_MAIL -> Optional.empty();
        };
    }
}
