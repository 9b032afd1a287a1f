package io.ghostnote.imap;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Dates as {@code "17-Jul-1996 02:44:25 -0700"} (RFC 9051 date-time) and {@code 17-Jul-1996}. */
final class InternalDate {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> WRITTEN =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private InternalDate() {}

    static Instant parse(Cursor cursor) throws Cursor.Unreadable {
        byte[] octets = cursor.string(64);
        String text = octets == null ? "NIL" : new String(octets, StandardCharsets.ISO_8859_1).strip();
        try {
            int dash = text.indexOf('-');
            int month = MONTHS.indexOf(text.substring(dash + 1, dash + 4).toLowerCase(Locale.ROOT)) + 1;
            int year = Integer.parseInt(text, dash + 5, dash + 9, 10);
            int time = dash + 10;
            LocalDateTime local = LocalDateTime.of(
                    year,
                    month,
                    Integer.parseInt(text, 0, dash, 10),
                    Integer.parseInt(text, time, time + 2, 10),
                    Integer.parseInt(text, time + 3, time + 5, 10),
                    // a leap second has no instant of its own
                    Math.min(59, Integer.parseInt(text, time + 6, time + 8, 10)));
            int sign = text.charAt(time + 9) == '-' ? -1 : 1;
            int hours = Integer.parseInt(text, time + 10, time + 12, 10);
            int minutes = Integer.parseInt(text, time + 12, time + 14, 10);
            return Instant.ofEpochSecond(local.toEpochSecond(ZoneOffset.UTC) - sign * (hours * 3600L + minutes * 60L));
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
            throw cursor.unreadable("\"" + text + "\" is not a date;");
        }
    }

    static String day(LocalDate day) {
        return day.getDayOfMonth() + "-" + WRITTEN.get(day.getMonthValue() - 1) + "-" + four(day.getYear());
    }

    static String full(Instant instant) {
        LocalDateTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        return two(utc.getDayOfMonth()) + "-" + WRITTEN.get(utc.getMonthValue() - 1) + "-" + four(utc.getYear()) + " "
                + two(utc.getHour()) + ":" + two(utc.getMinute()) + ":" + two(utc.getSecond()) + " +0000";
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    private static String four(int year) {
        return String.valueOf(10_000 + Math.max(0, Math.min(year, 9999))).substring(1);
    }
}
