package io.ghostnote.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.calendar.DateRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guards X20 to X25: days, hours, and how many notes. */
class TimeGuardsTest extends GuardTrial {
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
                .isEqualTo(Reason.of(
                        Cause.DAY_OFF,
                        Argument.day(LocalDate.parse("2025-11-07")),
                        Argument.until(LocalDate.parse("2025-11-09"))));
        drafts(desk.judge("2025-11-09T00:00"), Step.S1);
    }

    /** The day before Eid al-Fitr of 1447 and the day after it, Wednesday 25 March, are working days without notes. */
    @Test
    void x21NotInAnEidWindow() {
        desk.calendar = Places.riyadh().observant().build();
        drafts(desk.judge("2026-03-16T14:00"), Step.S1);
        held(desk.judge("2026-03-17T14:00"), GuardCode.X21, "2026-03-25T09:00");
        assertThat(desk.judge("2026-03-17T14:00").reason().cause()).isEqualTo(Cause.EID);
        held(desk.judge("2026-03-24T14:00"), GuardCode.X21, "2026-03-25T09:00");
        drafts(desk.judge("2026-03-25T09:00"), Step.S1);
    }

    @ParameterizedTest
    @CsvSource({
        "true,  2026-03-10T14:00, 2026-03-25T09:00, LAST_DAYS_OF_RAMADAN",
        "false, 2025-12-24T14:00, 2026-01-05T09:00, YEARS_END"
    })
    void x21NoClosingAndNoPaymentAtTheEndOfRamadanAndOfTheYear(boolean ramadan, String now, String until, Cause why) {
        desk.calendar = ramadan
                ? Places.riyadh().observant().build()
                : Places.riyadh()
                        .weekend(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY))
                        .build();
        drafts(desk.judge(now), Step.S1);
        desk.standing = new Standing(Goal.LET_GO, Priority.NORMAL, false, Optional.empty(), false);
        held(desk.judge(now), GuardCode.X21, until);
        assertThat(desk.judge(now).reason().cause()).isEqualTo(why);
        drafts(desk.judge(until), Step.C0);
        desk.standing = Standing.USUAL;
        desk.stage = Stage.INVOICED;
        held(desk.judge(now), GuardCode.X21, until);
        drafts(desk.judge(until), Step.I1);
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
        desk.doubt = Optional.of(Reason.of(Cause.MAILBOX_UNREAD, Argument.account("work")));
        waits(desk.judge("2025-11-09T13:59"));
        Verdict verdict = desk.judge(DUE);
        assertThat(verdict.guard()).contains(GuardCode.X25);
        assertThat(verdict.state()).isEqualTo(State.HELD);
        assertThat(verdict.reason()).isEqualTo(Reason.of(Cause.MAILBOX_UNREAD, Argument.account("work")));
    }
}
