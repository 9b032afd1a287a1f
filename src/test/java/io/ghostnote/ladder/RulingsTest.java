package io.ghostnote.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.ladder.Ruling.Word;
import io.ghostnote.mail.MessageId;
import io.ghostnote.signal.MessageKind.Notice;
import io.ghostnote.wording.Announcement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the freelancer decides (docs/ladder.md section 7). */
class RulingsTest extends StoryTrial {
    private void rule(Word word, MessageId about, String at) {
        desk.rulings.add(new Ruling("noor", "", word, Optional.of(about), desk.at(at), Optional.empty()));
    }

    private void rule(Word word, String at) {
        desk.rulings.add(new Ruling("noor", "", word, Optional.empty(), desk.at(at), Optional.empty()));
    }

    private List<Question> questions(String at) {
        return Judge.questions(desk.situation(desk.episode("").orElseThrow()), desk.at(at));
    }

    /** Answers the only question as of then. */
    private void answer(Word word, String at) {
        List<Question> asked = questions(at);
        assertThat(asked).hasSize(1);
        assertThat(asked.get(0).answers()).contains(word);
        desk.rulings.add(asked.get(0).ruled(word, desk.at(at)));
    }

    @Test
    void aMatterIsPausedAndResumed() {
        nudged();
        rule(Word.PAUSE, "2025-11-09T15:00");
        Verdict paused = desk.pass("2025-11-09T16:00");
        assertThat(paused.guard()).contains(GuardCode.X03);
        is(paused, State.HELD, Action.NONE);
        answer(Word.RESUME, "2025-11-10T10:00");
        is(desk.pass("2025-11-10T10:05"), State.DRAFTED, Action.NONE);
        assertThat(questions("2025-11-10T10:05")).isEmpty();
    }

    @Test
    void aMatterIsPutOff() {
        desk.owner("T", "2025-11-03T14:00");
        desk.rulings.add(new Ruling(
                "noor",
                "",
                Word.SNOOZE,
                Optional.empty(),
                desk.at("2025-11-09T10:00"),
                Optional.of(desk.at("2025-11-09T10:00").plus(Duration.ofDays(7)))));
        Verdict held = desk.pass("2025-11-10T10:00");
        assertThat(held.guard()).contains(GuardCode.X03);
        assertThat(held.until()).contains(desk.at("2025-11-16T10:00"));
        is(desk.pass("2025-11-16T10:00"), State.NOTICED, Action.DRAFT);
    }

    @Test
    void neverIsForGood() {
        desk.owner("T", "2025-11-03T14:00");
        rule(Word.NEVER, "2025-11-04T10:00");
        desk.client("T", "2025-11-05T10:00");
        assertThat(questions("2025-11-05T11:00")).extracting(Question::code).containsExactly(GuardCode.X01);
        desk.owner("T", "2025-11-06T10:00");
        Verdict never = desk.pass("2026-11-06T10:00");
        assertThat(never.guard()).contains(GuardCode.X01);
        is(never, State.CLOSED, Action.NONE);
        answer(Word.RESUME, "2026-11-06T11:00");
        is(desk.pass("2026-11-08T11:00"), State.NOTICED, Action.DRAFT);
    }

    @Test
    void neverTakesTheWaitingNoteBack() {
        nudged();
        rule(Word.NEVER, "2025-11-10T10:00");
        Verdict never = desk.pass("2025-11-10T10:05");
        assertThat(never.guard()).contains(GuardCode.X01);
        assertThat(never.withdraw()).hasSize(1);
    }

    @Test
    void aWordElsewhereSettlesTheMatter() {
        nudged();
        desk.client("U", "2025-11-09T16:00");
        answer(Word.SETTLED, "2025-11-10T10:00");
        Verdict settled = desk.pass("2025-11-10T11:00");
        assertThat(settled.guard()).contains(GuardCode.X05);
        assertThat(settled.side()).isEqualTo(Side.NOBODY);
        assertThat(settled.withdraw()).hasSize(1);
        desk.client("U", "2025-11-11T10:00");
        assertThat(desk.pass("2026-02-11T10:00").guard()).contains(GuardCode.X05);
        desk.owner("T", "2026-02-12T10:00");
        assertThat(desk.pass("2026-02-18T10:00").step()).contains(Step.S1);
    }

