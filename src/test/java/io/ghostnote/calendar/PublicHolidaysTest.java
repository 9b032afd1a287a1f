package io.ghostnote.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHolidaysTest {
    @ParameterizedTest
    @CsvSource({
        "DE, 2026, 01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26",
        "FR, 2026, 01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25",
        // England's: the kingdom's own would lack Easter Monday and the summer bank holiday
        "GB, 2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28",
        // Independence Day on a Saturday is kept on Friday
        "US, 2026, 01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 11-11 11-26 12-25",
        // New Year's Day of 2028 is kept on the last day of 2027
        "US, 2027, 01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 11-11 11-25 12-24 12-25 12-31",
        "SA, 2021, 05-12 05-13 05-14 05-15 07-19 07-20 07-21 07-22 09-23",
        "SA, 2026, 02-22 03-19 03-20 03-21 03-22 05-26 05-27 05-28 05-29 09-23",
        "JO, 2026, 01-01 03-20 05-01 05-25 05-27 06-16 08-25 12-25",
        "MA, 2026, 01-01 01-11 01-14 03-20 05-01 05-27 06-16 07-30 08-14 08-20 08-21 08-25 08-26 10-31 11-06 11-18",
    })
    void holidaysOfAYear(String country, int year, String days) {
        assertThat(holidays(country, year)).isEqualTo(days);
    }

    /** As the calculation puts the Islamic ones (1447 and 1448 AH); the Eids have windows of their own besides. */
    @ParameterizedTest
    @CsvSource({
        "AE, 2026, 01-01 03-19 03-20 03-21 03-22 05-26 05-27 05-28 05-29 06-16 08-25 12-02 12-03",
        "AE, 2025, 01-01 03-29 03-30 03-31 04-01 06-05 06-06 06-07 06-08 06-26 09-04 12-02 12-03",
        "EG, 2026, 01-07 01-25 03-20 03-21 03-22 04-13 04-25 05-01 05-26 05-27 05-28 05-29 06-16 06-30 07-23 08-25"
                + " 10-06",
        "KW, 2026, 01-01 01-16 02-25 02-26 03-20 03-21 03-22 05-26 05-27 05-28 05-29 06-16 08-25",
        "QA, 2026, 02-10 03-20 03-21 03-22 05-26 05-27 05-28 05-29 12-18",
        "BH, 2026, 01-01 03-20 03-21 03-22 05-01 05-26 05-27 05-28 05-29 06-16 06-24 06-25 08-25 12-16 12-17",
        "OM, 2026, 01-11 01-16 03-19 03-20 03-21 03-22 05-26 05-27 05-28 05-29 06-16 08-25 11-20 11-21",
        "DZ, 2026, 01-01 01-12 03-20 03-21 03-22 05-01 05-27 05-28 05-29 06-16 06-25 07-05 08-25 11-01",
        "TN, 2026, 01-01 03-20 04-09 05-01 05-27 06-16 07-25 08-13 08-25 10-15 12-17",
        "MA, 2025, 01-01 01-11 01-14 03-30 05-01 06-06 06-26 07-30 08-14 08-20 08-21 09-04 09-05 11-06 11-18",
    })
    void holidaysOfTheArabCountries(String country, int year, String days) {
        assertThat(holidays(country, year)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        // Assumption Day is kept where most are Catholic, as in Munich
        "DE, BY, 2026, 01-06 06-04 11-01",
        "DE, BY-MU, 2026, 01-06 06-04 08-15 11-01",
        "DE, BY-AG, 2026, 01-06 06-04 08-08 08-15 11-01",
        "DE, BE, 2026, 03-08",
        "GB, ENG, 2026, ''",
        // the fifteenth of June is for the World Cup
        "GB, SCT, 2026, 01-02 06-15 08-03 11-30",
        "ES, CT, 2026, 04-06 06-24 09-11 12-26",
        "AU, VIC, 2026, 03-09 06-08 09-25 11-03",
        "CA, QC, 2026, 04-06 05-18 06-24 10-12",
        "FR, 57, 2026, 04-03 12-26",
        "DE, ZZ, 2026, ''",
        "DE, BY-ZZ, 2026, ''",
        "SA, 01, 2026, ''",
    })
    void holidaysThatARegionAdds(String country, String region, int year, String days) {
        PublicHolidays all = new PublicHolidays(country, "");
        PublicHolidays there = new PublicHolidays(country, region);
        assertThat(days(year, day -> there.contains(day) && !all.contains(day))).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "02-22, 2022, 2021, ''",
        "02-22, 2022, 2022, 02-22",
        "H03-12, 2000, 1999, ''",
        "H03-12, 2000, 2026, 08-25",
        // 1 Muharram 1429 and 1430
        "H01-01, 2000, 2008, 01-10 12-29",
    })
    void anAddedHolidayIsByEitherCalendar(String date, int since, int year, String days) {
        assertThat(HolidayFixes.Added.of(date, since)
                        .in(year)
                        .map(day -> day.toString().substring(5)))
                .containsExactly(days.isEmpty() ? new String[0] : days.split(" ", -1));
    }

    @Test
    void everyRegionCanBeRead() {
        for (String country : Locale.getISOCountries()) {
            for (String region : Regions.of(country).keySet()) {
                assertThat(Regions.path(country, region))
                        .as(country + " " + region)
                        .hasSize(region.split("-", -1).length);
            }
        }
        assertThat(new PublicHolidays("US", "NY-NYC").contains(LocalDate.parse("2026-07-04")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "AE, 2023-12-01, true",
        "AE, 2024-12-01, false",
        "AE, 2024-12-02, true",
        "OM, 2019-07-23, true",
        "OM, 2020-07-23, false",
        "OM, 2026-01-01, false",
        "MA, 2025-10-31, false",
        "EG, 2026-04-13, true",
        "KW, 2026-02-25, true",
        "FR, 2026-11-12, false",
    })
    void correctionsBeginWithTheirYear(String country, LocalDate day, boolean holiday) {
        assertThat(new PublicHolidays(country, "").contains(day)).isEqualTo(holiday);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZ", "NYSE", "", "de", "Saudi Arabia"})
    void whatIsNoKnownCountryHasNoHolidays(String country) {
        assertThat(holidays(country, 2026)).isEmpty();
    }

    @Test
    @Tag("slow")
    void everyCountryCanBeReadInEveryYearOfBusinessTime() {
        assertThat(List.of(Locale.getISOCountries())).allSatisfy(country -> {
            PublicHolidays holidays = PublicHolidays.of(country, "");
            assertThatCode(() -> holidays.contains(LocalDate.parse("1900-01-01")))
                    .doesNotThrowAnyException();
            assertThatCode(() -> holidays.contains(LocalDate.parse("2099-12-31")))
                    .doesNotThrowAnyException();
        });
    }

    @Test
    void theTwentyCountriesThatAreMissingAreThoseOfThePage() {
        assertThat(Set.of(Locale.getISOCountries()).stream()
                        .filter(country ->
                                !HolidayManager.getSupportedCalendarCodes().contains(country))
                        .sorted()
                        .collect(Collectors.joining(", ")))
                .isEqualTo("BN, BT, CN, CX, FJ, ID, IL, KH, KP, KR, LA, LK, MM, MN, MO, MY, NP, PR, TH, TW");
    }

    @Test
    void everyRemovedHolidayIsStillThere() {
        for (List<String> line : DataFile.lines("holidays.txt")) {
            if (line.get(1).equals("-")) {
                HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(line.get(0)));
                assertThat(IntStream.of(2019, 2026)
                                .mapToObj(year -> manager.getHolidays(Year.of(year)))
                                .flatMap(Set::stream)
                                .map(Holiday::getPropertiesKey))
                        .as(line.toString())
                        .contains(line.get(2));
            }
        }
    }

    @Test
    void whatWasReadIsKept() {
        assertThat(PublicHolidays.of("FR", "")).isSameAs(PublicHolidays.of("FR", ""));
        assertThat(PublicHolidays.of("FR", "57")).isNotSameAs(PublicHolidays.of("FR", ""));
    }

    private static String holidays(String country, int year) {
        return days(year, new PublicHolidays(country, "")::contains);
    }

    private static String days(int year, Predicate<LocalDate> which) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(which)
                .map(day -> day.toString().substring(5))
                .collect(Collectors.joining(" "));
    }
}
