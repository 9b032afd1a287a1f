package io.ghostnote.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.mail.Kind;
import io.ghostnote.mail.MessageId;
import io.ghostnote.signal.Gist;
import io.ghostnote.signal.MessageKind.Notice;
import io.ghostnote.wording.Announcement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What letters say decides about notes (docs/ladder.md section 3); in November 2025, in Riyadh, where Friday and Saturday are off. */
class SaidTest {
    private final Desk desk = new Desk();

    private MessageId owner(String at, Gist says) {
        MessageId id = desk.owner("T", at);
        desk.mail.says(id, says);
        return id;
    }

    private MessageId client(String label, String at, Gist says) {
        MessageId id = desk.client(label, at);
        desk.mail.says(id, says);
        return id;
    }

    private void held(String now, GuardCode guard, String until) {
        Verdict verdict = desk.judge(now);
        assertThat(verdict.guard()).contains(guard);
        assertThat(verdict.state()).isEqualTo(State.HELD);
        assertThat(verdict.action()).isEqualTo(Action.NONE);
        assertThat(verdict.until()).contains(desk.at(until));
    }

    private void drafts(String now, Step step, MessageId basis) {
        Verdict verdict = desk.judge(now);
        assertThat(verdict.action()).as(verdict.reason().toString()).isEqualTo(Action.DRAFT);
        assertThat(verdict.step()).contains(step);
        assertThat(verdict.basis()).contains(basis);
    }

    // ---- the owner's message

    @Test
    void aMessageThatNeedsNoAnswerWaitsForNone() {
        MessageId id = owner("2025-11-03T14:00", Says.score(-2));
        Verdict verdict = desk.judge("2025-12-21T14:00");
        assertThat(verdict.guard()).contains(GuardCode.X12);
        assertThat(verdict.side()).isEqualTo(Side.NOBODY);
        assertThat(verdict.action()).isEqualTo(Action.NONE);
        assertThat(verdict.basis()).contains(id);
        assertThat(verdict.reason())
                .isEqualTo(Reason.of(Cause.NEEDS_NO_ANSWER, Argument.day(LocalDate.parse("2025-11-03"))));
    }

    @Test
    void whereItCannotBeToldTheFreelancerIsAsked() {
        owner("2025-11-03T14:00", Says.score(0));
        Verdict verdict = desk.judge("2025-11-20T14:00");
        assertThat(verdict.guard()).contains(GuardCode.X12);
        assertThat(verdict.action()).isEqualTo(Action.ASK);
        assertThat(verdict.state()).isEqualTo(State.WATCHING);
    }

    @Test
    void aLetterThatCannotBeReadIsAskedAboutToo() {
        owner("2025-11-03T14:00", Gist.unread(Kind.HUMAN));
        assertThat(desk.judge("2025-11-20T14:00").guard()).contains(GuardCode.X12);
    }

    @Test
    void aProposalAsksByItself() {
        desk.mail.awaitsAction = true;
        drafts("2025-11-20T14:00", Step.S1, owner("2025-11-03T14:00", Says.score(0)));
    }

    @Test
    void thanksAfterAQuestionMoveTheClockAndNothingElse() {
        MessageId question = owner("2025-11-03T14:00", Says.score(3));
        owner("2025-11-05T14:00", Says.score(-2));
        assertThat(desk.judge("2025-11-11T13:59").action()).isEqualTo(Action.NONE);
        drafts("2025-11-11T14:00", Step.S1, question);
        desk.pass("2025-11-11T14:00");
        desk.send("T", "2025-11-11T15:00");
        owner("2025-11-13T14:00", Says.score(-2));
        drafts("2025-12-01T14:00", Step.S2, question);
    }

    @Test
    void thanksInAnotherThreadHideNoQuestion() {
        MessageId question = owner("2025-11-03T14:00", Says.score(3));
        MessageId thanks = desk.owner("U", "2025-11-05T14:00");
        desk.mail.says(thanks, Says.score(-2));
        drafts("2025-11-20T14:00", Step.S1, question);
    }

    // ---- the client's last word

    @ParameterizedTest
    @CsvSource({"3,X06,OWNER", "0,X04,OWNER", "-2,X04,NOBODY"})
    void anAnswerIsJudgedByWhatItSays(int score, GuardCode guard, Side side) {
        owner("2025-11-03T14:00", Says.score(3));
        client("T", "2025-11-04T14:00", Says.score(score));
        Verdict verdict = desk.judge("2025-11-20T14:00");
        assertThat(verdict.guard()).contains(guard);
        assertThat(verdict.side()).isEqualTo(side);
        assertThat(verdict.action()).isEqualTo(Action.NONE);
    }

    @Test
    void aPromiseWithoutADayStartsTheFirstWait() {
        owner("2025-11-03T14:00", Says.score(3));
        MessageId promise = client("T", "2025-11-04T14:00", Says.announcing(Announcement.PROMISE));
        Verdict waiting = desk.judge("2025-11-10T13:59");
        assertThat(waiting.action()).isEqualTo(Action.NONE);
        assertThat(waiting.side()).isEqualTo(Side.CLIENT);
        drafts("2025-11-10T14:00", Step.S1, promise);
    }

