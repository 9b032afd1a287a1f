package io.ghostnote.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.mail.Kind;
import io.ghostnote.mail.MessageId;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes that go out, are written by hand or deleted, and the end of the ladder. */
class StoriesTest extends StoryTrial {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theWholeLadder(boolean ownId) {
        MessageId basis = nudged();
        is(desk.pass("2025-11-10T10:00"), State.DRAFTED, Action.NONE);
        send(ownId, "2025-11-10T12:00");
        is(desk.pass("2025-11-10T12:05"), State.WAITING, Action.NONE);
        is(desk.pass("2025-11-18T11:59"), State.WAITING, Action.NONE);

        Verdict second = desk.pass("2025-11-18T12:00");
        is(second, State.NOTICED, Action.DRAFT);
        assertThat(second.step()).contains(Step.S2);
        assertThat(second.basis()).contains(basis);
        send(ownId, "2025-11-18T12:00");

        Verdict closing = desk.pass("2025-12-02T12:00");
        assertThat(closing.action()).isEqualTo(Action.DRAFT);
        assertThat(closing.step()).contains(Step.C0);
        send(ownId, "2025-12-02T12:00");

        Verdict closed = desk.pass("2026-12-01T12:00");
        is(closed, State.CLOSED, Action.NONE);
        assertThat(closed.side()).isEqualTo(Side.NOBODY);
        assertThat(closed.basis()).contains(basis);
        assertThat(closed.reason())
                .isEqualTo(Reason.of(Cause.CLOSING_SENT, Argument.day(LocalDate.parse("2025-12-02"))));
    }

    @Test
    void closedWhateverTheStageIsNamedThen() {
        closedOnSecondDecember();
        desk.stage = Stage.INVOICED;
        is(desk.pass("2026-02-01T12:00"), State.CLOSED, Action.NONE);
    }

    private void send(boolean ownId, String at) {
        if (ownId) {
            desk.send("T", at);
        } else {
            desk.sendUnderOtherId("T", at);
        }
    }

    private void closedOnSecondDecember() {
        MessageId basis = desk.owner("T", "2025-11-18T12:00");
        desk.record(basis, Step.C0, DraftState.WAITING, "2025-12-02T11:00");
        desk.send("T", "2025-12-02T12:00");
    }

    @Test
    void closedUntilTheClientWrites() {
        closedOnSecondDecember();
        desk.owner("T", "2025-12-20T12:00");
        desk.owner("U", "2025-12-28T12:00");
        is(desk.pass("2026-12-01T12:00"), State.CLOSED, Action.NONE);

        desk.client("T", "2026-12-02T12:00");
        desk.client("U", "2026-12-02T12:01");
        Verdict answered = desk.pass("2026-12-02T12:05");
        assertThat(answered.guard()).contains(GuardCode.X04);
        desk.owner("T", "2026-12-03T12:00");
        is(desk.pass("2026-12-03T12:05"), State.WATCHING, Action.NONE);
        assertThat(desk.pass("2026-12-09T12:00").step()).contains(Step.S1);
    }

    @Test
    void aWordElsewhereAfterTheClosingIsTheOwnersTurn() {
        closedOnSecondDecember();
        desk.client("U", "2025-12-10T12:00");
        Verdict verdict = desk.pass("2026-02-01T12:00");
        is(verdict, State.WATCHING, Action.NONE);
        assertThat(verdict.side()).isEqualTo(Side.OWNER);
        assertThat(verdict.guard()).contains(GuardCode.X05);
    }

    @Test
    void aDeletedNoteIsDeclinedForGood() {
        nudged();
        desk.delete();
        is(desk.pass("2025-11-09T14:05"), State.DECLINED, Action.NONE);
        is(desk.pass("2026-11-09T14:05"), State.DECLINED, Action.NONE);
        assertThat(desk.records).hasSize(1);
    }

    @Test
    void theSecondIsDeclinedAlone() {
        nudged();
        desk.send("T", "2025-11-10T12:00");
        desk.pass("2025-11-18T12:00");
        desk.delete();
        assertThat(desk.pass("2025-12-18T12:00").guard()).contains(GuardCode.X16);
    }

    @Test
    void aHandWrittenMessageAfterADeletedNoteGoesOn() {
        nudged();
        desk.delete();
        desk.owner("T", "2025-11-11T10:00");
        is(desk.pass("2025-11-11T10:05"), State.WAITING, Action.NONE);
        assertThat(desk.pass("2025-11-19T10:00").step()).contains(Step.S2);
        is(desk.pass("2025-11-19T10:05"), State.DRAFTED, Action.NONE);
    }

