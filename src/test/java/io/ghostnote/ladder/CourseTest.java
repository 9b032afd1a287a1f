package io.ghostnote.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.mail.MessageId;
import io.ghostnote.wording.Announcement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Steps that follow a day, whoever had the last word (docs/ladder.md section 2). */
class CourseTest extends StoryTrial {
    private static final Ledger OPEN =
            new Ledger(List.of(new Ledger.Claim("INV-31", Optional.of(LocalDate.of(2025, 12, 1)))), 0);

    private void invoiced(String answer) {
        desk.stage = Stage.INVOICED;
        desk.ledger = OPEN;
        desk.owner("T", "2025-11-03T14:00");
        desk.mail.says(desk.client("T", answer), Says.score(-2));
    }

    @Test
    void aPaymentIsRemindedOfAlthoughTheInvoiceWasThankedFor() {
        invoiced("2025-11-03T15:00");
        // Mon 1 December is still in time; Tue, Wed and Thu are the three days.
        is(desk.pass("2025-12-04T16:59"), State.NOTICED, Action.NONE);
        Verdict first = desk.pass("2025-12-04T17:00");
        is(first, State.NOTICED, Action.DRAFT);
        assertThat(first.step()).contains(Step.I1);
        desk.send("T", "2025-12-07T09:00");
        is(desk.pass("2025-12-15T16:59"), State.WAITING, Action.NONE);
        Verdict second = desk.pass("2025-12-16T09:00");
        assertThat(second.step()).contains(Step.I2);
        is(second, State.NOTICED, Action.DRAFT);
        desk.send("T", "2025-12-16T10:00");
        Verdict closing = desk.pass("2026-01-04T10:00");
        assertThat(closing.step()).contains(Step.C1);
        desk.send("T", "2026-01-05T10:00");
        is(desk.pass("2026-06-05T10:00"), State.CLOSED, Action.NONE);
    }

    @Test
    void aWordTakesAPaymentNoteBack() {
        invoiced("2025-11-03T15:00");
        assertThat(desk.pass("2025-12-04T17:00").action()).isEqualTo(Action.DRAFT);
        MessageId word = desk.client("T", "2025-12-05T10:00");
        desk.mail.says(word, Says.score(-2));
        Verdict overtaken = desk.pass("2025-12-05T10:05");
        assertThat(overtaken.withdraw()).hasSize(1);
        Verdict asked = desk.pass("2025-12-10T17:00");
        assertThat(asked.guard()).contains(GuardCode.X17);
        is(asked, State.HELD, Action.ASK);
        desk.rulings.add(ruling(Ruling.Word.STILL_OPEN, Optional.of(word), "2025-12-11T10:00"));
        is(desk.pass("2025-12-11T10:05"), State.NOTICED, Action.DRAFT);
        is(desk.pass("2025-12-11T10:10"), State.DRAFTED, Action.NONE);
    }

    @Test
    void whatIsPaidIsNotRemindedOf() {
        invoiced("2025-11-03T15:00");
        desk.pass("2025-12-04T17:00");
        desk.ledger = new Ledger(List.of(), 1);
        assertThat(desk.pass("2025-12-05T10:00").withdraw()).hasSize(1);
        desk.owner("T", "2025-12-06T10:00");
        assertThat(desk.pass("2025-12-20T10:00").guard()).contains(GuardCode.X17);
    }

    @Test
    void ofSeveralOpenInvoicesTheClosingNoteStatesNone() {
        desk.stage = Stage.DELIVERED;
        Ledger.Claim other = new Ledger.Claim("INV-32", Optional.empty());
        desk.ledger = new Ledger(List.of(OPEN.open().get(0), other), 0);
        desk.standing = new Standing(Goal.LET_GO, Priority.NORMAL, false, Optional.empty(), false);
        desk.owner("T", "2025-11-03T14:00");
        Verdict asked = desk.pass("2025-11-10T14:00");
        assertThat(asked.guard()).contains(GuardCode.X17);
        is(asked, State.HELD, Action.ASK);
        desk.rulings.add(ruling(Ruling.Word.WITHOUT_ACCOUNT, Optional.empty(), "2025-11-10T15:00"));
        assertThat(desk.pass("2025-11-10T15:05").step()).contains(Step.C0);
    }

