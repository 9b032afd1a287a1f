package io.ghostnote.ladder;

import io.ghostnote.rhythm.Outlook;
import java.util.List;
import java.util.Optional;

/** What is proposed to the freelancer about a silence (docs/ladder.md section 5). Shown with its reason, never acted upon. */
public enum Recommendation {
    /** A step is still ahead, an answer is likely, or there is a reason to hold. */
    WAIT,
    /** What could be said has been said: the file may be closed. */
    END,
    /** A sum is still open after everything that a kind letter can do. The freelancer alone decides. */
    CONSIDER_PURSUING;

    /** An answer that is at least so likely within the next five business days is waited for. */
    private static final double LIKELY = 0.25;

    /**
     * The recommendation over an episode.
     *
     * @param outlook the chance of an answer, {@code within} five business days; nothing where nothing waits for one
     * @return nothing where no silence is left to decide about
     */
    public static Optional<Recommendation> of(Situation situation, Verdict verdict, Optional<Outlook> outlook) {
        if (!situation.episode().open() || verdict.step().isEmpty() || verdict.side() != Side.CLIENT) {
            return Optional.empty();
        }
        List<Rung> rungs = situation.rungs();
        boolean held = verdict.guard()
                .filter(guard -> guard != GuardCode.X14 && guard != GuardCode.X17)
                .isPresent();
        boolean over = verdict.clock().filter(Reckoning::due).isPresent();
        boolean last = rungs.get(rungs.size() - 1).step() == verdict.step().get();
        if (held
                || !last
                || !over
                || outlook.filter(chance -> chance.within() >= LIKELY).isPresent()) {
            return Optional.of(situation.standing().goal() == Goal.LET_GO && !held ? END : WAIT);
        }
        boolean open = !situation.ledger().open().isEmpty();
        boolean asked = rungs.stream().anyMatch(rung -> rung.step() == Step.I2);
        return Optional.of(open && asked ? CONSIDER_PURSUING : END);
    }
}
