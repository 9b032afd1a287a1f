package io.ghostnote.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 1447 AH: Ramadan begins on 2026-02-18 and has 30 days, Eid al-Adha is on 2026-05-27. */
class HijriSeasonTest {
    @ParameterizedTest
    @CsvSource({
        "2025, 2025-03-01/2025-03-29",
        "2026, 2026-02-18/2026-03-19",
        "2027, 2027-02-08/2027-03-08",
    })
    void ramadan(int year, String expected) {
        assertThat(days(year, HijriSeason::isRamadan)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2025, 2025-03-21/2025-03-29",
        "2026, 2026-03-10/2026-03-19",
        "2027, 2027-02-28/2027-03-08",
    })
    void lastTenDaysOfRamadan(int year, String expected) {
        assertThat(days(year, HijriSeason::isLastTenOfRamadan)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2025, 2025-03-29/2025-04-02 2025-06-04/2025-06-09",
        "2026, 2026-03-18/2026-03-23 2026-05-25/2026-05-30",
        "2027, 2027-03-08/2027-03-12 2027-05-14/2027-05-19",
    })
    void eids(int year, String expected) {
        assertThat(days(year, HijriSeason::isEid)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2025, 2025-03-28/2025-04-03 2025-06-03/2025-06-10",
        "2026, 2026-03-17/2026-03-24 2026-05-24/2026-05-31",
        "2000, 2000-01-05/2000-01-12 2000-03-13/2000-03-20 2000-12-24/2000-12-31",
    })
    void eidsWithADayBeforeAndAfter(int year, String expected) {
        assertThat(days(year, HijriSeason::isAroundEid)).isEqualTo(expected);
    }

    @Test
    void yearsThatTheCalendarDoesNotHaveAreEmpty() {
        assertThat(days(1881, HijriSeason::isAroundEid)).isEmpty();
        assertThat(days(2175, HijriSeason::isAroundEid)).isEmpty();
        assertThat(days(1883, HijriSeason::isRamadan)).isNotEmpty();
        assertThat(days(2174, HijriSeason::isRamadan)).isNotEmpty();
        assertThat(HijriSeason.isAroundEid(LocalDate.MIN)).isFalse();
        assertThat(HijriSeason.isAroundEid(LocalDate.MAX)).isFalse();
        assertThat(HijriSeason.isLastTenOfRamadan(LocalDate.MAX)).isFalse();
    }

    /** The stretches of a year in which it holds. */
    private static String days(int year, Predicate<LocalDate> season) {
        StringBuilder stretches = new StringBuilder();
        LocalDate first = LocalDate.of(year, 1, 1);
        for (LocalDate day = first; day.getYear() == year; day = day.plusDays(1)) {
            if (season.test(day)) {
                if (!season.test(day.minusDays(1))) {
                    stretches.append(stretches.isEmpty() ? "" : " ").append(day);
                }
                if (!season.test(day.plusDays(1))) {
                    stretches.append('/').append(day);
                }
            }
        }
        return stretches.toString();
    }
}
