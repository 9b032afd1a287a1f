package io.ghostnote.pass;

import io.ghostnote.ladder.Episode;
import io.ghostnote.ladder.InferredStage;
import io.ghostnote.ladder.Judge;
import io.ghostnote.ladder.Question;
import io.ghostnote.ladder.Situation;
import io.ghostnote.ladder.Stage;
import io.ghostnote.ladder.Verdict;
import io.ghostnote.rhythm.Rhythm;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One episode with all that was looked at and what follows.
 *
 * @param inferred whence the stage is known, when the letters told it and not the configuration
 * @param rhythm what is normal for whom it waits; nothing where nothing waits
 */
public record Decision(
        Dossier dossier,
        Stage stage,
        Optional<InferredStage> inferred,
        Situation situation,
        Optional<Rhythm> rhythm,
        Verdict verdict) {
    /** The episode. */
    public Episode episode() {
        return situation.episode();
    }

    /** What only the freelancer can decide. */
    public List<Question> questions(Instant now) {
        return Judge.questions(situation, now);
    }

    Decision with(Verdict next) {
        return new Decision(dossier, stage, inferred, situation, rhythm, next);
    }
}