    @Test
    void theLedgerAndTheLetterDisagree() {
        invoiced("2025-11-03T15:00");
        Activity letter = new Activity(
                new MessageId("<inv@test.example>"), desk.at("2025-11-03T14:00"), Mail.OWNER, "x", Optional.empty());
        desk.ledger = new Ledger(OPEN.open(), 0, Optional.of(letter));
        assertThat(desk.pass("2025-12-04T16:00").guard()).isEmpty();
        Verdict asked = desk.pass("2025-12-04T17:00");
        assertThat(asked.guard()).contains(GuardCode.X17);
        is(asked, State.HELD, Action.ASK);
        desk.rulings.add(ruling(Ruling.Word.LEDGER_RIGHT, Optional.of(letter.id()), "2025-12-04T17:10"));
        is(desk.pass("2025-12-04T17:15"), State.NOTICED, Action.DRAFT);
    }

    @Test
    void twiceAYearIsEnoughOverAllEngagements() {
        whoHasFinishedIsWrittenToTwice();
        desk.owner("site/U", "2025-12-11T10:00");
        desk.mail.says(desk.client("site/U", "2025-12-11T11:00"), Says.score(-2));
        Verdict held = desk.pass("site", desk.at("2026-03-22T10:00"));
        assertThat(held.guard()).contains(GuardCode.X23);
        assertThat(desk.pass("site", held.until().orElseThrow().plusSeconds(1)).step())
                .contains(Step.K1);
    }

    @Test
    void noDayNoReminder() {
        invoiced("2025-11-03T15:00");
        desk.ledger = new Ledger(List.of(new Ledger.Claim("INV-31", Optional.empty())), 0);
        assertThat(desk.pass("2026-06-05T10:00").guard()).contains(GuardCode.X04);
    }

    @Test
    void aQuestionOfTheClientsComesFirst() {
        desk.stage = Stage.INVOICED;
        desk.ledger = OPEN;
        desk.owner("T", "2025-11-03T14:00");
        desk.mail.says(desk.client("T", "2025-11-03T15:00"), Says.score(5));
        assertThat(desk.pass("2025-12-20T09:00").guard()).contains(GuardCode.X06);
    }

    @Test
    void anOpenSumIsStatedWhenTheFileIsClosed() {
        desk.stage = Stage.DELIVERED;
        desk.ledger = OPEN;
        assertThat(rungs()).containsExactly(Step.S1, Step.S2, Step.S3, Step.C1);
        desk.rulings.add(ruling(Ruling.Word.WITHOUT_ACCOUNT, Optional.empty(), "2025-11-20T12:00"));
        assertThat(rungs()).containsExactly(Step.S1, Step.S2, Step.S3, Step.C0);
        desk.rulings.clear();
        desk.ledger = new Ledger(List.of(), 1);
        assertThat(rungs()).containsExactly(Step.S1, Step.S2, Step.S3, Step.C0);
    }

    private List<Step> rungs() {
        desk.owner("T", "2025-11-03T14:00");
        return desk.situation(desk.episode("").orElseThrow()).rungs().stream()
                .map(Rung::step)
                .toList();
    }

    @Test
    void whoHasFinishedIsWrittenToTwice() {
        desk.stage = Stage.PAST;
        desk.ended = Optional.of(LocalDate.of(2025, 3, 31));
        desk.owner("T", "2025-03-30T14:00");
        desk.mail.says(desk.client("T", "2025-03-31T15:00"), Says.score(-2));
        Verdict first = desk.pass("2025-06-23T17:00");
        assertThat(first.step()).contains(Step.K1);
        is(first, State.NOTICED, Action.DRAFT);
        desk.send("T", "2025-06-24T10:00");
        is(desk.pass("2025-12-08T10:00"), State.WAITING, Action.NONE);
        Verdict second = desk.pass("2025-12-09T10:00");
        assertThat(second.step()).contains(Step.K2);
        is(second, State.NOTICED, Action.DRAFT);
        desk.send("T", "2025-12-10T10:00");
        is(desk.pass("2027-12-08T10:00"), State.CLOSED, Action.NONE);
    }

    @Test
    void whoIsInTouchAnywayIsNotReminded() {
        desk.stage = Stage.PAST;
        desk.ended = Optional.of(LocalDate.of(2025, 3, 31));
        desk.owner("T", "2025-03-30T14:00");
        desk.mail.says(desk.client("T", "2025-06-15T15:00"), Says.score(-2));
        is(desk.pass("2025-06-26T17:00"), State.NOTICED, Action.NONE);
        assertThat(desk.pass("2025-09-08T15:00").step()).contains(Step.K1);
    }

