package io.ghostnote.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.mail.Kind;
import io.ghostnote.mail.MessageId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The guards X14 to X18: notes that lie somewhere already, money, and people who cannot answer. */
class NoteGuardsTest extends GuardTrial {
    private static final Reason NO_NUMBER = Reason.of(Cause.MONEY_FACTS, Argument.facts("the invoice has no number"));

    @Test
    void x14OurDraftWaits() {
        desk.record(basis, Step.S1, DraftState.WAITING, DUE);
        Verdict verdict = desk.judge("2025-11-23T13:59");
        assertThat(verdict.guard()).contains(GuardCode.X14);
        assertThat(verdict.state()).isEqualTo(State.DRAFTED);
        assertThat(verdict.action()).isEqualTo(Action.NONE);
        assertThat(verdict.reason())
                .isEqualTo(Reason.of(
                        Cause.DRAFT_WAITS,
                        Argument.step(Step.S1),
                        Argument.day(LocalDate.parse(DUE.substring(0, 10)))));
        assertThat(desk.judge("2025-11-23T14:00").action()).isEqualTo(Action.ASK);
        assertThat(desk.judge("2025-11-23T14:00").state()).isEqualTo(State.DRAFTED);
    }

    @Test
    void x14AnEditedDraftWaitsToo() {
        desk.record(basis, Step.S1, DraftState.EDITED, DUE);
        assertThat(desk.judge("2025-11-12T10:00").guard()).contains(GuardCode.X14);
        assertThat(desk.judge("2025-11-12T10:00").reason().cause()).isEqualTo(Cause.EDITED_DRAFT_WAITS);
    }

    @Test
    void x14ADraftThatTheOwnerHasBegunWaitsToo() {
        desk.mail.draft("T", desk.at("2025-11-05T10:00"));
        Verdict verdict = desk.judge("2025-11-19T09:59");
        assertThat(verdict.guard()).contains(GuardCode.X14);
        assertThat(verdict.state()).isEqualTo(State.HELD);
        assertThat(verdict.action()).isEqualTo(Action.NONE);
        assertThat(desk.judge("2025-11-19T10:00").action()).isEqualTo(Action.ASK);
    }

    @Test
    void x14NotADraftInAnotherConversation() {
        desk.mail.draft("U", desk.at("2025-11-05T10:00"));
        drafts(desk.judge(DUE), Step.S1);
    }

    @Test
    void x14AnotherEngagementsDraftHoldsThisOne() {
        MessageId other = desk.owner("site/V", "2025-11-03T10:00");
        StepRecord note = desk.record(other, Step.S1, DraftState.WAITING, "2025-11-09T10:00");
        desk.records.set(0, inEngagement(note, "site"));
        Verdict verdict = desk.judge(DUE);
        assertThat(verdict.guard()).contains(GuardCode.X14);
        assertThat(verdict.state()).isEqualTo(State.HELD);
        assertThat(verdict.reason().cause()).isEqualTo(Cause.OTHER_DRAFT_WAITS);
        assertThat(verdict.reason().arguments())
                .containsEntry(Slot.STEP, Argument.step(Step.S1))
                .containsEntry(Slot.ENGAGEMENT, Argument.engagement("site"));
    }

    @ParameterizedTest
    @EnumSource(names = {"INTENDED", "WITHDRAWING"})
    void x14ANoteOfAnotherEngagementThatMayLieInDraftsHolds(DraftState state) {
        MessageId other = desk.owner("site/V", "2025-11-03T10:00");
        StepRecord note = desk.record(other, Step.S1, state, "2025-11-02T10:00");
        desk.records.set(0, inEngagement(note, "site"));
        assertThat(desk.judge(DUE).guard()).contains(GuardCode.X14);
    }

    private static StepRecord inEngagement(StepRecord note, String engagement) {
        return new StepRecord(
                note.id(),
                "noor",
                engagement,
                note.basis(),
                note.step(),
                note.state(),
                note.createdAt(),
                note.sentAs());
    }

