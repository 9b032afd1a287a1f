package io.ghostnote.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkDayTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "an ordinary day,                Europe/Berlin,      2025-03-31, 09:00, 17:00, 480, 07:00Z-15:00Z",
        "the day the clock goes forward, Europe/Berlin,      2025-03-30, 09:00, 17:00, 480, 07:00Z-15:00Z",
        "the day the clock goes back,    Europe/Berlin,      2025-10-26, 09:00, 17:00, 480, 08:00Z-16:00Z",
        "the skipped hour within,        Europe/Berlin,      2025-03-30, 01:00, 04:00, 120, 00:00Z-02:00Z",
        "from inside the skipped hour,   Europe/Berlin,      2025-03-30, 02:30, 04:00,  60, 01:00Z-02:00Z",
        "until inside the skipped hour,  Europe/Berlin,      2025-03-30, 01:00, 02:30,  60, 00:00Z-01:00Z",
        "all in the skipped hour,        Europe/Berlin,      2025-03-30, 02:10, 02:50,   0, ''",
        "the repeated hour within,       Europe/Berlin,      2025-10-26, 01:00, 04:00, 180, 23:00Z-01:00Z 02:00Z-03:00Z",
        "from inside the repeated hour,  Europe/Berlin,      2025-10-26, 02:30, 04:00,  90, 00:30Z-01:00Z 02:00Z-03:00Z",
        "until inside the repeated hour, Europe/Berlin,      2025-10-26, 01:00, 02:30,  90, 23:00Z-00:30Z",
        "until the repeated hour's end,  Europe/Berlin,      2025-10-26, 01:00, 03:00, 120, 23:00Z-01:00Z",
        "a day begins at one o'clock,    America/Asuncion,   2023-10-01, 00:00, 08:00, 420, 04:00Z-11:00Z",
        "the last hour comes again,      America/Asuncion,   2023-03-25, 22:00, 23:59, 119, 01:00Z-02:59Z",
        "Ramadan ends in Morocco,        Africa/Casablanca,  2025-04-06, 01:00, 05:00, 180, 01:00Z-04:00Z",
        "Ramadan begins in Morocco,      Africa/Casablanca,  2025-02-23, 01:00, 05:00, 240, 00:00Z-02:00Z 03:00Z-05:00Z",
        "an hour of half its length,     Australia/Lord_Howe, 2025-10-05, 01:00, 04:00, 150, 14:30Z-17:00Z",
        "seconds that make no minute,    Africa/Abidjan,     1912-01-01, 00:15, 00:23,   6, 00:16Z-00:22Z",
        "the day Samoa left out,         Pacific/Apia,       2011-12-30, 09:00, 17:00,   0, ''",
        "the day before it,              Pacific/Apia,       2011-12-29, 09:00, 17:00, 480, 19:00Z-03:00Z",
        "the day after it,               Pacific/Apia,       2011-12-31, 09:00, 17:00, 480, 19:00Z-03:00Z",
        "the day Kwajalein had twice,    Pacific/Kwajalein,  1969-09-30, 00:00, 23:59, 1439, 13:00Z-12:59Z",
        "and the one that followed,      Pacific/Kwajalein,  1969-10-01, 09:00, 17:00, 480, 21:00Z-05:00Z",
    })
    void hoursAreCountedOnceAndOnlyIfTheyExist(
            String what, String zone, LocalDate day, LocalTime from, LocalTime to, int minutes, String spans) {
        WorkDay work =
                WorkDay.of(day, new WorkingHours(from, to), ZoneId.of(zone).getRules());
        assertThat(work.minutes()).as(what).isEqualTo(minutes);
        assertThat(work.spans().stream()
                        .map(span -> shown(span.from()) + "-" + shown(span.to()))
                        .collect(Collectors.joining(" ")))
                .as(what)
                .isEqualTo(spans);
    }

    @Test
    void minutesRunOnOnlyWithinTheSpans() {
        WorkDay night = WorkDay.of(
                LocalDate.parse("2025-10-26"),
                new WorkingHours(LocalTime.of(1, 0), LocalTime.of(4, 0)),
                ZoneId.of("Europe/Berlin").getRules());
        assertThat(night.minutesUntil(second("2025-10-25T22:00:00Z"))).isZero();
        assertThat(night.minutesUntil(second("2025-10-25T23:00:59Z"))).isZero();
        assertThat(night.minutesUntil(second("2025-10-25T23:01:00Z"))).isEqualTo(1);
        assertThat(night.minutesUntil(second("2025-10-26T01:00:00Z"))).isEqualTo(120);
        assertThat(night.minutesUntil(second("2025-10-26T02:00:00Z"))).isEqualTo(120);
        assertThat(night.minutesUntil(second("2025-10-26T02:30:00Z"))).isEqualTo(150);
        assertThat(night.minutesUntil(second("2025-10-26T09:00:00Z"))).isEqualTo(180);
        assertThat(night.secondAfter(1)).isEqualTo(second("2025-10-25T23:01:00Z"));
        assertThat(night.secondAfter(120)).isEqualTo(second("2025-10-26T01:00:00Z"));
        assertThat(night.secondAfter(121)).isEqualTo(second("2025-10-26T02:01:00Z"));
        assertThat(night.secondAfter(180)).isEqualTo(second("2025-10-26T03:00:00Z"));
        assertThatThrownBy(() -> night.secondAfter(181)).isInstanceOf(IllegalArgumentException.class);
    }

    private static long second(String instant) {
        return Instant.parse(instant).getEpochSecond();
    }

    private static String shown(long second) {
        return Instant.ofEpochSecond(second).toString().substring(11, 16) + "Z";
    }
}
