package io.ghostnote.calendar;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** The working hours of a day, from inclusive to exclusive, local time in whole minutes; the two are on the same day. */
public record WorkingHours(LocalTime from, LocalTime to) {
    /** 09:00 to 17:00 (docs/etiquette.md section 8.2). */
    public static final WorkingHours USUAL = new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 0));

    public WorkingHours {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("working hours end before they begin: " + from + "-" + to);
        }
        if (!isWholeMinute(from) || !isWholeMinute(to)) {
            throw new IllegalArgumentException("working hours are not whole minutes: " + from + "-" + to);
        }
    }

    private static boolean isWholeMinute(LocalTime time) {
        return time.equals(time.truncatedTo(ChronoUnit.MINUTES));
    }
}
