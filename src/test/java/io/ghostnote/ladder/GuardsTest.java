package io.ghostnote.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.calendar.DateRange;
import io.ghostnote.mail.Kind;
import io.ghostnote.mail.MessageId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each guard of docs/ladder.md section 3 that is not about what a letter says: where it applies, where not, and the minute between. The
 * message is of Monday 3 November 2025 14:00 in Riyadh, S1 is due on Sunday 9 November 14:00.
 */
class GuardsTest {
    private static final String SENT = "2025-11-03T14:00";
    private static final String DUE = "2025-11-09T14:00";
    private final Desk desk = new Desk();
    private final MessageId basis = desk.owner("T", SENT);

    private void held(Verdict verdict, GuardCode code, String until) {
        assertThat(verdict.guard()).contains(code);
        assertThat(verdict.state()).isEqualTo(State.HELD);
        assertThat(verdict.action()).isIn(Action.NONE, Action.ASK);
        assertThat(verdict.until()).contains(desk.at(until));
    }

    private static void drafts(Verdict verdict, Step step) {
        assertThat(verdict.guard()).isEmpty();
        assertThat(verdict.action()).isEqualTo(Action.DRAFT);
        assertThat(verdict.step()).contains(step);
    }

    private static void waits(Verdict verdict) {
        assertThat(verdict.guard()).isEmpty();
        assertThat(verdict.action()).isEqualTo(Action.NONE);
    }