    @Test
    void withoutTheDayOfTheEndNobodyIsReminded() {
        desk.stage = Stage.PAST;
        desk.owner("T", "2025-03-30T14:00");
        is(desk.pass("2026-06-26T17:00"), State.CLOSED, Action.NONE);
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void afterAGoodbyeThanksAreWrittenOnceItIsConfirmed(Stage stage) {
        desk.stage = stage;
        desk.owner("T", "2025-11-03T14:00");
        MessageId goodbye = desk.client("T", "2025-11-04T10:00");
        desk.mail.says(goodbye, Says.announcing(Announcement.GOODBYE));
        if (stage != Stage.GOODBYE) {
            is(desk.pass("2025-11-05T10:00"), State.HELD, Action.ASK);
            assertThat(desk.pass("2025-12-05T10:00").guard()).contains(GuardCode.X07);
            desk.rulings.add(ruling(Ruling.Word.GOODBYE, Optional.of(goodbye), "2025-11-04T12:00"));
        }
        is(desk.pass("2025-11-05T09:59"), State.WATCHING, Action.NONE);
        Verdict thanks = desk.pass("2025-11-05T10:00");
        assertThat(thanks.step()).contains(Step.F1);
        is(thanks, State.NOTICED, Action.DRAFT);
        desk.send("T", "2025-11-05T11:00");
        is(desk.pass("2026-11-05T11:00"), State.CLOSED, Action.NONE);
    }

    @Test
    void whoHasThankedByHandIsNotHelped() {
        desk.owner("T", "2025-11-03T14:00");
        MessageId goodbye = desk.client("T", "2025-11-04T10:00");
        desk.mail.says(goodbye, Says.announcing(Announcement.GOODBYE));
        desk.owner("T", "2025-11-04T11:00");
        desk.rulings.add(ruling(Ruling.Word.GOODBYE, Optional.of(goodbye), "2025-11-04T12:00"));
        is(desk.pass("2026-11-05T11:00"), State.CLOSED, Action.NONE);
    }

    @Test
    void aGoodbyeThatWasNoneIsAWord() {
        desk.owner("T", "2025-11-03T14:00");
        MessageId goodbye = desk.client("T", "2025-11-04T10:00");
        desk.mail.says(goodbye, Says.announcing(Announcement.GOODBYE));
        desk.rulings.add(ruling(Ruling.Word.NO_GOODBYE, Optional.of(goodbye), "2025-11-04T12:00"));
        assertThat(desk.pass("2025-11-05T10:00").guard()).contains(GuardCode.X04);
        desk.owner("T", "2025-11-05T14:00");
        assertThat(desk.pass("2025-11-11T14:00").step()).contains(Step.S1);
    }

    @Test
    void aFileIsClosedWhenTheFreelancerWantsItClosed() {
        nudged();
        desk.rulings.add(ruling(Ruling.Word.CLOSE, Optional.empty(), "2025-11-10T10:00"));
        Verdict instead = desk.pass("2025-11-10T11:00");
        assertThat(instead.withdraw()).hasSize(1);
        is(instead, State.HELD, Action.WITHDRAW);
        Verdict closing = desk.pass("2025-11-12T11:00");
        assertThat(closing.step()).contains(Step.C0);
        is(closing, State.NOTICED, Action.DRAFT);
        desk.send("T", "2025-11-12T12:00");
        is(desk.pass("2026-11-12T12:00"), State.CLOSED, Action.NONE);
    }

    @Test
    void theWishToCloseAFileIsGoneWhenTheClientWrites() {
        desk.owner("T", "2025-11-03T14:00");
        desk.rulings.add(ruling(Ruling.Word.CLOSE, Optional.empty(), "2025-11-04T10:00"));
        desk.client("T", "2025-11-04T11:00");
        desk.owner("T", "2025-11-04T12:00");
        is(desk.pass("2025-11-05T10:00"), State.WATCHING, Action.NONE);
    }

    /** The client had answered there, and is writing about something else just now. */
    @Test
    void aFileIsNotClosedWhileTheClientWritesElsewhere() {
        desk.owner("T", "2025-11-03T14:00");
        desk.client("T", "2025-11-04T10:00");
        desk.rulings.add(ruling(Ruling.Word.CLOSE, Optional.empty(), "2025-11-05T10:00"));
        desk.client("site/U", "2025-11-05T10:30");
        Verdict held = desk.pass("2025-11-05T11:00");
        is(held, State.HELD, Action.ASK);
        assertThat(held.guard()).contains(GuardCode.X05);
        Verdict closing = desk.pass("2025-11-12T11:00");
        is(closing, State.NOTICED, Action.DRAFT);
        assertThat(closing.step()).contains(Step.C0);
    }

    private Ruling ruling(Ruling.Word word, Optional<MessageId> about, String at) {
        return new Ruling("noor", "", word, about, desk.at(at), Optional.empty());
    }
}
