package io.ghostnote.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.rhythm.Outlook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is proposed at each point of a silence. */
class RecommendationTest {
    private static final Outlook HARDLY = new Outlook(0.2, 0.05);
    private static final Outlook LIKELY = new Outlook(0.6, 0.25);

    private final Desk desk = new Desk();

    private Optional<Recommendation> at(String at, Outlook outlook) {
        Situation situation = desk.situation(desk.episode("").orElseThrow());
        return Recommendation.of(situation, Judge.judge(situation, desk.at(at)), Optional.of(outlook));
    }

    @Test
    void whileAStepIsAheadWait() {
        desk.owner("T", "2025-11-03T14:00");
        assertThat(at("2025-11-04T14:00", HARDLY)).contains(Recommendation.WAIT);
        assertThat(at("2025-11-09T14:00", HARDLY)).contains(Recommendation.WAIT);
        desk.standing = new Standing(Goal.LET_GO, Priority.NORMAL, false, Optional.empty(), false);
        assertThat(at("2025-11-04T14:00", HARDLY)).contains(Recommendation.END);
        desk.standing = new Standing(Goal.LET_GO, Priority.NORMAL, true, Optional.empty(), false);
        assertThat(at("2025-11-04T14:00", HARDLY)).contains(Recommendation.WAIT);
    }

    @Test
    void whenTheLastFollowUpIsOverEnd() {
        theLadderIsOver(Step.S1, Step.S2);
        assertThat(at("2025-12-01T14:00", HARDLY)).contains(Recommendation.WAIT);
        assertThat(at("2025-12-02T14:00", HARDLY)).contains(Recommendation.END);
        assertThat(at("2025-12-02T14:00", LIKELY)).contains(Recommendation.WAIT);
    }

    @Test
    void whenTheLastReminderOfAPaymentIsOverPursuingIsThoughtOf() {
        desk.stage = Stage.INVOICED;
        desk.ledger = new Ledger(List.of(new Ledger.Claim("INV-1", Optional.of(LocalDate.of(2025, 10, 1)))), 0);
        theLadderIsOver(Step.I1, Step.I2);
        assertThat(at("2025-12-02T14:00", HARDLY)).contains(Recommendation.CONSIDER_PURSUING);
        desk.ledger = new Ledger(List.of(), 1);
        assertThat(at("2025-12-02T14:00", HARDLY)).contains(Recommendation.END);
    }

    private void theLadderIsOver(Step first, Step second) {
        var basis = desk.owner("T", "2025-11-03T14:00");
        desk.record(basis, first, DraftState.WAITING, "2025-11-09T14:00");
        desk.send("T", "2025-11-09T14:00");
        desk.record(basis, second, DraftState.WAITING, "2025-11-18T14:00");
        desk.send("T", "2025-11-18T14:00");
    }

    @Test
    void whereNobodyIsSilentNothingIsProposed() {
        desk.owner("T", "2025-11-03T14:00");
        desk.client("T", "2025-11-04T14:00");
        assertThat(at("2025-12-02T14:00", HARDLY)).isEmpty();
    }
}