    @Test
    void nothingHolds() {
        waits(desk.judge("2025-11-09T13:59"));
        drafts(desk.judge(DUE), Step.S1);
        assertThat(desk.judge(DUE).basis()).contains(basis);
        assertThat(desk.judge(DUE).side()).isEqualTo(Side.CLIENT);
        assertThat(desk.judge(DUE).reason())
                .isEqualTo("no answer since Mon 3 November 2025: S1 was due on Sun 9 November 2025");
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
        assertThat(verdict.reason()).contains("layla@noor.example", "About U");
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

    @Test
    void x14OurDraftWaits() {
        desk.record(basis, Step.S1, DraftState.WAITING, DUE);
        Verdict verdict = desk.judge("2025-11-23T13:59");
        assertThat(verdict.guard()).contains(GuardCode.X14);
        assertThat(verdict.state()).isEqualTo(State.DRAFTED);
        assertThat(verdict.action()).isEqualTo(Action.NONE);
        assertThat(verdict.reason()).contains("S1").doesNotContain("edited");
        assertThat(desk.judge("2025-11-23T14:00").action()).isEqualTo(Action.ASK);
        assertThat(desk.judge("2025-11-23T14:00").state()).isEqualTo(State.DRAFTED);
    }

    @Test
    void x14AnEditedDraftWaitsToo() {
        desk.record(basis, Step.S1, DraftState.EDITED, DUE);
        assertThat(desk.judge("2025-11-12T10:00").guard()).contains(GuardCode.X14);
        assertThat(desk.judge("2025-11-12T10:00").reason()).contains("that you have edited");
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
        assertThat(verdict.reason()).contains("(S1, site)");
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
        desk.unwritable.put(Step.S1, "the invoice has no number");
        waits(desk.judge("2025-11-09T13:59"));
        Verdict verdict = desk.judge(DUE);
        assertThat(verdict.guard()).contains(GuardCode.X17);
        assertThat(verdict.action()).isEqualTo(Action.ASK);
        assertThat(verdict.reason()).isEqualTo("the invoice has no number");
    }

    @Test
    void x17NotForAnotherStep() {
        desk.unwritable.put(Step.C1, "the invoice has no number");
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

    @Test
    void x20SilencesFromBeforeTheFirstDayStayOnTheCard() {
        desk.firstSeen = desk.at(SENT).plus(Duration.ofDays(90));
        drafts(desk.judge(DUE), Step.S1);
        desk.firstSeen = desk.firstSeen.plusSeconds(60);
        Verdict verdict = desk.judge(DUE);
        assertThat(verdict.guard()).contains(GuardCode.X20);
        assertThat(verdict.state()).isEqualTo(State.NOTICED);
        assertThat(verdict.action()).isEqualTo(Action.NONE);
    }

    @Test
    void x20ANewMessageIntoAnOldSilenceOpensItAnew() {
        desk.firstSeen = desk.at("2026-06-01T00:00");
        desk.owner("T", "2026-06-02T10:00");
        drafts(desk.judge("2026-06-08T10:00"), Step.S1);
    }

    @Test
    void x20AMatterThatRestedWhileTheyWroteAboutOthers() {
        desk.mail.client("U", desk.at(SENT).plus(Duration.ofDays(90)));
        drafts(desk.judge("2026-03-01T14:00"), Step.S1);
        desk.mail.client("U", desk.at(SENT).plus(Duration.ofDays(90)).plusSeconds(60));
        assertThat(desk.judge("2026-03-01T14:00").guard()).contains(GuardCode.X20);
    }

    @Test
    void x21NotOnTheWeekend() {
        desk.waits.put(Step.S1, 3);
        assertThat(desk.judge("2025-11-06T14:00").guard()).isEmpty();
        held(desk.judge("2025-11-07T00:00"), GuardCode.X21, "2025-11-09T09:00");
        assertThat(desk.judge("2025-11-07T00:00").reason())
                .isEqualTo("Fri 7 November 2025 is not a working day of the client; held until Sun 9 November 2025");
        drafts(desk.judge("2025-11-09T00:00"), Step.S1);
    }

    @Test
    void x21NotInAnEidWindow() {
        calendar().eid.add(LocalDate.parse("2025-11-09"));
        calendar().eid.add(LocalDate.parse("2025-11-10"));
        held(desk.judge(DUE), GuardCode.X21, "2025-11-11T09:00");
        assertThat(desk.judge(DUE).reason()).contains("Eid");
        drafts(desk.judge("2025-11-11T09:00"), Step.S1);
    }

    @ParameterizedTest
    @CsvSource({"ramadan", "year"})
    void x21NoClosingAndNoPaymentAtTheEndOfRamadanAndOfTheYear(String when) {
        (when.equals("year") ? calendar().yearsEnd : calendar().lastTen).add(LocalDate.parse("2025-11-09"));
        drafts(desk.judge(DUE), Step.S1);
        desk.standing = new Standing(Goal.LET_GO, Priority.NORMAL, false, Optional.empty(), false);
        held(desk.judge(DUE), GuardCode.X21, "2025-11-10T09:00");
        assertThat(desk.judge(DUE).reason()).contains(when.equals("year") ? "the year's end" : "days of Ramadan");
        drafts(desk.judge("2025-11-10T00:00"), Step.C0);
        desk.standing = Standing.USUAL;
        desk.stage = Stage.INVOICED;
        held(desk.judge(DUE), GuardCode.X21, "2025-11-10T09:00");
        drafts(desk.judge("2025-11-10T00:00"), Step.I1);
    }

    private TestCalendar calendar() {
        return (TestCalendar) desk.calendar;
    }

    @Test
    void x22OnlyInTheOwnersDraftHours() {
        desk.window = new DraftWindow(LocalTime.of(7, 0), LocalTime.of(18, 0), desk.calendar.zone(), List.of());
        held(desk.judge("2025-11-10T06:59"), GuardCode.X22, "2025-11-10T07:00");
        drafts(desk.judge("2025-11-10T07:00"), Step.S1);
        drafts(desk.judge("2025-11-10T17:59"), Step.S1);
        held(desk.judge("2025-11-10T18:00"), GuardCode.X22, "2025-11-11T07:00");
    }

    @Test
    void x22NotWhileTheOwnerIsAway() {
        desk.window = new DraftWindow(
                LocalTime.of(7, 0),
                LocalTime.of(18, 0),
                desk.calendar.zone(),
                List.of(new DateRange(LocalDate.parse("2025-11-09"), LocalDate.parse("2025-11-11"))));
        held(desk.judge(DUE), GuardCode.X22, "2025-11-12T07:00");
    }

    @Test
    void x23OneDraftForAClientInTwoBusinessDays() {
        desk.record(desk.mail.nextId(), Step.S1, DraftState.WITHDRAWN, "2025-11-06T14:01");
        held(desk.judge("2025-11-10T14:00"), GuardCode.X23, "2025-11-10T14:01");
        drafts(desk.judge("2025-11-10T14:01"), Step.S1);
    }

    @Test
    void x23ADroppedNoteWasNever() {
        desk.record(desk.mail.nextId(), Step.S1, DraftState.DROPPED, "2025-11-09T13:00");
        drafts(desk.judge(DUE), Step.S1);
    }

    @Test
    void x23SoManyDraftsADay() {
        desk.draftsToday = 2;
        drafts(desk.judge(DUE), Step.S1);
        desk.draftsToday = 3;
        held(desk.judge(DUE), GuardCode.X23, "2025-11-10T09:00");
    }

    @Test
    void x25NothingWhileClockOrMailAreInDoubt() {
        desk.doubt = Optional.of("Sent could not be read");
        waits(desk.judge("2025-11-09T13:59"));
        Verdict verdict = desk.judge(DUE);
        assertThat(verdict.guard()).contains(GuardCode.X25);
        assertThat(verdict.state()).isEqualTo(State.HELD);
        assertThat(verdict.reason()).isEqualTo("Sent could not be read");
    }
}
