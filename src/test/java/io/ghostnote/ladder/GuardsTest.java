package io.ghostnote.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.mail.Kind;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The guards X02 to X11: what the client does, and what machines do. */
class GuardsTest extends GuardTrial {
    @Test
    void nothingHolds() {
        waits(desk.judge("2025-11-09T13:59"));
        drafts(desk.judge(DUE), Step.S1);
        assertThat(desk.judge(DUE).basis()).contains(basis);
        assertThat(desk.judge(DUE).side()).isEqualTo(Side.CLIENT);
        assertThat(desk.judge(DUE).reason())
                .isEqualTo(Reason.of(
                        Cause.STEP_DUE,
                        Argument.since(LocalDate.parse("2025-11-03")),
                        Argument.step(Step.S1),
                        Argument.due(LocalDate.parse("2025-11-09"))));
    }

    @Test
    void afterADowntimeTheStepIsStillDue() {
        drafts(desk.judge("2025-12-14T11:17"), Step.S1);
    }

    @Test
    void noticeBeforeTheFirstDraft() {
        assertThat(desk.judge("2025-11-06T11:19").state()).isEqualTo(State.WATCHING);
        assertThat(desk.judge("2025-11-06T11:20").state()).isEqualTo(State.NOTICED);
    }

    @ParameterizedTest
    @CsvSource({
        "GENERAL, 1, 1280",
        "PROSPECT, 1, 1444",
        "IN_PROGRESS, 1, 960",
        "IN_PROGRESS, 0.6, 640",
        "GENERAL, 2.5, 3200",
        "PROSPECT, 0.6, 867",
    })
    void noticeMinutes(Stage stage, double factor, long minutes) {
        desk.stage = stage;
        desk.factor = factor;
        assertThat(Judge.noticeMinutes(desk.situation(desk.episode("").orElseThrow())))
                .isEqualTo(minutes);
    }

    @Test
    void noticeNeverBeforeABusinessDay() {
        desk.waits.put(Step.S1, 1);
        assertThat(Judge.noticeMinutes(desk.situation(desk.episode("").orElseThrow())))
                .isEqualTo(480);
    }

    @Test
    void x02DisputeFreezesWithoutEnd() {
        desk.standing = new Standing(Goal.KEEP, Priority.NORMAL, false, Optional.empty(), true);
        Verdict verdict = desk.judge("2026-06-01T10:00");
        assertThat(verdict.guard()).contains(GuardCode.X02);
        assertThat(verdict.state()).isEqualTo(State.FROZEN);
        assertThat(verdict.action()).isEqualTo(Action.NONE);
        assertThat(verdict.until()).isEmpty();
    }

