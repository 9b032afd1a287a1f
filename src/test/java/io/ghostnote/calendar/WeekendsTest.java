package io.ghostnote.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekendsTest {
    @Test
    void everyCountryIsInTheTableOnce() {
        Set<String> iso = new TreeSet<>(List.of(Locale.getISOCountries()));
        iso.add("XK");
        assertThat(Weekends.countries()).containsExactlyInAnyOrderElementsOf(iso);
        List<String> named = DataFile.lines("weekends.txt").stream()
                .flatMap(line -> line.subList(2, line.size()).stream().map(country -> line.get(0) + country))
                .toList();
        assertThat(named).doesNotHaveDuplicates();
    }

    @Test
    void theListOfThePageIsTheTableOfToday() {
        LocalDate today = LocalDate.parse("2026-01-01");
        assertThat(Stream.of("SA EG JO KW QA BH OM IQ SY YE LY SD DZ IL".split(" ", -1))
                        .filter(country -> !Weekends.of(country).on(today).equals(EnumSet.of(FRIDAY, SATURDAY))))
                .isEmpty();
        assertThat(Stream.of("AE MA TN LB MR DE FR GB IT ES US CA BR AR".split(" ", -1))
                        .filter(country -> !Weekends.of(country).isSaturdayAndSunday(today)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AE, 2006-08-31, THURSDAY FRIDAY",
        "AE, 2006-09-01, FRIDAY SATURDAY",
        "AE, 2021-12-31, FRIDAY SATURDAY",
        "AE, 2022-01-01, SATURDAY SUNDAY",
        "SA, 2013-06-28, THURSDAY FRIDAY",
        "SA, 2013-06-29, FRIDAY SATURDAY",
        "OM, 2013-04-30, THURSDAY FRIDAY",
        "OM, 2013-05-01, FRIDAY SATURDAY",
        "YE, 2013-08-14, THURSDAY FRIDAY",
        "YE, 2013-08-15, FRIDAY SATURDAY",
        "DZ, 2009-08-13, THURSDAY FRIDAY",
        "DZ, 2009-08-14, FRIDAY SATURDAY",
        "KW, 2007-08-31, THURSDAY FRIDAY",
        "KW, 2007-09-01, FRIDAY SATURDAY",
        "BH, 2006-09-01, FRIDAY SATURDAY",
        "QA, 2003-08-01, FRIDAY SATURDAY",
        "MR, 2014-09-30, FRIDAY SATURDAY",
        "MR, 2014-10-01, SATURDAY SUNDAY",
        "IR, 2026-01-01, THURSDAY FRIDAY",
        "AF, 2026-01-01, THURSDAY FRIDAY",
        "BN, 2026-01-01, FRIDAY SUNDAY",
        "NP, 2026-01-01, SATURDAY",
        "IN, 2026-01-01, SATURDAY SUNDAY",
        "UG, 2026-01-01, SATURDAY SUNDAY",
        "PS, 2026-01-01, FRIDAY SATURDAY",
        "DE, 1950-01-01, SATURDAY SUNDAY",
        "ZZ, 2026-01-01, SATURDAY SUNDAY",
    })
    void weekendsHaveAHistory(String country, LocalDate day, String weekend) {
        assertThat(Weekends.of(country).on(day).stream().sorted().map(DayOfWeek::name))
                .containsExactly(weekend.split(" ", -1));
    }

    @Test
    void aHistoryBeginsWithItsFirstEntry() {
        LocalDate day = LocalDate.parse("2026-01-03");
        WeekendHistory late = new WeekendHistory(new TreeMap<>(Map.of(day, EnumSet.of(SATURDAY, SUNDAY))));
        assertThat(late.isWeekend(day)).isTrue();
        assertThat(late.isWeekend(day.plusDays(2))).isFalse();
        assertThat(late.isWeekend(day.minusDays(7))).isFalse();
        assertThat(late.isSaturdayAndSunday(day)).isTrue();
        assertThat(late.isSaturdayAndSunday(day.minusDays(1))).isFalse();
    }

    @Test
    void theTablesAreReadWithoutTheirComments() {
        assertThat(DataFile.lines("holidays.txt").stream().flatMap(List::stream).collect(Collectors.joining(" ")))
                .doesNotContain("#")
                .startsWith("SA + 02-22 2022 AE - ");
    }
}
