package io.ghostnote.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ghostnote.calendar.WorkCalendar;
import io.ghostnote.mail.Kind;
import io.ghostnote.mail.MessageId;
import io.ghostnote.rhythm.Acquaintance;
import io.ghostnote.rhythm.Observation;
import io.ghostnote.rhythm.Rhythm;
import io.ghostnote.signal.MessageKind.Notice;
import io.ghostnote.wording.Announcement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of docs/statistics.md section 1, row by row. November 2025 in Riyadh; 2, 9, 16 and 23 are Sundays. */
class WaitReaderTest {
    private WorkCalendar calendar = Places.riyadh().build();
    private final Desk desk = new Desk();

    WaitReaderTest() {
        desk.calendar = calendar;
    }

    private List<Wait> waits() {
        return new WaitReader(desk.mail, calendar)
                .read(desk.mail.conversations())
                .all();
    }

    private MessageId asks(String label, String at) {
        MessageId id = desk.owner(label, at);
        desk.mail.says(id, Says.score(3));
        return id;
    }

    private MessageId tells(String label, String at) {
        MessageId id = desk.owner(label, at);
        desk.mail.says(id, Says.score(-2));
        return id;
    }

    private MessageId answers(String label, String at) {
        MessageId id = desk.client(label, at);
        desk.mail.says(id, Says.score(0));
        return id;
    }

    private static void is(Wait wait, Wait.End end, long minutes) {
        assertThat(wait.end()).isEqualTo(end);
        assertThat(wait.minutes()).isEqualTo(minutes);
    }

    @Test
    void anAnswerEndsTheWait() {
        asks("A", "2025-11-03T10:00");
        answers("A", "2025-11-04T11:30");
        assertThat(waits()).singleElement().satisfies(wait -> {
            is(wait, Wait.End.ANSWERED, 480 + 90);
            assertThat(wait.words()).hasValue(40);
            assertThat(wait.asked()).isEqualTo(desk.at("2025-11-03T10:00"));
        });
    }

    @Test
    void aPostscriptStartsNoNewTurn() {
        asks("A", "2025-11-03T10:00");
        tells("A", "2025-11-03T11:59");
        answers("A", "2025-11-03T13:00");
        assertThat(waits()).singleElement().satisfies(wait -> is(wait, Wait.End.ANSWERED, 61));
    }

    @Test
    void aLetterAfterAnAnswerIsATurnOfItsOwnHoweverSoon() {
        asks("A", "2025-11-03T10:00");
        answers("A", "2025-11-03T10:20");
        asks("A", "2025-11-03T10:40");
        answers("A", "2025-11-03T12:40");
        assertThat(waits()).extracting(Wait::minutes).containsExactly(20L, 120L);
    }

    @Test
    void aNudgeCensorsAndTheAnswerIsItsOwn() {
        asks("A", "2025-11-03T10:00");
        asks("A", "2025-11-05T10:00");
        answers("A", "2025-11-05T11:00");
        List<Wait> waits = waits();
        assertThat(waits).hasSize(2);
        is(waits.get(0), Wait.End.WRITTEN_AGAIN, 960);
        is(waits.get(1), Wait.End.ANSWERED, 60);
    }

    @Test
    void aNoteIsANudgeLikeAnyOther() {
        asks("A", "2025-11-03T10:00");
        desk.mail.sentNote(new MessageId("<note@test.example>"), "A", desk.at("2025-11-09T10:00"));
        answers("A", "2025-11-09T12:00");
        List<Wait> waits = waits();
        is(waits.get(0), Wait.End.WRITTEN_AGAIN, 4 * 480);
        is(waits.get(1), Wait.End.ANSWERED, 120);
    }

    @Test
    void anOpenOneIsCensoredAtTheBeginningOfToday() {
        asks("A", "2025-11-03T10:00");
        Wait open = waits().get(0);
        is(open, Wait.End.OPEN, 0);
        Instant today =
                LocalDate.parse("2025-11-05").atStartOfDay(calendar.zone()).toInstant();
        assertThat(open.observation(today, calendar)).hasValueSatisfying(observation -> {
            assertThat(observation.answered()).isFalse();
            assertThat(observation.hours()).isEqualTo(7 + 8);
        });
        assertThat(open.observation(desk.at("2025-11-03T00:00"), calendar)).isEmpty();
    }

    @Test
    void anAnswerInAnotherThreadOfTheEngagementCounts() {
        asks("A", "2025-11-03T10:00");
        answers("B", "2025-11-03T12:00");
        assertThat(waits()).singleElement().satisfies(wait -> is(wait, Wait.End.ANSWERED, 120));
    }

    @Test
    void anAnswerAboutAnotherJobDoesNot() {
        asks("site/A", "2025-11-03T10:00");
        answers("logo/B", "2025-11-03T12:00");
        assertThat(waits()).singleElement().satisfies(wait -> is(wait, Wait.End.OPEN, 0));
    }