    @Test
    void x03PausedUntilLifted() {
        desk.standing = new Standing(Goal.KEEP, Priority.NORMAL, true, Optional.empty(), false);
        Verdict verdict = desk.judge("2026-06-01T10:00");
        assertThat(verdict.guard()).contains(GuardCode.X03);
        assertThat(verdict.state()).isEqualTo(State.HELD);
        assertThat(verdict.until()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void x03PausedThroughTheDayBefore(boolean paused) {
        desk.standing =
                new Standing(Goal.KEEP, Priority.NORMAL, paused, Optional.of(LocalDate.parse("2025-11-12")), false);
        held(desk.judge("2025-11-11T23:59"), GuardCode.X03, "2025-11-12T00:00");
        drafts(desk.judge("2025-11-12T00:00"), Step.S1);
    }

    @Test
    void x04TheClientHadTheLastWord() {
        desk.client("T", "2025-11-09T13:59");
        Verdict verdict = desk.judge(DUE);
        assertThat(verdict.guard()).contains(GuardCode.X04);
        assertThat(verdict.side()).isEqualTo(Side.OWNER);
        assertThat(verdict.state()).isEqualTo(State.WATCHING);
        assertThat(verdict.action()).isEqualTo(Action.NONE);
        assertThat(verdict.basis()).contains(basis);
        assertThat(verdict.step()).isEmpty();
        assertThat(verdict.clock()).isEmpty();
    }

    @Test
    void x05HoldsForFiveBusinessDaysAndCountsAnew() {
        desk.client("U", "2025-11-04T10:00");
        Verdict verdict = desk.judge("2025-11-11T09:59");
        held(verdict, GuardCode.X05, "2025-11-11T10:00");
        assertThat(verdict.action()).isEqualTo(Action.ASK);
        assertThat(verdict.reason().arguments())
                .containsEntry(Slot.WHO, Argument.who("layla@noor.example"))
                .containsEntry(Slot.SUBJECT, Argument.subject("About U"));
        waits(desk.judge("2025-11-11T10:00"));
        waits(desk.judge("2025-11-17T09:59"));
        drafts(desk.judge("2025-11-17T10:00"), Step.S1);
    }

    @Test
    void x05AWordFromBeforeTheMessageIsNone() {
        desk.client("U", "2025-11-03T13:59");
        drafts(desk.judge(DUE), Step.S1);
    }

    @Test
    void x05AWordAtTheSameInstantCounts() {
        desk.client("U", SENT);
        held(desk.judge("2025-11-10T13:59"), GuardCode.X05, "2025-11-10T14:00");
    }

    @ParameterizedTest
    @CsvSource({"T", "U"})
    void x05AnInvitationIsActivityAndNoAnswer(String label) {
        desk.mail.write(label, desk.at("2025-11-04T10:00"), Mail.LAYLA, Mail.OWNER, Kind.CALENDAR);
        held(desk.judge(DUE), GuardCode.X05, "2025-11-11T10:00");
    }

    @Test
    void x05AStrangerElsewhereIsNobody() {
        desk.mail.write("U", desk.at("2025-11-04T10:00"), Mail.STRANGER, Mail.OWNER, Kind.HUMAN);
        drafts(desk.judge(DUE), Step.S1);
    }

    @Test
    void x05AColleagueElsewhereIsTheClient() {
        desk.mail.write("U", desk.at("2025-11-04T10:00"), Mail.COLLEAGUE, Mail.OWNER, Kind.HUMAN);
        held(desk.judge(DUE), GuardCode.X05, "2025-11-11T10:00");
    }

    @Test
    void x10AnAutomaticReplyStopsTheClockForFiveBusinessDays() {
        desk.mail.autoReply("T", desk.at("2025-11-04T10:00"), Mail.LAYLA);
        held(desk.judge("2025-11-11T09:59"), GuardCode.X10, "2025-11-11T10:00");
        waits(desk.judge("2025-11-11T10:00"));
        waits(desk.judge("2025-11-16T13:59"));
        drafts(desk.judge("2025-11-16T14:00"), Step.S1);
        assertThat(desk.judge(DUE).clock().orElseThrow().dueAt()).isEqualTo(desk.at("2025-11-16T14:00"));
    }

    @Test
    void x10AfterTheStepWasDueTheClockStays() {
        desk.mail.autoReply("T", desk.at("2025-11-10T10:00"), Mail.LAYLA);
        held(desk.judge("2025-11-17T09:59"), GuardCode.X10, "2025-11-17T10:00");
        assertThat(desk.judge("2025-11-17T10:00").clock().orElseThrow().dueAt()).isEqualTo(desk.at(DUE));
        drafts(desk.judge("2025-11-17T10:00"), Step.S1);
    }

    @Test
    void x10OutsideTheThreadItHoldsAllOfThatPersonsThreads() {
        desk.mail.autoReply("U", desk.at("2025-11-04T10:00"), Mail.LAYLA);
        held(desk.judge(DUE), GuardCode.X10, "2025-11-11T10:00");
    }

    @Test
    void x10NotThoseOfAnotherPerson() {
        desk.mail.autoReply("U", desk.at("2025-11-04T10:00"), Mail.COLLEAGUE);
        drafts(desk.judge(DUE), Step.S1);
    }

    @Test
    void x10BeforeTheMessageTheRestOfTheAbsenceCounts() {
        desk.mail.autoReply("U", desk.at("2025-11-02T14:00"), Mail.LAYLA);
        held(desk.judge("2025-11-09T13:59"), GuardCode.X10, "2025-11-09T14:00");
        waits(desk.judge(DUE));
        drafts(desk.judge("2025-11-13T14:00"), Step.S1);
        waits(desk.judge("2025-11-13T13:59"));
    }

    @Test
    void x10OverlappingNoticesCountOnce() {
        desk.mail.autoReply("T", desk.at("2025-11-04T10:00"), Mail.LAYLA);
        desk.mail.autoReply("T", desk.at("2025-11-05T10:00"), Mail.LAYLA);
        held(desk.judge(DUE), GuardCode.X10, "2025-11-12T10:00");
        drafts(desk.judge("2025-11-17T14:00"), Step.S1);
        waits(desk.judge("2025-11-17T13:59"));
    }

    @Test
    void x11AFailedDeliveryAsksForAnAddress() {
        desk.mail.bounce("T", desk.at("2025-11-03T14:01"));
        Verdict verdict = desk.judge("2025-11-04T10:00");
        assertThat(verdict.guard()).contains(GuardCode.X11);
        assertThat(verdict.action()).isEqualTo(Action.ASK);
        assertThat(verdict.state()).isEqualTo(State.HELD);
        assertThat(verdict.until()).isEmpty();
    }

    @Test
    void x11AloneItConcernsEveryConversation() {
        desk.mail.bounce("U", desk.at(SENT));
        assertThat(desk.judge(DUE).guard()).contains(GuardCode.X11);
    }

    @Test
    void x11NotThoseWhereItWasAnotherLetterThatFailed() {
        desk.mail.write("U", desk.at("2025-11-02T10:00"), Mail.OWNER, Mail.COLLEAGUE, Kind.HUMAN);
        desk.mail.bounce("U", desk.at("2025-11-03T14:05"));
        drafts(desk.judge(DUE), Step.S1);
    }

    @Test
    void x11WhoeverWroteAgainKnowsOfIt() {
        desk.mail.bounce("T", desk.at("2025-11-03T14:01"));
        desk.owner("T", "2025-11-04T10:00");
        waits(desk.judge("2025-11-10T09:59"));
        drafts(desk.judge("2025-11-10T10:00"), Step.S1);
    }

    @ParameterizedTest
    @EnumSource(names = {"DELAYED", "RECEIPT", "AUTOMATED"})
    void whatAMachineSendsOnTheWayChangesNothing(Kind kind) {
        desk.mail.write("T", desk.at("2025-11-04T10:00"), Mail.LAYLA, Mail.OWNER, kind);
        drafts(desk.judge(DUE), Step.S1);
    }

    @ParameterizedTest
    @EnumSource(names = {"CALENDAR", "RECEIPT", "LIST", "AUTOMATED", "AUTO_REPLY"})
    void whatTheOwnersMachineSendsWaitsForNothing(Kind kind) {
        desk.client("T", "2025-11-04T10:00");
        desk.mail.write("T", desk.at("2025-11-05T10:00"), Mail.OWNER, Mail.LAYLA, kind);
        assertThat(desk.judge("2026-01-01T10:00").guard()).contains(GuardCode.X04);
    }
}
