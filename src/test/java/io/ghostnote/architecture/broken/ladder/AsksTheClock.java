package io.ghostnote.architecture.broken.ladder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.HijrahDate;
import java.util.Calendar;
import java.util.Date;

// what the rule forbids is what Error Prone warns of
@SuppressWarnings({"JavaUtilDate", "JavaTimeDefaultTimeZone"})
final class AsksTheClock {
    Instant instant() {
        return Instant.now();
    }

    LocalDate day() {
        return LocalDate.now();
    }

    LocalDate dayInAZone() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    ZonedDateTime zoned() {
        return ZonedDateTime.now();
    }

    Clock clock() {
        return Clock.systemUTC();
    }

    Clock tick() {
        return Clock.tickSeconds(ZoneOffset.UTC);
    }

    ZoneId zone() {
        return ZoneId.systemDefault();
    }

    HijrahDate hijri() {
        return HijrahDate.now();
    }

    Date date() {
        return new Date();
    }

    Calendar calendar() {
        return Calendar.getInstance();
    }
}