    @Test
    void automaticRepliesAreNoAnswersAndStopTheClock() {
        asks("A", "2025-11-03T10:00");
        MessageId notice = desk.mail.autoReply("A", desk.at("2025-11-03T10:00"), Mail.LAYLA);
        desk.mail.says(notice, Says.awayUntil("2025-11-09"));
        answers("A", "2025-11-10T12:00");
        // Back on Sunday, a day for the full inbox, so the clock goes on Monday morning.
        assertThat(waits()).singleElement().satisfies(wait -> is(wait, Wait.End.ANSWERED, 180));
    }

    @Test
    void anOpenWaitKeepsTheSpansInWhichItsClockStandsStill() {
        asks("A", "2025-11-03T10:00");
        MessageId notice = desk.mail.autoReply("A", desk.at("2025-11-03T12:00"), Mail.LAYLA);
        desk.mail.says(notice, Says.awayUntil("2025-11-09"));
        Observation observation = waits().get(0)
                .observation(desk.at("2025-11-11T00:00"), calendar)
                .orElseThrow();
        assertThat(observation.hours()).isEqualTo(2 + 8);
    }

    @Test
    void anAbsenceHoldsAllThreadsOfThatPersonAndNobodyElses() {
        asks("A", "2025-11-03T10:00");
        MessageId notice = desk.mail.autoReply("A", desk.at("2025-11-03T10:00"), Mail.LAYLA);
        desk.mail.says(notice, Says.awayUntil("2025-11-05"));
        asks("job/B", "2025-11-03T10:00");
        MessageId colleague =
                desk.mail.write("logo/C", desk.at("2025-11-03T10:00"), Mail.OWNER, Mail.COLLEAGUE, Kind.HUMAN);
        desk.mail.says(colleague, Says.score(3));
        Instant thursday = desk.at("2025-11-06T00:00");
        assertThat(waits())
                .extracting(wait -> wait.person() + " "
                        + wait.observation(thursday, calendar).orElseThrow().hours())
                .containsExactlyInAnyOrder(" 0.0", " 0.0", Mail.COLLEAGUE + " 23.0");
    }

    @Test
    void aReceiptIsNoAbsence() {
        asks("A", "2025-11-03T10:00");
        MessageId notice = desk.mail.autoReply("A", desk.at("2025-11-03T10:00"), Mail.LAYLA);
        desk.mail.says(notice, Says.notice(Notice.ACKNOWLEDGEMENT));
        answers("A", "2025-11-04T10:00");
        assertThat(waits()).singleElement().satisfies(wait -> is(wait, Wait.End.ANSWERED, 480));
    }

    @Test
    void aPostponementIsNoSlowAnswer() {
        asks("A", "2025-11-02T10:00");
        MessageId later = desk.client("A", "2025-11-02T11:00");
        desk.mail.says(later, Says.announcing(Announcement.POSTPONED, "2025-11-12"));
        asks("A", "2025-11-03T10:00");
        answers("A", "2025-11-16T11:00");
        // Two business days after the named day are theirs as well: the clock begins on Sunday the 16th at nine.
        assertThat(waits()).extracting(Wait::minutes).containsExactly(60L, 120L);
    }

    /** A program that announces last month's leave, or a person who mistypes the month. */
    @Test
    void aPostponementToADayThatIsOverHidesNoOther() {
        asks("A", "2025-11-02T10:00");
        desk.mail.says(desk.client("A", "2025-11-02T11:00"), Says.announcing(Announcement.POSTPONED, "2025-11-05"));
        asks("A", "2025-11-03T10:00");
        desk.mail.says(desk.client("A", "2025-11-10T10:00"), Says.announcing(Announcement.POSTPONED, "2025-10-01"));
        asks("A", "2025-11-10T11:00");
        desk.mail.says(desk.client("A", "2025-11-10T12:00"), Says.announcing(Announcement.POSTPONED, "2025-11-20"));
        // Held until Sunday the 9th at nine, hence a day and an hour.
        assertThat(waits()).extracting(Wait::minutes).containsExactly(60L, 480L + 60, 60L);
    }

    @Test
    void whoJoinsLaterWasNotWaitedForBefore() {
        MessageId notice = desk.mail.autoReply("B", desk.at("2025-11-03T09:00"), Mail.COLLEAGUE);
        desk.mail.says(notice, Says.awayUntil("2025-11-05"));
        asks("A", "2025-11-03T10:00");
        answers("A", "2025-11-03T14:00");
        desk.mail.write("A", desk.at("2025-11-10T10:00"), Mail.COLLEAGUE, Mail.OWNER, Kind.HUMAN);
        assertThat(waits()).singleElement().satisfies(wait -> is(wait, Wait.End.ANSWERED, 240));
    }