    @Test
    void aPromiseWithADayHoldsUntilTwoBusinessDaysAfter() {
        owner("2025-11-03T14:00", Says.score(3));
        MessageId promise = client("T", "2025-11-04T14:00", Says.announcing(Announcement.PROMISE, "2025-11-20"));
        held("2025-11-19T14:00", GuardCode.X09, "2025-11-24T09:00");
        drafts("2025-11-24T09:00", Step.S1, promise);
    }

    @Test
    void thanksForAPromiseChangeNothing() {
        owner("2025-11-03T14:00", Says.score(3));
        MessageId promise = client("T", "2025-11-04T14:00", Says.announcing(Announcement.PROMISE, "2025-11-20"));
        owner("2025-11-04T15:00", Says.score(-2));
        held("2025-11-19T14:00", GuardCode.X09, "2025-11-24T09:00");
        drafts("2025-11-24T09:00", Step.S1, promise);
    }

    @Test
    void aQuestionAfterAPromiseWaitsForItsDayToo() {
        owner("2025-11-03T14:00", Says.score(3));
        client("T", "2025-11-04T14:00", Says.announcing(Announcement.PROMISE, "2025-11-20"));
        MessageId question = owner("2025-11-05T15:00", Says.score(3));
        held("2025-11-19T14:00", GuardCode.X09, "2025-11-24T09:00");
        drafts("2025-11-24T09:00", Step.S1, question);
    }

    @Test
    void aPromiseThatAsksSomethingIsTheOwnersTurn() {
        owner("2025-11-03T14:00", Says.score(3));
        Gist promise = Says.announcing(Announcement.PROMISE, "2025-11-20");
        client(
                "T",
                "2025-11-04T14:00",
                new Gist(
                        promise.kind(),
                        promise.notice(),
                        promise.back(),
                        promise.replacements(),
                        OptionalInt.of(3),
                        promise.announces(),
                        promise.until(),
                        "en",
                        promise.words(),
                        true));
        assertThat(desk.judge("2025-12-21T14:00").guard()).contains(GuardCode.X06);
    }

    @Test
    void aPromiseInAConversationThatTheOwnerNeverWroteInIsNoEpisode() {
        client("T", "2025-11-04T14:00", Says.announcing(Announcement.PROMISE));
        assertThat(desk.judge("2025-12-21T14:00").action()).isEqualTo(Action.NONE);
    }

    @Test
    void aNoteThatLayInDraftsGoesWhenTheClientPromises() {
        owner("2025-11-03T14:00", Says.score(3));
        desk.pass("2025-11-09T14:00");
        client("T", "2025-11-09T15:00", Says.announcing(Announcement.PROMISE, "2025-11-20"));
        Verdict verdict = desk.judge("2025-11-09T15:05");
        assertThat(verdict.withdraw()).containsExactly(desk.last());
        assertThat(verdict.guard()).contains(GuardCode.X09);
    }

