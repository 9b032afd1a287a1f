package io.ghostnote.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.mail.Kind;
import io.ghostnote.mail.MessageId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody answers while a note waits. */
class AnswerStoriesTest extends StoryTrial {
    @Test
    void anAnswerWithdrawsTheNote() {
        nudged();
        desk.client("T", "2025-11-10T09:00");
        Verdict verdict = desk.pass("2025-11-10T09:05");
        is(verdict, State.WATCHING, Action.WITHDRAW);
        assertThat(verdict.guard()).contains(GuardCode.X04);
        is(desk.pass("2025-11-10T09:10"), State.WATCHING, Action.NONE);
    }

    @Test
    void alsoANoteFromBeforeTheEngagementsWereNamedAnew() {
        nudged();
        StepRecord note = desk.last();
        desk.records.set(
                0,
                new StepRecord(
                        note.id(),
                        "noor",
                        "formerly",
                        note.basis(),
                        note.step(),
                        note.state(),
                        note.createdAt(),
                        note.sentAs()));
        is(desk.judge("2025-11-10T10:00"), State.DRAFTED, Action.NONE);
        desk.client("T", "2025-11-10T09:00");
        assertThat(desk.judge("2025-11-10T10:00").withdraw()).hasSize(1);
    }

    @Test
    void anEditedNoteIsLeftAndToldOfOnce() {
        nudged();
        desk.become(DraftState.EDITED);
        desk.client("T", "2025-11-10T09:00");
        is(desk.pass("2025-11-10T09:05"), State.WATCHING, Action.WITHDRAW);
        assertThat(desk.last().state()).isEqualTo(DraftState.LEFT);
        is(desk.pass("2025-11-10T09:10"), State.WATCHING, Action.NONE);
        desk.owner("T", "2025-11-10T10:00");
        Verdict verdict = desk.pass("2025-11-30T10:00");
        assertThat(verdict.guard()).contains(GuardCode.X14);
        assertThat(verdict.state()).isEqualTo(State.HELD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INTENDED", "WAITING", "EDITED", "WITHDRAWING"})
    void aNoteOfAnEarlierSilenceGoesWithTheAnswerThatWasMissed(DraftState state) {
        nudged();
        desk.become(state);
        desk.client("T", "2025-11-10T09:00");
        desk.owner("T", "2025-11-10T10:00");
        assertThat(desk.judge("2025-11-10T10:05").withdraw()).containsExactly(desk.last());
        assertThat(desk.judge("2025-11-10T10:05").action()).isEqualTo(Action.WITHDRAW);
    }

    @Test
    void aRemovalOnceBegunIsFinished() {
        nudged();
        desk.become(DraftState.WITHDRAWING);
        is(desk.pass("2025-11-09T14:05"), State.HELD, Action.WITHDRAW);
        assertThat(desk.last().state()).isEqualTo(DraftState.WITHDRAWN);
    }

    @Test
    void anUnknownSenderInsideTheThreadAnswers() {
        nudged();
        desk.mail.write("T", desk.at("2025-11-10T09:00"), Mail.STRANGER, Mail.OWNER, Kind.HUMAN);
        Verdict verdict = desk.pass("2025-11-10T09:05");
        is(verdict, State.WATCHING, Action.WITHDRAW);
        assertThat(verdict.reason().arguments()).containsEntry(Slot.WHO, Argument.who(Mail.STRANGER));
    }

    @Test
    void aColleagueAnswers() {
        nudged();
        desk.mail.write("T", desk.at("2025-11-10T09:00"), Mail.COLLEAGUE, Mail.OWNER, Kind.HUMAN);
        is(desk.pass("2025-11-10T09:05"), State.WATCHING, Action.WITHDRAW);
    }

    @Test
    void anAnswerFromAClockThatIsBehind() {
        MessageId question = desk.owner("T", "2025-11-03T14:00");
        desk.mail.answers(desk.client("T", "2025-11-03T11:00"), question);
        Verdict verdict = desk.judge("2025-11-09T14:00");
        assertThat(verdict.guard()).contains(GuardCode.X04);
        assertThat(verdict.basis()).contains(question);
    }

    @Test
    void theOwnersAnswerFromAClockThatIsBehind() {
        MessageId question = desk.client("T", "2025-11-03T14:00");
        MessageId answer = desk.owner("T", "2025-11-03T13:50");
        desk.mail.answers(answer, question);
        assertThat(desk.judge("2025-11-03T14:05").basis()).contains(answer);
        assertThat(desk.judge("2025-11-09T14:00").step()).contains(Step.S1);
    }

    @Test
    void atTheSameInstantTheAnswerWins() {
        desk.owner("T", "2025-11-03T14:00");
        desk.client("T", "2025-11-03T14:00");
        assertThat(desk.judge("2025-12-09T14:00").guard()).contains(GuardCode.X04);
    }

    @Test
    void anUnansweredMessageOfTheClientIsTheOwnersTurn() {
        desk.client("T", "2025-11-03T14:00");
        Verdict verdict = desk.judge("2025-12-09T14:00");
        is(verdict, State.WATCHING, Action.NONE);
        assertThat(verdict.side()).isEqualTo(Side.OWNER);
        assertThat(verdict.guard()).isEmpty();
        assertThat(verdict.basis()).isEmpty();
    }

    @Test
    void anAutomaticReplyLeavesTheNoteAlone() {
        nudged();
        desk.mail.autoReply("T", desk.at("2025-11-10T09:00"), Mail.LAYLA);
        Verdict verdict = desk.pass("2025-11-10T09:05");
        is(verdict, State.HELD, Action.NONE);
        assertThat(verdict.guard()).contains(GuardCode.X10);
        assertThat(desk.last().state()).isEqualTo(DraftState.WAITING);
    }
}