    @Test
    void beforeAnyNoteANewMessageIsWhatWaits() {
        desk.owner("T", "2025-11-03T14:00");
        MessageId second = desk.owner("T", "2025-11-06T10:00");
        Verdict verdict = desk.pass("2025-11-12T09:59");
        is(verdict, State.NOTICED, Action.NONE);
        assertThat(verdict.basis()).contains(second);
        assertThat(desk.pass("2025-11-12T10:00").step()).contains(Step.S1);
    }

    @Test
    void byHandInThePlaceOfTheWaitingNote() {
        MessageId basis = nudged();
        desk.owner("T", "2025-11-10T10:00");
        Verdict verdict = desk.pass("2025-11-10T10:05");
        assertThat(verdict.action()).isEqualTo(Action.WITHDRAW);
        assertThat(verdict.state()).isEqualTo(State.WAITING);
        assertThat(verdict.withdraw()).hasSize(1);
        assertThat(verdict.basis()).contains(basis);
        assertThat(verdict.step()).contains(Step.S2);
        assertThat(verdict.reason().cause()).isEqualTo(Cause.STEP_COMES_BY_HAND);
        is(desk.pass("2025-11-18T09:59"), State.WAITING, Action.NONE);
        Verdict second = desk.pass("2025-11-18T10:00");
        is(second, State.NOTICED, Action.DRAFT);
        assertThat(second.step()).contains(Step.S2);
    }

    @Test
    void byHandInThePlaceOfTheSecond() {
        nudged();
        desk.send("T", "2025-11-10T12:00");
        desk.owner("T", "2025-11-13T12:00");
        Verdict verdict = desk.pass("2025-11-27T11:59");
        is(verdict, State.WAITING, Action.NONE);
        assertThat(verdict.step()).contains(Step.C0);
        assertThat(desk.pass("2025-11-27T12:00").action()).isEqualTo(Action.DRAFT);
    }

    @Test
    void byHandDoesNotCloseWhatNobodyBeganToClose() {
        nudged();
        desk.send("T", "2025-11-10T12:00");
        desk.owner("T", "2025-11-13T12:00");
        desk.owner("T", "2025-11-18T12:00");
        assertThat(desk.pass("2025-12-02T11:59").state()).isEqualTo(State.WAITING);
        assertThat(desk.pass("2025-12-02T12:00").step()).contains(Step.C0);
        desk.owner("T", "2025-12-03T12:00");
        Verdict verdict = desk.pass("2025-12-03T12:05");
        is(verdict, State.CLOSED, Action.WITHDRAW);
        is(desk.pass("2026-12-03T12:05"), State.CLOSED, Action.NONE);
    }

    @Test
    void aPostscriptMovesTheClockAndIsNoStep() {
        nudged();
        desk.send("T", "2025-11-10T12:00");
        desk.owner("T", "2025-11-10T13:59");
        assertThat(desk.pass("2025-11-18T13:58").action()).isEqualTo(Action.NONE);
        assertThat(desk.pass("2025-11-18T13:59").step()).contains(Step.S2);
    }

    @Test
    void twoBusinessHoursLaterItIsAMessageOfItsOwn() {
        nudged();
        desk.send("T", "2025-11-10T12:00");
        desk.owner("T", "2025-11-10T14:00");
        assertThat(desk.pass("2025-11-10T14:05").step()).contains(Step.C0);
    }

    @Test
    void aPostscriptIsOneAcrossALetterToAnotherConversation() {
        nudged();
        desk.send("T", "2025-11-10T12:00");
        desk.owner("U", "2025-11-10T12:10");
        desk.owner("T", "2025-11-10T12:20");
        Episode episode = desk.episode("").orElseThrow();
        assertThat(episode.turns()).hasSize(3);
        assertThat(episode.turns().get(2).id()).isEqualTo(desk.last().id());
    }

    @Test
    void lettingGoGoesStraightToTheClosing() {
        desk.standing = new Standing(Goal.LET_GO, Priority.NORMAL, false, Optional.empty(), false);
        desk.owner("T", "2025-11-03T14:00");
        is(desk.pass("2025-11-06T11:20"), State.NOTICED, Action.NONE);
        Verdict verdict = desk.pass("2025-11-09T14:00");
        is(verdict, State.NOTICED, Action.DRAFT);
        assertThat(verdict.step()).contains(Step.C0);
        desk.send("T", "2025-11-09T14:00");
        assertThat(desk.pass("2025-12-09T14:00").state()).isEqualTo(State.CLOSED);
    }

    @Test
    void lettingGoAfterTheFirstNote() {
        nudged();
        desk.send("T", "2025-11-10T12:00");
        desk.standing = new Standing(Goal.LET_GO, Priority.NORMAL, false, Optional.empty(), false);
        is(desk.pass("2025-11-16T11:59"), State.WAITING, Action.NONE);
        assertThat(desk.pass("2025-11-16T12:00").step()).contains(Step.C0);
    }

