package io.ghostnote.pass;

import io.ghostnote.ladder.Episode;
import io.ghostnote.ladder.Situation;
import io.ghostnote.ladder.Stage;
import io.ghostnote.ladder.Verdict;

/** One episode with all that was looked at and what follows. */
public record Decision(Dossier dossier, Stage stage, Situation situation, Verdict verdict) {
    /** The episode. */
    public Episode episode() {
        return situation.episode();
    }

    Decision with(Verdict next) {
        return new Decision(dossier, stage, situation, next);
    }
}
