package io.ghostnote.note;

import io.ghostnote.ladder.Stage;
import io.ghostnote.ladder.Step;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The steps of every stage (docs/ladder.md section 2). */
final class LadderSteps {
    private LadderSteps() {}

    static Map<Stage, Set<Step>> all() {
        Map<Stage, Set<Step>> steps = new LinkedHashMap<>();
        steps.put(Stage.GENERAL, EnumSet.of(Step.S1, Step.S2, Step.C0));
        steps.put(Stage.PROSPECT, EnumSet.of(Step.S1, Step.S2, Step.C0));
        steps.put(Stage.PROPOSAL, EnumSet.of(Step.S1, Step.S2, Step.C0));
        steps.put(Stage.CONTRACT, EnumSet.of(Step.S1, Step.S2, Step.S3, Step.C0));
        steps.put(Stage.IN_PROGRESS, EnumSet.of(Step.S1, Step.S2, Step.S3, Step.C0, Step.C1));
        steps.put(Stage.DELIVERED, EnumSet.of(Step.S1, Step.S2, Step.S3, Step.C0, Step.C1));
        steps.put(Stage.INVOICED, EnumSet.of(Step.I1, Step.I2, Step.C1));
        steps.put(Stage.PAST, EnumSet.of(Step.K1, Step.K2));
        steps.put(Stage.GOODBYE, EnumSet.of(Step.F1));
        return steps;
    }
}
