package io.ghostnote.config;

import static io.ghostnote.ladder.Step.C0;
import static io.ghostnote.ladder.Step.C1;
import static io.ghostnote.ladder.Step.F1;
import static io.ghostnote.ladder.Step.I1;
import static io.ghostnote.ladder.Step.I2;
import static io.ghostnote.ladder.Step.K1;
import static io.ghostnote.ladder.Step.K2;
import static io.ghostnote.ladder.Step.S1;
import static io.ghostnote.ladder.Step.S2;
import static io.ghostnote.ladder.Step.S3;

import io.ghostnote.ladder.Stage;
import io.ghostnote.ladder.Step;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code ladder}: waits in business days for the steps that a stage has (docs/ladder.md section 2). */
final class LadderSection implements Kind<Map<Stage, Map<Step, Integer>>> {
    /** No wait is overridden. */
    static final Map<Stage, Map<Step, Integer>> UNCHANGED = Map.of();

    /** One year of business days. */
    private static final int LONGEST_WAIT = 260;

    @Override
    public Optional<Map<Stage, Map<Step, Integer>>> read(Value value) {
        Section section = Section.of(value);
        Map<Stage, Map<Step, Integer>> ladder = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            String key = stage.key().replace('_', '-');
            section.find(key, v -> waits(v, stage)).ifPresent(waits -> ladder.put(stage, waits));
            if (!key.equals(stage.key())) {
                section.find(stage.key(), v -> waits(v, stage)).ifPresent(waits -> ladder.put(stage, waits));
                if (section.has(key) && section.has(stage.key())) {
                    value.error(key + " and " + stage.key() + " are the same stage");
                }
            }
        }
        section.done();
        return Optional.of(ladder);
    }

    private static Optional<Map<Step, Integer>> waits(Value value, Stage stage) {
        Section section = Section.of(value);
        Map<Step, Integer> waits = new EnumMap<>(Step.class);
        for (Step step : steps(stage)) {
            section.find(step.name(), Kinds.number(1, LONGEST_WAIT)).ifPresent(days -> waits.put(step, days));
        }
        section.done();
        return Optional.of(Map.copyOf(waits));
    }

    private static List<Step> steps(Stage stage) {
        return switch (stage) {
            case GENERAL, PROSPECT, PROPOSAL -> List.of(S1, S2, C0);
            case CONTRACT -> List.of(S1, S2, S3, C0);
            case IN_PROGRESS, DELIVERED -> List.of(S1, S2, S3, C0, C1);
            case INVOICED -> List.of(I1, I2, C1);
            case PAST -> List.of(K1, K2);
            case GOODBYE -> List.of(F1);
        };
    }
}
