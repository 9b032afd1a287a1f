package io.ghostnote.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.mail.Kind;
import io.ghostnote.mail.MessageId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several conversations of one client: one episode for each engagement, carried by the newest silence. */
class SeveralThreadsTest {
    private final Desk desk = new Desk();

    @Test
    void theNewestSilenceCarries() {
        desk.owner("T", "2025-11-03T14:00");
        MessageId newer = desk.owner("U", "2025-11-04T14:00");
        desk.client("V", "2025-11-02T14:00");
        Episode episode = desk.episode("").orElseThrow();
        assertThat(episode.conversation()).isEqualTo(newer);
        assertThat(episode.turns()).hasSize(2);
        assertThat(desk.judge("2025-11-10T14:00").basis()).contains(newer);
        assertThat(desk.judge("2025-11-10T14:00").action()).isEqualTo(Action.DRAFT);
    }

    @Test
    void byHandInAnotherThreadTakesThePlaceToo() {
        desk.owner("T", "2025-11-03T14:00");
        assertThat(desk.pass("2025-11-09T14:00").step()).contains(Step.S1);
        desk.owner("U", "2025-11-10T10:00");
        Verdict verdict = desk.pass("2025-11-10T10:05");
        assertThat(verdict.withdraw()).hasSize(1);
        assertThat(verdict.step()).contains(Step.S2);
        assertThat(verdict.clock().orElseThrow().dueAt()).isEqualTo(desk.at("2025-11-18T10:00"));
    }

    @Test
    void anAnswerToTheNewestEndsTheWholeSilence() {
        desk.owner("T", "2025-11-03T14:00");
        desk.owner("U", "2025-11-04T14:00");
        MessageId answer = desk.client("U", "2025-11-05T14:00");
        Verdict verdict = desk.judge("2026-03-01T14:00");
        assertThat(verdict.guard()).contains(GuardCode.X04);
        assertThat(verdict.side()).isEqualTo(Side.OWNER);
        assertThat(desk.episode("").orElseThrow().answer().map(Activity::id)).contains(answer);
    }

    @Test
    void anAnswerToAnOlderOneLeavesTheNewestWaiting() {
        desk.owner("T", "2025-11-03T14:00");
        MessageId newer = desk.owner("U", "2025-11-04T14:00");
        desk.client("T", "2025-11-05T14:00");
        Verdict verdict = desk.judge("2025-11-09T14:00");
        assertThat(verdict.guard()).contains(GuardCode.X05);
        assertThat(verdict.basis()).contains(newer);
    }