    @Test
    void aWordElsewhereWasAboutSomethingElse() {
        nudged();
        desk.client("U", "2025-11-09T16:00");
        answer(Word.STILL_OPEN, "2025-11-10T10:00");
        Verdict open = desk.pass("2025-11-10T11:00");
        is(open, State.DRAFTED, Action.NONE);
        assertThat(open.withdraw()).isEmpty();
        desk.client("U", "2025-11-11T10:00");
        is(desk.pass("2025-11-11T11:00"), State.HELD, Action.WITHDRAW);
    }

    @Test
    void whatIsSaidOfOneConversationIsNotSaidOfAnother() {
        nudged();
        desk.client("V", "2025-11-09T15:00");
        desk.client("U", "2025-11-09T16:00");
        answer(Word.STILL_OPEN, "2025-11-10T10:00");
        is(desk.pass("2025-11-10T11:00"), State.HELD, Action.WITHDRAW);
        answer(Word.STILL_OPEN, "2025-11-10T12:00");
        assertThat(desk.pass("2025-11-10T13:00").guard()).isNotEqualTo(Optional.of(GuardCode.X05));
    }

    @Test
    void anAddressIsMended() {
        desk.owner("T", "2025-11-03T14:00");
        desk.mail.bounce("T", desk.at("2025-11-03T14:05"));
        assertThat(desk.pass("2025-11-10T10:00").guard()).contains(GuardCode.X11);
        answer(Word.ADDRESS_MENDED, "2025-11-10T10:00");
        is(desk.pass("2025-11-10T10:05"), State.NOTICED, Action.DRAFT);
    }

    @Test
    void aFullMailboxIsNoQuestion() {
        desk.owner("T", "2025-11-03T14:00");
        desk.mail.says(desk.mail.bounce("T", desk.at("2025-11-03T14:05")), Says.notice(Notice.MAILBOX_FULL));
        assertThat(questions("2025-11-04T10:00")).isEmpty();
    }

    @Test
    void whetherAnAnswerIsExpected() {
        desk.mail.says(desk.owner("T", "2025-11-03T14:00"), Says.score(1));
        is(desk.pass("2025-11-03T15:00"), State.WATCHING, Action.ASK);
        answer(Word.AWAITED, "2025-11-10T10:00");
        is(desk.pass("2025-11-10T10:05"), State.NOTICED, Action.DRAFT);
        answerLater(Word.NOT_AWAITED);
        Verdict none = desk.pass("2025-11-10T12:00");
        assertThat(none.guard()).contains(GuardCode.X12);
        assertThat(none.withdraw()).hasSize(1);
        assertThat(none.side()).isEqualTo(Side.NOBODY);
    }

    private void answerLater(Word word) {
        MessageId turn = desk.rulings.get(0).about().orElseThrow();
        rule(word, turn, "2025-11-10T11:00");
    }

    @Test
    void itIsTimeToWriteAgainOrNotYet() {
        MessageId letter = desk.owner("T", "2025-11-03T14:00");
        Activity grave = new Activity(
                new MessageId("<grave@test.example>"), desk.at("2025-11-02T10:00"), Mail.LAYLA, "x", Optional.empty());
        desk.declared = new Declared(Optional.empty(), Optional.empty(), Optional.of(grave));
        is(desk.pass("2025-11-10T14:00"), State.HELD, Action.NONE);
        is(desk.pass("2025-11-24T14:00"), State.HELD, Action.ASK);
        answer(Word.WAIT, "2025-11-24T14:00");
        is(desk.pass("2025-12-14T14:00"), State.HELD, Action.NONE);
        is(desk.pass("2025-12-16T14:00"), State.HELD, Action.ASK);
        answer(Word.WRITE_AGAIN, "2025-12-16T14:00");
        Verdict again = desk.pass("2025-12-16T14:05");
        is(again, State.NOTICED, Action.DRAFT);
        assertThat(again.basis()).contains(letter);
    }

    @Test
    void aDraftIsKept() {
        nudged();
        assertThat(questions("2025-11-20T10:00")).isEmpty();
        is(desk.pass("2025-11-24T10:00"), State.DRAFTED, Action.ASK);
        answer(Word.KEEP, "2025-11-24T10:00");
        is(desk.pass("2025-12-07T10:00"), State.DRAFTED, Action.NONE);
        is(desk.pass("2025-12-08T10:00"), State.DRAFTED, Action.ASK);
    }

