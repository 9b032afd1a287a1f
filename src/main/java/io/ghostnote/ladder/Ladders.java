package io.ghostnote.ladder;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The waits of docs/ladder.md section 2, with the freelancer's own values in their place. */
public final class Ladders {
    private static final Map<Stage, List<Rung>> TABLE = new EnumMap<>(Stage.class);

    static {
        Rung closing = new Rung(Step.C0, 10, 7, 20);
        TABLE.put(Stage.GENERAL, List.of(new Rung(Step.S1, 4, 2, 10), new Rung(Step.S2, 6, 4, 12), closing));
        TABLE.put(Stage.PROSPECT, List.of(new Rung(Step.S1, 5, 3, 12), new Rung(Step.S2, 7, 4, 14), closing));
        TABLE.put(Stage.PROPOSAL, List.of(new Rung(Step.S1, 4, 2, 10), new Rung(Step.S2, 7, 4, 14), closing));
        TABLE.put(
                Stage.CONTRACT,
                List.of(new Rung(Step.S1, 3, 2, 8), new Rung(Step.S2, 5, 3, 10), new Rung(Step.S3, 7, 4, 14), closing));
        TABLE.put(
                Stage.IN_PROGRESS,
                List.of(new Rung(Step.S1, 3, 2, 8), new Rung(Step.S2, 4, 3, 10), new Rung(Step.S3, 5, 3, 12), closing));
        TABLE.put(
                Stage.DELIVERED,
                List.of(
                        new Rung(Step.S1, 4, 2, 10),
                        new Rung(Step.S2, 5, 3, 10),
                        new Rung(Step.S3, 5, 3, 12),
                        closing));
        TABLE.put(
                Stage.INVOICED,
                List.of(new Rung(Step.I1, 3, 3, 3), new Rung(Step.I2, 7, 7, 7), new Rung(Step.C1, 10, 10, 10)));
        TABLE.put(Stage.PAST, List.of(new Rung(Step.K1, 60, 60, 60), new Rung(Step.K2, 120, 120, 120)));
        // What follows a goodbye follows the client's word, not a silence (Course).
        TABLE.put(Stage.GOODBYE, List.of());
    }

    private Ladders() {}

    /**
     * The rungs of a stage.
     *
     * @param own the freelancer's waits in business days by step; they replace default, minimum and maximum, because somebody who
     *     writes a number means that number
     */
    public static List<Rung> of(Stage stage, Goal goal, Map<Step, Integer> own) {
        List<Rung> rungs = new ArrayList<>();
        for (Rung rung : TABLE.getOrDefault(stage, List.of())) {
            Integer days = own.get(rung.step());
            rungs.add(days == null ? rung : new Rung(rung.step(), days, days, days));
        }
        if (goal == Goal.LET_GO && !rungs.isEmpty()) {
            Rung first = rungs.get(0);
            Step last = rungs.get(rungs.size() - 1).step();
            // Straight to the closing note, after the first wait; and nobody keeps in touch with whom they let go.
            return last.closing() ? List.of(new Rung(last, first.days(), first.minimum(), first.maximum())) : List.of();
        }
        if (goal == Goal.NEUTRAL && stage == Stage.PROSPECT) {
            rungs.removeIf(rung -> rung.step() == Step.S2);
        }
        return List.copyOf(rungs);
    }

    /** The same rungs with that closing note: the one that states the account needs an open sum, and an open sum needs it. */
    static List<Rung> closedBy(Step closing, List<Rung> rungs) {
        return rungs.stream()
                .map(rung ->
                        rung.step().closing() ? new Rung(closing, rung.days(), rung.minimum(), rung.maximum()) : rung)
                .toList();
    }

    /**
     * The rungs without those for which there is nothing to say. The next rung waits as long as both together: its clock starts where
     * the missing step would have stood (docs/samples.md, Placeholders).
     */
    public static List<Rung> without(List<Rung> rungs, Set<Step> unspoken) {
        List<Rung> kept = new ArrayList<>();
        int days = 0;
        int minimum = 0;
        int maximum = 0;
        for (Rung rung : rungs) {
            if (unspoken.contains(rung.step())) {
                days += rung.days();
                minimum += rung.minimum();
                maximum += rung.maximum();
            } else {
                kept.add(new Rung(rung.step(), rung.days() + days, rung.minimum() + minimum, rung.maximum() + maximum));
                days = 0;
                minimum = 0;
                maximum = 0;
            }
        }
        return List.copyOf(kept);
    }
}
