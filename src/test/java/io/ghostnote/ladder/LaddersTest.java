package io.ghostnote.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of docs/ladder.md section 2. */
class LaddersTest {
    private static List<Rung> of(Stage stage) {
        return Ladders.of(stage, Goal.KEEP, Map.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GENERAL     | S1 4 2 10, S2 6 4 12, C0 10 7 20",
                "PROSPECT    | S1 5 3 12, S2 7 4 14, C0 10 7 20",
                "PROPOSAL    | S1 4 2 10, S2 7 4 14, C0 10 7 20",
                "CONTRACT    | S1 3 2 8, S2 5 3 10, S3 7 4 14, C0 10 7 20",
                "IN_PROGRESS | S1 3 2 8, S2 4 3 10, S3 5 3 12, C0 10 7 20",
                "DELIVERED   | S1 4 2 10, S2 5 3 10, S3 5 3 12, C0 10 7 20",
                "INVOICED    | I1 3 3 3, I2 7 7 7, C1 10 10 10",
                "PAST        | K1 60 60 60, K2 120 120 120",
            })
    void waits(Stage stage, String rungs) {
        assertThat(of(stage).stream()
                        .map(rung -> rung.step() + " " + rung.days() + " " + rung.minimum() + " " + rung.maximum())
                        .toList())
                .containsExactly(rungs.split(", "));
    }

    @Test
    void aGoodbyeIsNoSilence() {
        assertThat(of(Stage.GOODBYE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"PAST", "GOODBYE"})
    void nobodyKeepsInTouchWithWhomTheyLetGo(Stage stage) {
        assertThat(Ladders.of(stage, Goal.LET_GO, Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GENERAL, 13, 20, 42",
        "PROSPECT, 14, 22, 46",
        "PROPOSAL, 13, 21, 44",
        "CONTRACT, 16, 25, 52",
        "IN_PROGRESS, 15, 22, 50",
        "DELIVERED, 15, 24, 52",
        "INVOICED, 20, 20, 20",
    })
    void sumsAtTheEndsAndTheMiddleOfTheFactor(Stage stage, int fast, int usual, int slow) {
        assertThat(sum(stage, 0.6)).isEqualTo(fast);
        assertThat(sum(stage, 1)).isEqualTo(usual);
        assertThat(sum(stage, 2.5)).isEqualTo(slow);
    }

    private static int sum(Stage stage, double factor) {
        return of(stage).stream().mapToInt(rung -> rung.wait(factor)).sum();
    }

    @Test
    void halvesAreRoundedUp() {
        Rung rung = new Rung(Step.S1, 5, 1, 100);
        assertThat(rung.wait(0.9)).isEqualTo(5);
        assertThat(rung.wait(0.89)).isEqualTo(4);
        assertThat(rung.wait(1.1)).isEqualTo(6);
        assertThat(rung.wait(1.09)).isEqualTo(5);
    }

    @Test
    void whoeverWritesANumberMeansThatNumber() {
        List<Rung> rungs = Ladders.of(Stage.GENERAL, Goal.KEEP, Map.of(Step.S2, 1, Step.S3, 9));
        assertThat(rungs)
                .containsExactly(new Rung(Step.S1, 4, 2, 10), new Rung(Step.S2, 1, 1, 1), new Rung(Step.C0, 10, 7, 20));
        assertThat(rungs.get(1).wait(2.5)).isEqualTo(1);
    }

    @Test
    void lettingGoClosesAfterTheFirstWait() {
        assertThat(Ladders.of(Stage.IN_PROGRESS, Goal.LET_GO, Map.of())).containsExactly(new Rung(Step.C0, 3, 2, 8));
        assertThat(Ladders.of(Stage.INVOICED, Goal.LET_GO, Map.of())).containsExactly(new Rung(Step.C1, 3, 3, 3));
        assertThat(Ladders.of(Stage.GENERAL, Goal.LET_GO, Map.of(Step.S1, 6)))
                .containsExactly(new Rung(Step.C0, 6, 6, 6));
    }

    @Test
    void aNeutralProspectIsAskedOnce() {
        assertThat(Ladders.of(Stage.PROSPECT, Goal.NEUTRAL, Map.of()))
                .extracting(Rung::step)
                .containsExactly(Step.S1, Step.C0);
        assertThat(Ladders.of(Stage.PROPOSAL, Goal.NEUTRAL, Map.of())).isEqualTo(of(Stage.PROPOSAL));
        assertThat(Ladders.of(Stage.PROSPECT, Goal.KEEP, Map.of())).isEqualTo(of(Stage.PROSPECT));
    }

    @Test
    void theClockOfTheNextStepStartsWhereAnUnspokenOneWouldHaveStood() {
        assertThat(Ladders.without(of(Stage.IN_PROGRESS), Set.of(Step.S3)))
                .containsExactly(
                        new Rung(Step.S1, 3, 2, 8), new Rung(Step.S2, 4, 3, 10), new Rung(Step.C0, 15, 10, 32));
        assertThat(Ladders.without(of(Stage.CONTRACT), Set.of(Step.S1, Step.S2)))
                .containsExactly(new Rung(Step.S3, 15, 9, 32), new Rung(Step.C0, 10, 7, 20));
        assertThat(Ladders.without(of(Stage.GENERAL), Set.of())).isEqualTo(of(Stage.GENERAL));
    }

    @ParameterizedTest
    @CsvSource({"in_progress, IN_PROGRESS", "In-Progress, IN_PROGRESS", "general, GENERAL", "past, PAST"})
    void stagesByTheirKeys(String key, Stage stage) {
        assertThat(Stage.of(key)).contains(stage);
        assertThat(Stage.of(stage.key())).contains(stage);
    }

    @Test
    void noStageOfAnotherName() {
        assertThat(Stage.of("finished")).isEmpty();
    }

    @Test
    void namesInOutput() {
        assertThat(GuardCode.X10.title()).isEqualTo("out_of_office");
        assertThat(GuardCode.X25.title()).isEqualTo("clock_or_mail_unsure");
        assertThat(Action.WITHDRAW.key()).isEqualTo("withdraw");
        assertThat(State.FROZEN.key()).isEqualTo("frozen");
        assertThat(Side.OWNER.key()).isEqualTo("owner");
    }
}
