package io.ghostnote.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ghostnote.calendar.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftWindowTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    private static DraftWindow window(String from, String to, DateRange... away) {
        return new DraftWindow(LocalTime.parse(from), LocalTime.parse(to), BERLIN, List.of(away));
    }

    private static DateRange days(String first, String last) {
        return new DateRange(LocalDate.parse(first), LocalDate.parse(last));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-03T06:59:59, 2025-11-03T07:00",
        "2025-11-03T07:00, 2025-11-03T07:00",
        "2025-11-03T17:59:59, 2025-11-03T17:59:59",
        "2025-11-03T18:00, 2025-11-04T07:00",
        "2025-11-08T12:00, 2025-11-08T12:00",
        "2025-12-19T18:00, 2025-12-29T07:00",
        "2025-12-20T00:00, 2025-12-29T07:00",
        "2025-12-28T23:59, 2025-12-29T07:00",
    })
    void inTheHoursOfEveryDayOnWhichTheOwnerIsThere(String now, String open) {
        DraftWindow window =
                window("07:00", "18:00", days("2025-12-25", "2025-12-28"), days("2025-12-20", "2025-12-24"));
        assertThat(window.nextOpen(at(now))).isEqualTo(at(open));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-03T19:59, 2025-11-03T20:00",
        "2025-11-03T23:30, 2025-11-03T23:30",
        "2025-11-04T01:59, 2025-11-04T01:59",
        "2025-11-04T02:00, 2025-11-04T20:00",
        "2025-11-05T23:00, 2025-11-07T00:00",
    })
    void overMidnight(String now, String open) {
        DraftWindow window = window("20:00", "02:00", days("2025-11-05", "2025-11-06"));
        assertThat(window.nextOpen(at(now))).isEqualTo(at(open));
    }

    @Test
    void whoeverIsAwayForYearsIsNotSearchedForEver() {
        DraftWindow window = window("07:00", "18:00", days("2025-01-01", "2125-01-01"));
        assertThat(window.nextOpen(at("2025-11-03T12:00"))).isAfter(at("2028-01-01T00:00"));
    }

    @Test
    void emptyHoursAreAMistake() {
        assertThatThrownBy(() -> window("07:00", "07:00")).isInstanceOf(IllegalArgumentException.class);
    }
}
