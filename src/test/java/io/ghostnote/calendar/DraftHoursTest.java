package io.ghostnote.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftHoursTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "before,                    Europe/Berlin, 07:00, 18:00, 2025-11-03T05:59:59Z, 2025-11-03T06:00:00Z",
        "at the beginning,          Europe/Berlin, 07:00, 18:00, 2025-11-03T06:00:00Z, 2025-11-03T06:00:00Z",
        "within,                    Europe/Berlin, 07:00, 18:00, 2025-11-03T16:59:59Z, 2025-11-03T16:59:59Z",
        "at the end,                Europe/Berlin, 07:00, 18:00, 2025-11-03T17:00:00Z, 2025-11-04T06:00:00Z",
        "over a night of 23 hours,  Europe/Berlin, 07:00, 18:00, 2025-03-29T18:00:00Z, 2025-03-30T05:00:00Z",
        "over a night of 25 hours,  Europe/Berlin, 07:00, 18:00, 2025-10-25T17:00:00Z, 2025-10-26T06:00:00Z",
        "beginning skipped,         Europe/Berlin, 02:30, 04:00, 2025-03-30T00:00:00Z, 2025-03-30T01:00:00Z",
        "all of it skipped,         Europe/Berlin, 02:10, 02:50, 2025-03-30T00:00:00Z, 2025-03-31T00:10:00Z",
        "beginning shown twice,     Europe/Berlin, 02:30, 02:45, 2025-10-26T00:45:00Z, 2025-10-26T01:30:00Z",
        "back into the hours,       Europe/Berlin, 01:30, 02:30, 2025-10-26T00:40:00Z, 2025-10-26T01:00:00Z",
        "a day left out,            Pacific/Apia,  07:00, 18:00, 2011-12-30T05:00:00Z, 2011-12-30T17:00:00Z",
        "over midnight: evening,    UTC,           22:00, 02:00, 2025-11-03T21:00:00Z, 2025-11-03T22:00:00Z",
        "over midnight: within,     UTC,           22:00, 02:00, 2025-11-03T23:00:00Z, 2025-11-03T23:00:00Z",
        "over midnight: after it,   UTC,           22:00, 02:00, 2025-11-03T01:59:59Z, 2025-11-03T01:59:59Z",
        "over midnight: at the end, UTC,           22:00, 02:00, 2025-11-03T02:00:00Z, 2025-11-03T22:00:00Z",
    })
    void nextOpening(String what, String zone, LocalTime from, LocalTime to, Instant now, Instant opening) {
        DraftHours hours = new DraftHours(from, to);
        assertThat(hours.nextOpening(now, ZoneId.of(zone))).as(what).isEqualTo(opening);
        assertThat(hours.contains(now, ZoneId.of(zone))).as(what).isEqualTo(now.equals(opening));
    }

    @Test
    void usualHours() {
        assertThat(DraftHours.USUAL).isEqualTo(new DraftHours(LocalTime.of(7, 0), LocalTime.of(18, 0)));
    }

    @Test
    void emptyHoursAreRefused() {
        assertThatThrownBy(() -> new DraftHours(LocalTime.NOON, LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