    @Test
    void aMatterLeftBehindDoesNotComeBack() {
        desk.owner("T", "2025-11-03T14:00");
        desk.client("U", "2025-11-04T10:00");
        desk.owner("U", "2025-11-04T12:00");
        desk.client("U", "2025-11-04T13:00");
        assertThat(desk.judge("2026-01-15T10:00").action()).isEqualTo(Action.NONE);
        assertThat(desk.judge("2026-01-15T10:00").guard()).contains(GuardCode.X04);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theNewestAnsweredWordCounts(boolean first) {
        desk.owner("T", "2025-11-03T14:00");
        desk.owner(first ? "U" : "V", "2025-11-04T14:00");
        desk.owner(first ? "V" : "U", "2025-11-02T14:00");
        desk.client("U", "2025-11-05T14:00");
        desk.client("V", "2025-11-05T15:00");
        assertThat(desk.judge("2026-01-15T10:00").guard()).contains(GuardCode.X04);
    }

    @Test
    void whatEndedASilenceBelongsToTheWorkingSet() {
        desk.owner("T", "2025-11-02T14:00");
        desk.owner("U", "2025-11-03T14:00");
        desk.client("U", "2025-11-04T14:00");
        desk.client("V", "2025-11-05T14:00");
        desk.mail.write("T", desk.at("2025-11-06T14:00"), Mail.LAYLA, Mail.OWNER, Kind.CALENDAR);
        desk.client("W", "2025-11-09T14:00");
        EpisodeReader reader = desk.reader();
        assertThat(reader.read(desk.mail.conversations(reader.workingSet(desk.mail.conversations()))))
                .isEqualTo(reader.read(desk.mail.conversations()));
    }

    @Test
    void aStrangersWordEndsWhatCameBeforeItInItsOwnThreadOnly() {
        desk.owner("T", "2025-11-02T14:00");
        desk.mail.write("T", desk.at("2025-11-03T10:00"), Mail.STRANGER, Mail.OWNER, Kind.HUMAN);
        desk.owner("T", "2025-11-03T14:00");
        desk.mail.write("U", desk.at("2025-11-04T10:00"), Mail.STRANGER, Mail.OWNER, Kind.HUMAN);
        desk.owner("T", "2025-11-05T14:00");
        assertThat(desk.episode("").orElseThrow().turns()).hasSize(2);
    }

    @Test
    void aNewMessageThereWaitsAgain() {
        desk.owner("T", "2025-11-03T14:00");
        desk.owner("U", "2025-11-04T12:00");
        desk.client("U", "2025-11-04T13:00");
        MessageId again = desk.owner("T", "2025-11-05T10:00");
        assertThat(desk.judge("2025-11-11T10:00").basis()).contains(again);
        assertThat(desk.judge("2025-11-11T10:00").action()).isEqualTo(Action.DRAFT);
    }

    @Test
    void aWordElsewhereWithdrawsTheNoteAndTheClockStartsAnew() {
        MessageId basis = desk.owner("T", "2025-11-03T14:00");
        desk.pass("2025-11-09T14:00");
        desk.client("U", "2025-11-10T10:00");
        Verdict verdict = desk.pass("2025-11-10T10:05");
        assertThat(verdict.action()).isEqualTo(Action.WITHDRAW);
        assertThat(verdict.guard()).contains(GuardCode.X05);
        assertThat(desk.pass("2025-11-17T09:59").guard()).contains(GuardCode.X05);
        assertThat(desk.pass("2025-11-23T09:59").action()).isEqualTo(Action.NONE);
        Verdict again = desk.pass("2025-11-23T10:00");
        assertThat(again.action()).isEqualTo(Action.DRAFT);
        assertThat(again.step()).contains(Step.S1);
        assertThat(again.basis()).contains(basis);
        assertThat(desk.pass("2025-11-23T10:05").state()).isEqualTo(State.DRAFTED);
        assertThat(desk.pass("2025-11-23T10:05").withdraw()).isEmpty();
    }

    @Test
    void aNoteDecidedWhileThatWordWasOnItsWayGoesToo() {
        desk.owner("T", "2025-11-03T14:00");
        desk.pass("2025-11-09T14:00");
        desk.client("U", "2025-11-09T13:00");
        assertThat(desk.pass("2025-11-09T14:05").withdraw()).hasSize(1);
    }

    @Test
    void theStepsGoOnAfterAWordElsewhere() {
        MessageId basis = desk.owner("T", "2025-11-03T14:00");
        desk.client("U", "2025-11-04T10:00");
        assertThat(desk.pass("2025-11-17T10:00").step()).contains(Step.S1);
        desk.send("T", "2025-11-17T10:00");
        Verdict verdict = desk.pass("2025-11-25T10:00");
        assertThat(verdict.step()).contains(Step.S2);
        assertThat(verdict.basis()).contains(basis);
    }

    @Test
    void engagementsHaveEpisodesOfTheirOwn() {
        MessageId site = desk.owner("site/T", "2025-11-03T14:00");
        MessageId brand = desk.owner("brand/T", "2025-11-04T14:00");
        assertThat(desk.reader().read(desk.mail.conversations()).keySet()).containsExactly("brand", "site");
        assertThat(desk.pass("site", desk.at("2025-11-09T14:00")).basis()).contains(site);
        Verdict held = desk.pass("brand", desk.at("2025-11-10T14:00"));
        assertThat(held.basis()).contains(brand);
        assertThat(held.guard()).contains(GuardCode.X14);
        desk.send("site/T", "2025-11-10T15:00");
        assertThat(desk.pass("brand", desk.at("2025-11-11T13:59")).guard()).contains(GuardCode.X23);
        assertThat(desk.pass("brand", desk.at("2025-11-11T14:00")).step()).contains(Step.S1);
    }

    @Test
    void anAnswerInOneEngagementIsAWordElsewhereForTheOther() {
        desk.owner("site/T", "2025-11-03T14:00");
        desk.owner("brand/T", "2025-11-04T14:00");
        desk.client("brand/T", "2025-11-05T14:00");
        assertThat(desk.judge("site", desk.at("2025-11-09T14:00")).guard()).contains(GuardCode.X05);
        assertThat(desk.judge("brand", desk.at("2025-11-09T14:00")).guard()).contains(GuardCode.X04);
    }

    @Test
    void aConversationWithoutAnyPersonIsNoEpisode() {
        desk.mail.autoReply("T", desk.at("2025-11-03T14:00"), Mail.LAYLA);
        desk.mail.write("U", desk.at("2025-11-03T14:00"), Mail.OWNER, Mail.STRANGER, Kind.HUMAN);
        desk.mail.draft("V", desk.at("2025-11-03T14:00"));
        assertThat(desk.reader().read(desk.mail.conversations())).isEmpty();
    }

    @Test
    void theWorkingSetLeavesOldConversationsOut() {
        desk.client("old", "2025-06-01T10:00");
        desk.owner("T", "2025-11-01T14:00");
        desk.client("T", "2025-11-02T14:00");
        desk.owner("T", "2025-11-03T14:00");
        desk.mail.autoReply("notice", desk.at("2025-10-20T10:00"), Mail.LAYLA);
        assertThat(desk.reader().workingSet(desk.mail.conversations())).hasSize(4);
    }
}
