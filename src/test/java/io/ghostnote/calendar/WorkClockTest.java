package io.ghostnote.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Edges of counting that properties hit too seldom: years, the ends of time, days that never come. */
class WorkClockTest {
    private static final Instant MONDAY = Instant.parse("2025-11-03T09:00:00Z");

    private final WorkCalendar utc = WorkCalendars.explicit(ZoneOffset.UTC).build();
    private final WorkCalendar idle = WorkCalendars.explicit(ZoneOffset.UTC)
            .weekend(EnumSet.allOf(DayOfWeek.class))
            .build();

    @Test
    void nothingPassesBackwards() {
        assertThat(utc.minutesBetween(MONDAY.plusSeconds(3600), MONDAY)).isZero();
        assertThat(utc.minutesBetween(MONDAY, MONDAY)).isZero();
    }

    @Test
    void noMinutesLaterIsNow() {
        Instant sunday = Instant.parse("2025-11-02T12:34:56.789Z");
        assertThat(utc.plusMinutes(sunday, 0)).isEqualTo(sunday);
        assertThat(utc.plusMinutes(Instant.MAX, 0)).isEqualTo(Instant.MAX);
        assertThatThrownBy(() -> utc.plusMinutes(sunday, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDayIsOverWhenItsLastMinuteIs() {
        assertThat(utc.plusMinutes(MONDAY, 480)).isEqualTo("2025-11-03T17:00:00Z");
        assertThat(utc.plusMinutes(MONDAY, 481)).isEqualTo("2025-11-04T09:01:00Z");
        assertThat(utc.plusMinutes(Instant.parse("2025-11-03T17:00:00Z"), 1)).isEqualTo("2025-11-04T09:01:00Z");
    }

    @Test
    void countsOverTheTurnOfTheYear() {
        Instant wednesday = Instant.parse("2025-12-31T16:00:00Z");
        assertThat(utc.minutesBetween(wednesday, Instant.parse("2026-01-01T10:00:00Z")))
                .isEqualTo(120);
        assertThat(utc.plusMinutes(wednesday, 60)).isEqualTo("2025-12-31T17:00:00Z");
        assertThat(utc.plusMinutes(wednesday, 61)).isEqualTo("2026-01-01T09:01:00Z");
        assertThat(utc.minutesBetween(MONDAY, Instant.parse("2028-11-06T09:00:00Z")))
                .isEqualTo(157L * 5 * 480);
    }

    @Test
    void aPersonWhoNeverWorksIsNeverDue() {
        assertThat(idle.plusMinutes(MONDAY, 1)).isEqualTo(WorkCalendar.NEVER);
        assertThat(idle.nextWorkingDayAfter(LocalDate.parse("2025-11-03"))).isEqualTo(WorkCalendar.NEVER);
        assertThat(idle.nextWorkingInstant(MONDAY)).isEqualTo(WorkCalendar.NEVER);
        assertThat(idle.minutesBetween(MONDAY, WorkCalendar.NEVER)).isZero();
    }

    @Test
    void businessTimeLastsFrom1900To2099() {
        long all = utc.minutesBetween(Instant.MIN, Instant.MAX);
        assertThat(all).isEqualTo(utc.minutesBetween(Instant.parse("1900-01-01T00:00:00Z"), WorkCalendar.NEVER));
        assertThat(all)
                .isEqualTo(480L
                        * LocalDate.of(1900, 1, 1)
                                .datesUntil(LocalDate.of(2100, 1, 1))
                                .filter(day -> day.getDayOfWeek().getValue() < 6)
                                .count());
        assertThat(utc.plusMinutes(Instant.MIN, all)).isEqualTo("2099-12-31T17:00:00Z");
        assertThat(utc.plusMinutes(Instant.MIN, all + 1)).isEqualTo(WorkCalendar.NEVER);
        assertThat(utc.plusMinutes(Instant.MIN, Long.MAX_VALUE)).isEqualTo(WorkCalendar.NEVER);
        assertThat(utc.plusMinutes(Instant.MIN, 1)).isEqualTo("1900-01-01T09:01:00Z");
        assertThat(utc.plusMinutes(Instant.MAX, 1)).isEqualTo(WorkCalendar.NEVER);
        assertThat(utc.plusMinutes(Instant.parse("2099-12-31T17:00:00Z"), 1)).isEqualTo(WorkCalendar.NEVER);
        assertThat(utc.plusMinutes(Instant.parse("2100-01-01T00:00:00Z"), 1)).isEqualTo(WorkCalendar.NEVER);
        assertThat(utc.nextWorkingInstant(Instant.MIN)).isEqualTo("1900-01-01T09:00:00Z");
        assertThat(utc.nextWorkingInstant(Instant.MAX)).isEqualTo(WorkCalendar.NEVER);
    }

    @Test
    void daysOutsideAreNoWorkingDays() {
        assertThat(utc.isWorkingDay(LocalDate.parse("1899-12-29"))).isFalse();
        assertThat(utc.isWorkingDay(LocalDate.parse("1900-01-01"))).isTrue();
        assertThat(utc.isWorkingDay(LocalDate.parse("2099-12-31"))).isTrue();
        assertThat(utc.isWorkingDay(LocalDate.parse("2100-01-01"))).isFalse();
        assertThat(utc.isWorkingDay(LocalDate.MIN)).isFalse();
        assertThat(utc.isWorkingDay(LocalDate.MAX)).isFalse();
        assertThat(utc.nextWorkingDayAfter(LocalDate.MIN)).isEqualTo("1900-01-01T09:00:00Z");
        assertThat(utc.nextWorkingDayAfter(LocalDate.parse("1899-12-31"))).isEqualTo("1900-01-01T09:00:00Z");
        assertThat(utc.nextWorkingDayAfter(LocalDate.parse("2099-12-30"))).isEqualTo("2099-12-31T09:00:00Z");
        assertThat(utc.nextWorkingDayAfter(LocalDate.parse("2099-12-31"))).isEqualTo(WorkCalendar.NEVER);
        assertThat(utc.nextWorkingDayAfter(LocalDate.MAX)).isEqualTo(WorkCalendar.NEVER);
    }

    @Test
    void allOfTheLastDayCountsInEveryZone() {
        for (String zone : new String[] {"-18:00", "+18:00"}) {
            WorkCalendar calendar = WorkCalendars.explicit(ZoneId.of(zone)).build();
            assertThat(calendar.minutesBetween(Instant.MIN, Instant.MAX))
                    .isEqualTo(utc.minutesBetween(Instant.MIN, Instant.MAX));
        }
    }

    @Test
    void nextWorkingDayBeginsWithItsHours() {
        assertThat(utc.nextWorkingDayAfter(LocalDate.parse("2025-11-03"))).isEqualTo("2025-11-04T09:00:00Z");
        assertThat(utc.nextWorkingDayAfter(LocalDate.parse("2025-11-07"))).isEqualTo("2025-11-10T09:00:00Z");
    }

    @Test
    void nextWorkingInstantIsNowWithinHours() {
        Instant within = MONDAY.plusNanos(1);
        assertThat(utc.nextWorkingInstant(MONDAY)).isEqualTo(MONDAY);
        assertThat(utc.nextWorkingInstant(within)).isEqualTo(within);
        assertThat(utc.nextWorkingInstant(MONDAY.minusNanos(1))).isEqualTo(MONDAY);
        assertThat(utc.nextWorkingInstant(Instant.parse("2025-11-03T16:59:59.999Z")))
                .isEqualTo("2025-11-03T16:59:59.999Z");
        assertThat(utc.nextWorkingInstant(Instant.parse("2025-11-03T17:00:00Z")))
                .isEqualTo("2025-11-04T09:00:00Z");
        assertThat(utc.nextWorkingInstant(Instant.parse("2025-11-08T12:00:00Z")))
                .isEqualTo("2025-11-10T09:00:00Z");
    }

    @Test
    void aRepeatedHourOverMidnightIsCountedOnce() {
        // on Sunday 2023-03-26 at 00:00 the clocks of Asunción went back to Saturday 23:00
        WorkCalendar night = WorkCalendars.explicit(ZoneId.of("America/Asuncion"))
                .weekend(EnumSet.noneOf(DayOfWeek.class))
                .hours(new WorkingHours(LocalTime.of(0, 0), LocalTime.of(23, 59)))
                .build();
        Instant back = Instant.parse("2023-03-26T03:00:00Z");
        assertThat(night.minutesBetween(back.minusSeconds(1800), back)).isEqualTo(29);
        assertThat(night.minutesBetween(back, back.plusSeconds(3600))).isZero();
        assertThat(night.minutesBetween(back.minusSeconds(60), back.plusSeconds(3720)))
                .isEqualTo(2);
        assertThat(night.nextWorkingInstant(back.plusSeconds(60))).isEqualTo(back.plusSeconds(3600));
    }

    @Test
    void aClockSetBackIntoTheDayBeforeCountsNothingTwice() {
        // on 2010-11-07 at 00:01 the clocks of Newfoundland went back to 23:01 of the 6th
        WorkCalendar night = WorkCalendars.explicit(ZoneId.of("America/St_Johns"))
                .weekend(EnumSet.noneOf(DayOfWeek.class))
                .hours(new WorkingHours(LocalTime.of(0, 0), LocalTime.of(23, 58)))
                .build();
        Instant seventh = Instant.parse("2010-11-07T02:30:00Z");
        Instant back = seventh.plusSeconds(60);
        assertThat(night.minutesBetween(seventh, seventh.plusSeconds(59))).isZero();
        assertThat(night.minutesBetween(seventh, back)).isEqualTo(1);
        assertThat(night.minutesBetween(seventh, back.plusSeconds(1800))).isEqualTo(1);
        assertThat(night.minutesBetween(seventh.plusSeconds(30), back.plusSeconds(3660)))
                .isEqualTo(2);
        assertThat(night.minutesBetween(back.minusSeconds(1), back.plusSeconds(1800)))
                .isEqualTo(1);
        assertThat(night.plusMinutes(back.plusSeconds(1800), 1)).isEqualTo(back.plusSeconds(3660));
    }

    @Test
    void theDaysBeforeTheFirstYearHaveNoTime() {
        Instant before = Instant.parse("1899-12-15T10:00:00Z");
        assertThat(utc.minutesBetween(before, Instant.parse("1900-01-01T10:00:00Z")))
                .isEqualTo(60);
        assertThat(utc.plusMinutes(before, 1)).isEqualTo("1900-01-01T09:01:00Z");
    }

    @Test
    void theRuleIsAskedOnceForEachDayOfAYearAndThenOnlyForTheEnds() {
        AtomicInteger asked = new AtomicInteger();
        WorkCalendar counting = WorkCalendars.explicit(ZoneOffset.UTC)
                .weekend(EnumSet.noneOf(DayOfWeek.class))
                .daysOff(day -> asked.incrementAndGet() < 0)
                .build();
        Instant later = Instant.parse("2027-11-03T09:00:00Z");
        counting.minutesBetween(MONDAY, later);
        int first = asked.getAndSet(0);
        counting.minutesBetween(MONDAY, later);
        assertThat(first).isBetween(3 * 365, 3 * 365 + 10);
        assertThat(asked.get()).isLessThanOrEqualTo(4);
    }
}
