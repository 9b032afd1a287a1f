package io.ghostnote.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Working time of one person. Minutes are business minutes: minutes of wall-clock working hours, so that a working day has the same
 * number of them on the day that daylight saving begins (docs/etiquette.md section 8). 480 of them are one business day.
 */
public interface WorkCalendar {
    /** Business minutes of one business day, the unit of the ladder's waits. */
    int MINUTES_PER_DAY = 480;

    /** Business minutes between the two instants; 0 when the second is not after the first. */
    long minutesBetween(Instant from, Instant to);

    /** The earliest instant at which {@code minutes} business minutes have passed since {@code from}; {@code from} itself for 0. */
    Instant plusMinutes(Instant from, long minutes);

    /** True when the person works on that day. */
    boolean isWorkingDay(LocalDate day);

    /** The beginning of working hours on the first working day after {@code day}. */
    Instant nextWorkingDayAfter(LocalDate day);

    /** Eid windows with the day before and after each: no drafts (docs/etiquette.md section 8.3). False where they are not observed. */
    boolean isEidWindow(LocalDate day);

    /** Last ten days of Ramadan where observed: no closing note, no payment reminder. */
    boolean isLastTenOfRamadan(LocalDate day);

    /** 24 December to 2 January where the weekend is Saturday and Sunday: no closing note, no payment reminder. */
    boolean isYearsEnd(LocalDate day);

    ZoneId zone();
}