    @Test
    void theClientsHolidaysAreNoBusinessTime() {
        calendar =
                Places.riyadh().daysOff(LocalDate.parse("2025-11-04")::equals).build();
        asks("A", "2025-11-03T16:00");
        answers("A", "2025-11-05T10:00");
        assertThat(waits()).singleElement().satisfies(wait -> is(wait, Wait.End.ANSWERED, 120));
    }

    @Test
    void aBounceDropsTheTurn() {
        asks("A", "2025-11-03T10:00");
        desk.mail.bounce("A", desk.at("2025-11-03T10:01"));
        asks("A", "2025-11-04T10:00");
        answers("A", "2025-11-04T11:00");
        assertThat(waits()).singleElement().satisfies(wait -> is(wait, Wait.End.ANSWERED, 60));
    }

    @Test
    void aTurnThatNeedsNoAnswerIsNoObservation() {
        tells("A", "2025-11-03T10:00");
        assertThat(waits()).isEmpty();
    }

    @Test
    void anUnsureTurnCountsWhereTheStageAwaitsAnAction() {
        MessageId id = desk.owner("A", "2025-11-03T10:00");
        desk.mail.says(id, io.ghostnote.signal.Gist.unread(Kind.HUMAN));
        assertThat(waits()).isEmpty();
        desk.mail.awaitsAction = true;
        assertThat(waits()).hasSize(1);
    }

    @Test
    void whatTheClientWritesUnaskedIsNoObservation() {
        answers("A", "2025-11-03T10:00");
        answers("A", "2025-11-05T10:00");
        assertThat(waits()).isEmpty();
    }

    /** Nobody knows whether it asked anything: a thank-you of long ago must not become a silence. */
    @Test
    void aTurnThatWasNeverReadIsNoSilence() {
        desk.owner("A", "2025-06-02T10:00");
        desk.owner("B", "2025-06-02T10:00");
        answers("B", "2025-06-03T10:00");
        desk.owner("C", "2025-06-03T12:00");
        desk.owner("C", "2025-11-03T10:00");
        answers("C", "2025-11-03T12:00");
        assertThat(waits()).extracting(Wait::end).containsOnly(Wait.End.ANSWERED);
        assertThat(waits()).extracting(Wait::minutes).containsExactly(480L, 480L, 120L);
    }

    @Test
    void aPersonWithEightAnswersIsFittedAlone() {
        for (int week = 0; week < 8; week++) {
            Instant sunday = desk.at("2025-06-01T10:00").plus(Duration.ofDays(7L * week));
            write("L" + week, sunday, Mail.LAYLA, Duration.ofHours(1));
            write("O" + week, sunday, Mail.COLLEAGUE, Duration.ofDays(3));
        }
        Waits waits = new WaitReader(desk.mail, calendar).read(desk.mail.conversations());
        Instant now = desk.at("2025-08-01T10:00");
        assertThat(Math.exp(waits.rhythm("", now, calendar).quartiles().median().orElseThrow()))
                .isCloseTo(1, within(1e-9));
        assertThat(Math.exp(waits.rhythm(Mail.COLLEAGUE, now, calendar)
                        .quartiles()
                        .median()
                        .orElseThrow()))
                .isCloseTo(24, within(1e-9));
        Rhythm fresh = waits.rhythm("new@noor.example", now, calendar);
        Rhythm layla = waits.rhythm("", now, calendar);
        Rhythm omar = waits.rhythm(Mail.COLLEAGUE, now, calendar);
        assertThat(fresh.answers()).isCloseTo((layla.answers() + omar.answers()) / 2, within(1e-9));
    }

    private void write(String label, Instant at, String to, Duration later) {
        // Jobs of their own, so that no answer counts for the other.
        MessageId id = desk.mail.write(label + "/x", at, Mail.OWNER, to, Kind.HUMAN);
        desk.mail.says(id, Says.score(3));
        desk.mail.write(label + "/x", at.plus(later), to, Mail.OWNER, Kind.HUMAN);
    }

    @Test
    void aRhythmStaysTheSameAllDayAndMovesOverNight() {
        asks("A", "2025-11-03T10:00");
        answers("A", "2025-11-03T12:00");
        asks("B", "2025-11-04T10:00");
        Waits waits = new WaitReader(desk.mail, calendar).read(desk.mail.conversations());
        Rhythm morning = waits.rhythm("", desk.at("2025-11-06T00:00"), calendar);
        assertThat(waits.rhythm("", desk.at("2025-11-06T23:59"), calendar)).isEqualTo(morning);
        assertThat(waits.rhythm("", desk.at("2025-11-07T00:00"), calendar)).isNotEqualTo(morning);
        assertThat(morning.acquaintance()).isEqualTo(Acquaintance.FEW_ANSWERS);
    }

    @Test
    void withoutMailNothingIsKnown() {
        assertThat(new WaitReader(desk.mail, calendar)
                        .read(List.of())
                        .rhythm("", desk.at("2025-11-06T00:00"), calendar))
                .isEqualTo(Rhythm.USUAL);
    }
}