    @Test
    void aPostponementWithoutADayHoldsForTwentyBusinessDays() {
        owner("2025-11-03T14:00", Says.score(3));
        MessageId postponed = client("T", "2025-11-04T14:00", Says.announcing(Announcement.POSTPONED));
        held("2025-11-20T14:00", GuardCode.X08, "2025-12-02T14:00");
        drafts("2025-12-02T14:00", Step.S1, postponed);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aGoodbyeIsAskedAbout(boolean answered) {
        owner("2025-11-03T14:00", Says.score(3));
        client("T", "2025-11-04T14:00", Says.announcing(Announcement.GOODBYE));
        if (answered) {
            owner("2025-11-05T14:00", Says.score(3));
        }
        Verdict verdict = desk.judge("2025-12-21T14:00");
        assertThat(verdict.guard()).contains(GuardCode.X07);
        assertThat(verdict.action()).isEqualTo(Action.ASK);
        assertThat(verdict.state()).isEqualTo(State.HELD);
    }

    // ---- other conversations

    @Test
    void whoOwesAReplyElsewhereRemindsNobody() {
        client("U", "2025-11-02T10:00", Says.score(3));
        MessageId id = owner("2025-11-03T14:00", Says.score(3));
        Verdict verdict = desk.judge("2025-11-20T14:00");
        assertThat(verdict.guard()).contains(GuardCode.X06);
        assertThat(verdict.action()).isEqualTo(Action.NONE);
        assertThat(verdict.reason().cause()).isEqualTo(Cause.OWED_REPLY_ELSEWHERE);
        assertThat(verdict.reason().arguments()).containsEntry(Slot.WHO, Argument.who("layla@noor.example"));
        desk.owner("U", "2025-11-04T10:00");
        desk.mail.says(id, Says.score(3));
        assertThat(desk.judge("2025-12-21T14:00").action()).isEqualTo(Action.DRAFT);
    }

    @ParameterizedTest
    @CsvSource({"2025-08-20T10:00,DRAFT", "2025-09-20T10:00,NONE"})
    void anOldQuestionIsForgotten(String asked, Action action) {
        client("U", asked, Says.score(3));
        owner("2025-11-03T14:00", Says.score(3));
        assertThat(desk.judge("2025-11-20T14:00").action()).isEqualTo(action);
    }

    // ---- notices

    @Test
    void anAbsenceHoldsUntilTheDayAfterTheFirstDayBack() {
        MessageId id = owner("2025-11-03T14:00", Says.score(3));
        desk.mail.says(desk.mail.autoReply("T", desk.at("2025-11-03T14:01"), Mail.LAYLA), Says.awayUntil("2025-11-20"));
        held("2025-11-20T14:00", GuardCode.X10, "2025-11-23T09:00");
        assertThat(desk.judge("2025-11-23T09:00").action()).isEqualTo(Action.NONE);
        drafts("2025-11-27T09:00", Step.S1, id);
    }

    @Test
    void anAcknowledgementHoldsNothing() {
        MessageId id = owner("2025-11-03T14:00", Says.score(3));
        desk.mail.says(
                desk.mail.autoReply("T", desk.at("2025-11-03T14:01"), Mail.LAYLA), Says.notice(Notice.ACKNOWLEDGEMENT));
        drafts("2025-11-09T14:00", Step.S1, id);
    }

    @Test
    void whoHasLeftIsReplacedByTheFreelancer() {
        owner("2025-11-03T14:00", Says.score(3));
        desk.mail.says(
                desk.mail.autoReply("T", desk.at("2025-11-03T14:01"), Mail.LAYLA), Says.notice(Notice.LEFT_COMPANY));
        Verdict verdict = desk.judge("2025-12-21T14:00");
        assertThat(verdict.guard()).contains(GuardCode.X11);
        assertThat(verdict.action()).isEqualTo(Action.ASK);
        assertThat(verdict.reason())
                .isEqualTo(Reason.of(
                        Cause.LEFT_NAMING,
                        Argument.who("layla@noor.example"),
                        Argument.day(LocalDate.parse("2025-11-03")),
                        Argument.people(List.of("omar@noor.example"))));
    }

    @Test
    void aFullMailboxHoldsForFiveBusinessDays() {
        MessageId id = owner("2025-11-03T14:00", Says.score(3));
        desk.mail.says(desk.mail.bounce("T", desk.at("2025-11-06T14:00")), Says.notice(Notice.MAILBOX_FULL));
        held("2025-11-12T14:00", GuardCode.X11, "2025-11-13T14:00");
        drafts("2025-11-13T14:00", Step.S1, id);
    }

    // ---- what concerns all conversations

    private Activity letter(String at) {
        Instant when = desk.at(at);
        return new Activity(new MessageId("<x@noor.example>"), when, Mail.LAYLA, "Terms", Optional.empty());
    }

    @Test
    void aStopRequestStands() {
        owner("2025-11-03T14:00", Says.score(3));
        desk.declared = new Declared(Optional.of(letter("2024-01-03T14:00")), Optional.empty(), Optional.empty());
        Verdict verdict = desk.judge("2025-12-21T14:00");
        assertThat(verdict.guard()).contains(GuardCode.X01);
        assertThat(verdict.state()).isEqualTo(State.CLOSED);
        assertThat(verdict.until()).isEmpty();
        assertThat(verdict.reason())
                .isEqualTo(Reason.of(
                        Cause.STOP_REQUEST,
                        Argument.who("layla@noor.example"),
                        Argument.day(LocalDate.parse("2024-01-03")),
                        Argument.subject("Terms")));
    }

    @ParameterizedTest
    @CsvSource({"2025-09-23T14:00,FROZEN,X02", "2025-09-21T14:00,NOTICED,"})
    void aDisputeFreezesForNinetyDays(String written, State state, GuardCode guard) {
        owner("2025-11-03T14:00", Says.score(3));
        desk.declared = new Declared(Optional.empty(), Optional.of(letter(written)), Optional.empty());
        Verdict verdict = desk.judge("2025-12-21T14:00");
        assertThat(verdict.state()).isEqualTo(state);
        assertThat(verdict.guard()).isEqualTo(Optional.ofNullable(guard));
    }

    @Test
    void afterSomethingGraveThereIsQuietAndThenAQuestion() {
        MessageId id = owner("2025-11-03T14:00", Says.score(3));
        desk.declared = new Declared(Optional.empty(), Optional.empty(), Optional.of(letter("2025-11-02T10:00")));
        held("2025-11-20T14:00", GuardCode.X13, "2025-11-23T10:00");
        Verdict asked = desk.judge("2025-11-23T10:00");
        assertThat(asked.guard()).contains(GuardCode.X13);
        assertThat(asked.action()).isEqualTo(Action.ASK);
        drafts("2025-12-02T10:00", Step.S1, id);
    }
}