    @Test
    void anInterruptedNoteIsFinishedAndNotHeldByItself() {
        desk.draftsToday = 3;
        StepRecord note = desk.record(basis, Step.S1, DraftState.INTENDED, DUE);
        desk.mail.draft(note.id(), "T", desk.at(DUE));
        drafts(desk.judge("2025-11-09T14:05"), Step.S1);
    }

    @Test
    void x16ADeletedNoteDoesNotComeBack() {
        desk.record(basis, Step.S1, DraftState.DECLINED, DUE);
        Verdict verdict = desk.judge("2026-06-01T10:00");
        assertThat(verdict.guard()).contains(GuardCode.X16);
        assertThat(verdict.state()).isEqualTo(State.DECLINED);
        assertThat(verdict.action()).isEqualTo(Action.NONE);
        assertThat(verdict.until()).isEmpty();
    }

    @Test
    void x16NorWhenTheEngagementsWereNamedAnew() {
        desk.records.add(inEngagement(desk.record(basis, Step.S1, DraftState.DECLINED, DUE), "formerly"));
        desk.records.remove(0);
        assertThat(desk.judge("2026-06-01T10:00").guard()).contains(GuardCode.X16);
    }

    @Test
    void x16ButForANewMessage() {
        desk.record(desk.mail.nextId(), Step.S1, DraftState.DECLINED, "2025-10-20T10:00");
        drafts(desk.judge(DUE), Step.S1);
    }

    @Test
    void x17MoneyIsOnlyAskedAboutWhenItIsDue() {
        desk.unwritable.put(Step.S1, NO_NUMBER);
        waits(desk.judge("2025-11-09T13:59"));
        Verdict verdict = desk.judge(DUE);
        assertThat(verdict.guard()).contains(GuardCode.X17);
        assertThat(verdict.action()).isEqualTo(Action.ASK);
        assertThat(verdict.reason()).isEqualTo(NO_NUMBER);
    }

    @Test
    void x17NotForAnotherStep() {
        desk.unwritable.put(Step.C1, NO_NUMBER);
        drafts(desk.judge(DUE), Step.S1);
    }

    @Test
    void x18NobodyAtThatAddress() {
        Desk other = new Desk();
        other.mail.write("T", other.at(SENT), Mail.OWNER, "no-reply@noor.example", Kind.HUMAN);
        Verdict verdict = other.judge(DUE);
        assertThat(verdict.guard()).contains(GuardCode.X18);
        assertThat(verdict.state()).isEqualTo(State.WATCHING);
        assertThat(verdict.action()).isEqualTo(Action.NONE);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIST", "AUTOMATED"})
    void x18AnAnswerToACircular(Kind kind) {
        desk.mail.write("T", desk.at("2025-11-03T09:00"), Mail.LAYLA, Mail.OWNER, kind);
        assertThat(desk.judge(DUE).guard()).contains(GuardCode.X18);
    }

    @Test
    void x18UnlessAPersonWroteThere() {
        desk.mail.write("T", desk.at("2025-11-02T09:00"), Mail.LAYLA, Mail.OWNER, Kind.LIST);
        desk.client("T", "2025-11-02T10:00");
        drafts(desk.judge(DUE), Step.S1);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIST", "AUTOMATED"})
    void x18NotForAReceiptThatAMachineConfirms(Kind kind) {
        desk.mail.autoReply("T", desk.at("2025-10-01T09:00"), Mail.COLLEAGUE);
        desk.mail.write("T", desk.at("2025-11-03T14:01"), Mail.LAYLA, Mail.OWNER, kind);
        drafts(desk.judge(DUE), Step.S1);
    }

    @Test
    void x18NotForWhatTheOwnerSentRoundBefore() {
        desk.mail.write("T", desk.at("2025-11-02T09:00"), Mail.OWNER, Mail.LAYLA, Kind.LIST);
        drafts(desk.judge(DUE), Step.S1);
    }
}
