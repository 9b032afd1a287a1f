package io.ghostnote.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.calendar.CalendarTerms;
import io.ghostnote.calendar.DateRange;
import io.ghostnote.calendar.Observance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CronMomentsTest {
    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");
    private static final CalendarTerms OWNER = new CalendarTerms(
            RIYADH,
            Optional.of("SA"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(new DateRange(LocalDate.parse("2025-11-25"), LocalDate.parse("2025-11-25"))),
            Observance.AUTO);

    @ParameterizedTest
    @CsvSource({
        "0 30 6 * * ?, 2025-11-23T06:29, ''",
        "0 30 6 * * ?, 2025-11-23T06:30, 2025-11-23T06:30",
        "0 30 6 * * ?, 2025-11-23T23:59, 2025-11-23T06:30",
        "0 30 6 * * ?, 2025-11-24T00:10, ''",
        "0 30 6 * * ?, 2025-11-21T07:00, 2025-11-21T06:30",
        "0 30 6 * * ?, 2025-11-25T07:00, ''",
        "0 0 0 * * ?, 2025-11-23T03:00, 2025-11-23T00:00",
        "'0 0 8,16 * * ?', 2025-11-23T15:00, 2025-11-23T08:00",
        "'0 0 8,16 * * ?', 2025-11-23T16:01, 2025-11-23T16:00",
        "0 * * * * ?, 2025-11-23T16:01, 2025-11-23T16:01",
        "0 0 8 ? * SUN, 2025-11-24T09:00, ''",
        "0 0 8 ? * SUN, 2025-11-23T09:00, 2025-11-23T08:00"
    })
    void theLatestMomentOfTheDay(String cron, String now, String due) {
        Optional<Instant> expected =
                Optional.of(due).filter(text -> !text.isEmpty()).map(CronMomentsTest::at);
        assertThat(new CronMoments(cron, OWNER).latest(at(now))).isEqualTo(expected);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(RIYADH).toInstant();
    }
}
