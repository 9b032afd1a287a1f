package io.ghostnote.ladder;

import io.ghostnote.calendar.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates in reasons, such as {@code Sun 9 November 2025}; digits and names do not depend on the machine's locale. */
final class Days {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM uuuu", Locale.ENGLISH);

    private Days() {}

    /** The beginning of the n-th working day after a day. */
    static Instant after(LocalDate day, int days, WorkCalendar calendar) {
        Instant end = calendar.nextWorkingDayAfter(day);
        for (int i = 1; i < days && end.isBefore(WorkCalendar.NEVER); i++) {
            end = calendar.nextWorkingDayAfter(LocalDate.ofInstant(end, calendar.zone()));
        }
        return end;
    }

    static String format(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone).format(DAY);
    }

    static String format(LocalDate day) {
        return day.format(DAY);
    }
}
