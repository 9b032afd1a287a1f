package io.ghostnote.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates in reasons, such as {@code Sun 9 November 2025}; digits and names do not depend on the machine's locale. */
final class Days {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM uuuu", Locale.ENGLISH);

    private Days() {}

    static String format(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone).format(DAY);
    }

    static String format(LocalDate day) {
        return day.format(DAY);
    }
}
