package io.ghostnote.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Working time of one person. Minutes are business minutes: minutes of wall-clock working hours, so that a working day has the same
 * number of them on the day that daylight saving begins (docs/etiquette.md section 8). 480 of them are one business day.
 *
 * <p>Wall-clock time that does not exist (the hour a clock skips, the day that Samoa left out) is no business time; time that the clock
 * shows twice is counted the first time. Minutes are whole: an instant has the minutes that were complete when it began. So the count
 * never falls as time goes on, and {@code minutesBetween(a, b) + minutesBetween(b, c) == minutesBetween(a, c)} for {@code a <= b <= c}.
 *
 * <p>Only the years 1900 to 2099 have business time. Where none is left, or where a person never works, the answer is {@link #NEVER}.
 */
public interface WorkCalendar {
    /** Business minutes of one business day, the unit of the ladder's waits. */
    int MINUTES_PER_DAY = 480;

    /** Later than all business time: the answer of a calendar that has no working day ahead. */
    Instant NEVER = Instant.parse("2200-01-01T00:00:00Z");

    /** Business minutes between the two instants; 0 when the second is not after the first. */
    long minutesBetween(Instant from, Instant to);

    /**
     * The earliest instant at which {@code minutes} business minutes have passed since {@code from}; {@code from} itself for 0; {@link
     * #NEVER} when there are not so many.
     *
     * @throws IllegalArgumentException when {@code minutes} is negative
     */
    Instant plusMinutes(Instant from, long minutes);

    /** True when the day has business time. */
    boolean isWorkingDay(LocalDate day);

    /** The beginning of working hours on the first working day after {@code day}, or {@link #NEVER}. */
    Instant nextWorkingDayAfter(LocalDate day);

    /** {@code from} itself within working hours, otherwise the next beginning of working hours, or {@link #NEVER}. */
    Instant nextWorkingInstant(Instant from);

    /** Eid windows with the day before and after each: no drafts (docs/etiquette.md section 8.3). False where they are not observed. */
    boolean isEidWindow(LocalDate day);

    /** Last ten days of Ramadan where observed: no closing note, no payment reminder. */
    boolean isLastTenOfRamadan(LocalDate day);

    /** 24 December to 2 January where the country's weekend is Saturday and Sunday: no closing note, no payment reminder. */
    boolean isYearsEnd(LocalDate day);

    ZoneId zone();
}
