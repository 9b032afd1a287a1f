package io.ghostnote.ladder;

import io.ghostnote.calendar.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days on a client's calendar. */
final class Days {
    private Days() {}

    /** The beginning of the n-th working day after a day. */
    static Instant after(LocalDate day, int days, WorkCalendar calendar) {
        Instant end = calendar.nextWorkingDayAfter(day);
        for (int i = 1; i < days && end.isBefore(WorkCalendar.NEVER); i++) {
            end = calendar.nextWorkingDayAfter(LocalDate.ofInstant(end, calendar.zone()));
        }
        return end;
    }

    /** The day it is then in that zone. */
    static LocalDate of(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone);
    }
}