    @Test
    void aDraftIsWrittenAnew() {
        nudged();
        answer(Word.REWRITE, "2025-11-24T10:00");
        assertThat(desk.pass("2025-11-24T10:05").withdraw()).hasSize(1);
        Verdict anew = desk.pass("2025-11-24T10:10");
        is(anew, State.NOTICED, Action.DRAFT);
        assertThat(anew.step()).contains(Step.S1);
    }

    @Test
    void aDraftIsDropped() {
        nudged();
        answer(Word.DROP, "2025-11-24T10:00");
        assertThat(desk.pass("2025-11-24T10:05").withdraw()).hasSize(1);
        Verdict dropped = desk.pass("2025-11-24T10:10");
        assertThat(dropped.guard()).contains(GuardCode.X16);
        is(dropped, State.DECLINED, Action.NONE);
    }

    @ParameterizedTest
    @EnumSource(names = {"REWRITE", "DROP"})
    void whatTheFreelancerHasChangedStays(Word word) {
        nudged();
        desk.become(DraftState.EDITED);
        assertThat(questions("2025-11-24T10:00").get(0).answers()).containsExactly(Word.KEEP);
        rule(word, desk.last().id(), "2025-11-24T10:00");
        desk.pass("2025-11-24T10:05");
        assertThat(desk.last().state()).isEqualTo(DraftState.LEFT);
    }

    @Test
    void aDeclinedStepIsPassedOver() {
        nudged();
        desk.delete();
        is(desk.pass("2025-11-10T10:00"), State.DECLINED, Action.NONE);
        answer(Word.SKIP, "2025-11-10T10:00");
        Verdict next = desk.pass("2025-11-10T10:05");
        assertThat(next.step()).contains(Step.S2);
        is(next, State.WATCHING, Action.NONE);
        is(desk.pass("2025-11-18T09:59"), State.NOTICED, Action.NONE);
        is(desk.pass("2025-11-18T10:00"), State.NOTICED, Action.DRAFT);
    }

    @Test
    void afterADeclinedStepTheFileIsClosed() {
        nudged();
        desk.delete();
        answer(Word.CLOSE, "2025-11-12T10:00");
        Verdict closing = desk.pass("2025-11-12T10:05");
        assertThat(closing.step()).contains(Step.C0);
        is(closing, State.NOTICED, Action.DRAFT);
    }

    @Test
    void whoDidNotAskForSilenceIsWrittenTo() {
        desk.owner("T", "2025-11-03T14:00");
        Activity stop = said("2025-11-02T10:00");
        desk.declared = new Declared(Optional.of(stop), Optional.of(stop), Optional.empty());
        assertThat(desk.pass("2025-11-10T10:00").guard()).contains(GuardCode.X01);
        rule(Word.NO_STOP, stop.id(), "2025-11-10T10:00");
        assertThat(desk.pass("2025-11-10T10:00").guard()).contains(GuardCode.X02);
        answer(Word.NO_DISPUTE, "2025-11-10T10:00");
        is(desk.pass("2025-11-10T10:05"), State.NOTICED, Action.DRAFT);
    }

    private Activity said(String at) {
        return new Activity(new MessageId("<said@test.example>"), desk.at(at), Mail.LAYLA, "x", Optional.empty());
    }

    @Test
    void aGoodbyeIsAskedAbout() {
        desk.owner("T", "2025-11-03T14:00");
        desk.mail.says(desk.client("T", "2025-11-04T10:00"), Says.announcing(Announcement.GOODBYE));
        answer(Word.GOODBYE, "2025-11-04T11:00");
        assertThat(desk.pass("2025-11-05T10:00").step()).contains(Step.F1);
    }

    @Test
    void aQuestionKeepsItsNameAndOthersHaveOthers() {
        nudged();
        Question first = questions("2025-11-24T10:00").get(0);
        assertThat(questions("2025-11-30T10:00").get(0).id())
                .isEqualTo(first.id())
                .matches("[2-9a-z]{5}");
        desk.client("U", "2025-12-01T16:00");
        assertThat(questions("2025-12-02T10:00")).singleElement().satisfies(other -> {
            assertThat(other.code()).isEqualTo(GuardCode.X05);
            assertThat(other.id()).isNotEqualTo(first.id());
        });
    }
}
