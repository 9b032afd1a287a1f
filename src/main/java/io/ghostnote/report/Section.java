package io.ghostnote.report;

import io.ghostnote.ladder.GuardCode;
import io.ghostnote.ladder.Question;
import io.ghostnote.ladder.Ruling;
import io.ghostnote.ladder.Side;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Where a matter stands in the digest, in this order (docs/digest.md). */
public enum Section {
    /** Only the freelancer can decide. */
    DECIDE,
    /** The freelancer owes an answer. */
    REPLY,
    /** A note waits in Drafts, or is about to be put there. */
    DRAFTS,
    /** The client owes an answer, and the day of the next step is known. */
    AHEAD,
    /** Nobody owes anything, and a note is to come all the same, such as a word to keep in touch. */
    LATER,
    /** Nothing is written, for a reason. */
    STOPPED;

    // These take back what stands; they ask for nothing.
    private static final Set<Ruling.Word> LIFTING =
            EnumSet.of(Ruling.Word.RESUME, Ruling.Word.NO_STOP, Ruling.Word.NO_DISPUTE);

    /** Nothing for a matter that a digest does not mention. */
    static Optional<Section> of(Line line) {
        return switch (line.next()) {
            case QUESTION -> Optional.of(DECIDE);
            case REPLY -> Optional.of(REPLY);
            case DUE, DRAFTED -> Optional.of(asks(line) ? DECIDE : DRAFTS);
            case ON, HELD -> Optional.of(asks(line) ? DECIDE : line.verdict().side() == Side.CLIENT ? AHEAD : LATER);
            // An old silence stays what it is: told every day, it would drown what is new (docs/ladder.md, X20).
            case STOPPED, DECLINED, FROZEN ->
                Optional.of(STOPPED).filter(old -> !line.verdict().guard().equals(Optional.of(GuardCode.X20)));
            case NOTHING, CLOSED, NO_MAIL -> asks(line) ? Optional.of(DECIDE) : Optional.empty();
        };
    }

    private static boolean asks(Line line) {
        return line.questions().stream().map(Question::answers).anyMatch(answers -> !LIFTING.containsAll(answers));
    }
}