    @Test
    void lettingGoWhileTheFirstNoteWaits() {
        nudged();
        desk.standing = new Standing(Goal.LET_GO, Priority.NORMAL, false, Optional.empty(), false);
        assertThat(desk.pass("2025-11-10T10:00").withdraw()).hasSize(1);
        assertThat(desk.pass("2025-11-11T13:59").guard()).contains(GuardCode.X23);
        assertThat(desk.pass("2025-11-11T14:00").step()).contains(Step.C0);
    }

    @Test
    void aNeutralProspectIsClosedAfterOneNudge() {
        desk.stage = Stage.PROSPECT;
        desk.standing = new Standing(Goal.NEUTRAL, Priority.NORMAL, false, Optional.empty(), false);
        desk.owner("T", "2025-11-03T14:00");
        assertThat(desk.pass("2025-11-10T14:00").step()).contains(Step.S1);
        desk.send("T", "2025-11-10T14:00");
        assertThat(desk.pass("2025-11-24T13:59").action()).isEqualTo(Action.NONE);
        assertThat(desk.pass("2025-11-24T14:00").step()).contains(Step.C0);
    }

    @Test
    void configuredWaits() {
        desk.waits.put(Step.S1, 1);
        desk.waits.put(Step.S2, 2);
        desk.factor = 2.5;
        desk.owner("T", "2025-11-03T14:00");
        assertThat(desk.pass("2025-11-04T14:00").step()).contains(Step.S1);
        desk.send("T", "2025-11-04T14:00");
        assertThat(desk.pass("2025-11-06T13:59").action()).isEqualTo(Action.NONE);
        assertThat(desk.pass("2025-11-06T14:00").step()).contains(Step.S2);
    }

    @Test
    void workHandedInOnTheWayTakesTheInvoicesOwnSteps() {
        nudged();
        desk.send("T", "2025-11-10T12:00");
        desk.stage = Stage.INVOICED;
        is(desk.pass("2025-11-13T11:59"), State.WAITING, Action.NONE);
        assertThat(desk.pass("2025-11-13T12:00").step()).contains(Step.I1);
    }

    @Test
    void anInvoicesReminderIsAFollowUpLikeAnother() {
        desk.stage = Stage.INVOICED;
        desk.owner("T", "2025-11-03T14:00");
        assertThat(desk.pass("2025-11-06T14:00").step()).contains(Step.I1);
        desk.send("T", "2025-11-06T14:00");
        desk.stage = Stage.DELIVERED;
        assertThat(desk.judge("2025-11-13T14:00").step()).contains(Step.S2);
    }

    @Test
    void neverMoreThanThreeFollowUpsHoweverTheLadderChanges() {
        desk.stage = Stage.IN_PROGRESS;
        nudged();
        desk.send("T", "2025-11-10T12:00");
        desk.pass("2025-11-16T12:00");
        desk.send("T", "2025-11-16T12:00");
        desk.pass("2025-11-23T12:00");
        desk.send("T", "2025-11-23T12:00");
        desk.stage = Stage.INVOICED;
        assertThat(desk.judge("2025-12-01T12:00").step()).contains(Step.C1);
        desk.stage = Stage.GENERAL;
        assertThat(desk.judge("2025-12-01T12:00").step()).contains(Step.C0);
    }

    @Test
    void aShorterLadderOnTheWay() {
        desk.stage = Stage.IN_PROGRESS;
        nudged();
        desk.send("T", "2025-11-10T12:00");
        desk.pass("2025-11-16T12:00");
        desk.send("T", "2025-11-16T12:00");
        assertThat(desk.pass("2025-11-23T12:00").step()).contains(Step.S3);
        desk.stage = Stage.GENERAL;
        Verdict verdict = desk.pass("2025-11-23T12:05");
        assertThat(verdict.withdraw()).hasSize(1);
        assertThat(verdict.step()).contains(Step.C0);
        desk.stage = Stage.PAST;
        assertThat(desk.pass("2025-11-23T12:10").state()).isEqualTo(State.CLOSED);
        assertThat(desk.pass("2025-11-23T12:10").reason()).isEqualTo(Reason.of(Cause.NO_LADDER));
    }

    @Test
    void aNoteSentToAnotherAddressIsNotWrittenAgain() {
        nudged();
        StepRecord note = desk.last();
        desk.mail.remove(note.id());
        desk.mail.write(note.id(), "T", desk.at("2025-11-10T12:00"), Mail.OWNER, Mail.STRANGER, Kind.HUMAN);
        desk.become(DraftState.SENT);
        Verdict verdict = desk.pass("2025-11-17T13:59");
        is(verdict, State.WAITING, Action.NONE);
        assertThat(verdict.step()).contains(Step.S2);
        assertThat(desk.pass("2025-11-17T14:00").action()).isEqualTo(Action.DRAFT);
    }
}
