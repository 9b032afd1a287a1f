package io.ghostnote.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What follows from a person's terms. */
class WorkCalendarsTest {
    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    // Made anew for each test: what one has reckoned must not answer for another.
    private final WorkCalendar saudi = WorkCalendars.of(terms("Asia/Riyadh", "SA"));
    private final WorkCalendar german = WorkCalendars.of(terms("Europe/Berlin", "DE"));

    @ParameterizedTest(name = "{0} on {1}: {2} minutes")
    @CsvSource({
        "an ordinary Thursday,            2026-01-15, 480",
        "a Friday,                        2026-01-16,   0",
        "Founding Day,                    2026-02-22,   0",
        "the day before Ramadan,          2026-02-17, 480",
        "1 Ramadan,                       2026-02-18, 360",
        "28 Ramadan,                      2026-03-17, 360",
        "29 Ramadan,                      2026-03-18,   0",
        "4 Shawwal,                       2026-03-23,   0",
        "5 Shawwal,                       2026-03-24, 480",
        "7 Dhu al-Hijja,                  2026-05-24, 480",
        "8 Dhu al-Hijja,                  2026-05-25,   0",
        "14 Dhu al-Hijja,                 2026-05-31, 480",
        "a Thursday under the old weekend, 2013-06-27,  0",
        "a Saturday under the old weekend, 2013-06-22, 480",
    })
    void daysInSaudiArabia(String what, LocalDate day, int minutes) {
        assertThat(minutes(saudi, day)).as(what).isEqualTo(minutes);
        assertThat(saudi.isWorkingDay(day)).as(what).isEqualTo(minutes > 0);
    }

    @Test
    void ramadanHoursAreFromTenToFour() {
        assertThat(saudi.nextWorkingDayAfter(LocalDate.parse("2026-02-28"))).isEqualTo(at("2026-03-01T10:00+03:00"));
        assertThat(saudi.plusMinutes(Instant.parse("2026-03-01T00:00:00Z"), 360))
                .isEqualTo(at("2026-03-01T16:00+03:00"));
    }

    @Test
    void ownHoursHoldInRamadanToo() {
        WorkCalendar own = WorkCalendars.of(new CalendarTerms(
                RIYADH,
                Optional.of("SA"),
                Optional.empty(),
                Optional.of(new WorkingHours(LocalTime.of(8, 0), LocalTime.of(12, 30))),
                Optional.empty(),
                List.of(),
                Observance.AUTO));
        assertThat(minutes(own, LocalDate.parse("2026-03-01"))).isEqualTo(270);
        assertThat(minutes(own, LocalDate.parse("2026-01-15"))).isEqualTo(270);
        assertThat(minutes(own, LocalDate.parse("2026-03-22"))).isZero();
    }

    @Test
    void aLadderGoesThroughRamadanAndEid() {
        Instant sent = at("2026-03-12T11:00+03:00");
        Instant first = saudi.plusMinutes(sent, 3 * 480);
        assertThat(first).isEqualTo(at("2026-03-24T10:00+03:00"));
        assertThat(saudi.plusMinutes(first, 4 * 480)).isEqualTo(at("2026-03-30T10:00+03:00"));
    }

    @Test
    void theDayBeforeAndAfterAnEidIsForWorkButNotForDrafts() {
        LocalDate before = LocalDate.parse("2026-03-17");
        LocalDate after = LocalDate.parse("2026-03-24");
        assertThat(Stream.of(before, after)).allMatch(saudi::isWorkingDay).allMatch(saudi::isEidWindow);
        assertThat(saudi.isEidWindow(before.minusDays(1))).isFalse();
        assertThat(saudi.isEidWindow(after.plusDays(1))).isFalse();
        assertThat(german.isEidWindow(before)).isFalse();
    }

    @Test
    void lastTenDaysOfRamadanWhereObserved() {
        assertThat(saudi.isLastTenOfRamadan(LocalDate.parse("2026-03-09"))).isFalse();
        assertThat(saudi.isLastTenOfRamadan(LocalDate.parse("2026-03-10"))).isTrue();
        assertThat(german.isLastTenOfRamadan(LocalDate.parse("2026-03-10"))).isFalse();
        assertThat(minutes(german, LocalDate.parse("2026-03-10"))).isEqualTo(480);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AE", "BH", "DJ", "DZ", "EG", "IQ", "JO", "KM", "KW", "LB", "LY", "MA", "MR", "OM", "PS", "QA", "SA",
                "SD", "SO", "SY", "TN", "YE"
            })
    void membersOfTheArabLeagueObserve(String country) {
        WorkCalendar calendar = WorkCalendars.of(terms("UTC", country));
        assertThat(calendar.isEidWindow(LocalDate.parse("2026-05-27"))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-05-28"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TR", "IR", "PK", "ID", "US", "ZZ"})
    void othersDoNotUnlessByLaw(String country) {
        WorkCalendar calendar = WorkCalendars.of(terms("UTC", country));
        assertThat(calendar.isEidWindow(LocalDate.parse("2026-05-27"))).isFalse();
        assertThat(minutes(calendar, LocalDate.parse("2026-03-02"))).isEqualTo(480);
    }

    @Test
    void observanceIsAsConfiguredWhereverTheyLive() {
        LocalDate eid = LocalDate.parse("2026-05-28");
        LocalDate ramadan = LocalDate.parse("2026-03-10");
        WorkCalendar berlin = WorkCalendars.of(observing("Europe/Berlin", Optional.of("DE"), Observance.YES));
        assertThat(berlin.isWorkingDay(eid)).isFalse();
        assertThat(berlin.isEidWindow(eid)).isTrue();
        assertThat(minutes(berlin, ramadan)).isEqualTo(360);
        assertThat(berlin.isLastTenOfRamadan(ramadan)).isTrue();
        WorkCalendar nowhere = WorkCalendars.of(observing("Europe/Berlin", Optional.empty(), Observance.YES));
        assertThat(minutes(nowhere, ramadan)).isEqualTo(360);

        WorkCalendar amman = WorkCalendars.of(observing("Asia/Amman", Optional.of("JO"), Observance.NO));
        assertThat(amman.isEidWindow(eid)).isFalse();
        assertThat(amman.isLastTenOfRamadan(ramadan)).isFalse();
        assertThat(minutes(amman, ramadan)).isEqualTo(480);
        // The feast is a public holiday there, of its first day at least.
        assertThat(amman.isWorkingDay(LocalDate.parse("2026-05-27"))).isFalse();
        assertThat(amman.isWorkingDay(eid)).isTrue();
    }

    @Test
    void aRegionAddsItsHolidaysAndTakesNoneAway() {
        LocalDate corpusChristi = LocalDate.parse("2026-06-04");
        LocalDate unity = LocalDate.parse("2025-10-03");
        WorkCalendar bavaria = WorkCalendars.of(inRegion("DE", "by"));
        assertThat(bavaria.isWorkingDay(corpusChristi)).isFalse();
        assertThat(bavaria.isWorkingDay(unity)).isFalse();
        assertThat(german.isWorkingDay(corpusChristi)).isTrue();
        assertThat(WorkCalendars.of(inRegion("DE", "nowhere")).isWorkingDay(corpusChristi))
                .isTrue();
        assertThat(WorkCalendars.of(inRegion("DE", "nowhere")).isWorkingDay(unity))
                .isFalse();
    }

    @Test
    void theRegionsOfACountryAreKnownByCodeAndName() {
        assertThat(WorkCalendars.regions("DE"))
                .hasSize(21)
                .containsEntry("BY", "Bavaria")
                .containsEntry("BY-AG", "Augsburg");
        assertThat(WorkCalendars.regions("GB").keySet()).containsExactly("ENG", "NIR", "SCT", "WLS");
        assertThat(WorkCalendars.regions("SA")).isEmpty();
        assertThat(WorkCalendars.regions("NYSE")).isEmpty();
        assertThat(WorkCalendars.regions("ZZ")).isEmpty();
    }

    /** The clock goes back for Ramadan and forth again after it, on Sundays: nobody's working day changes its length by that. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-13, 480, 2026-02-13T09:00+01:00",
        "2026-02-16, 480, 2026-02-16T09:00+00:00",
        "2026-02-18, 360, 2026-02-18T10:00+00:00",
        "2026-03-17, 360, 2026-03-17T10:00+00:00",
        "2026-03-24, 480, 2026-03-24T09:00+01:00",
    })
    void inMoroccoTheClockChangesForRamadan(LocalDate day, int minutes, String begins) {
        WorkCalendar morocco = WorkCalendars.of(terms("Africa/Casablanca", "MA"));
        assertThat(minutes(morocco, day)).isEqualTo(minutes);
        assertThat(morocco.nextWorkingDayAfter(day.minusDays(1))).isEqualTo(at(begins));
    }

    @Test
    void yearsWithoutBusinessTimeHaveNoSeasonsThatBreakAnything() {
        for (String day : List.of("1850-01-01", "1899-12-31", "2100-01-01", "2500-06-01")) {
            LocalDate date = LocalDate.parse(day);
            assertThat(saudi.isWorkingDay(date)).as(day).isFalse();
            assertThat(saudi.isLastTenOfRamadan(date)).as(day).isFalse();
            assertThat(german.isYearsEnd(date)).as(day).isEqualTo(date.getDayOfYear() < 3 || date.getDayOfYear() > 357);
        }
        assertThat(saudi.isEidWindow(LocalDate.parse("2500-01-01"))).isFalse();
        assertThat(saudi.isEidWindow(LocalDate.parse("1700-01-01"))).isFalse();
    }

    @Test
    void turkeyKeepsTheFeastByLaw() {
        assertThat(WorkCalendars.of(terms("Europe/Istanbul", "TR")).isWorkingDay(LocalDate.parse("2026-05-27")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-23, false",
        "2025-12-24, true",
        "2025-12-31, true",
        "2026-01-01, true",
        "2026-01-02, true",
        "2026-01-03, false"
    })
    void yearsEndWhereTheWeekendIsSaturdayAndSunday(LocalDate day, boolean end) {
        assertThat(german.isYearsEnd(day)).isEqualTo(end);
        assertThat(saudi.isYearsEnd(day)).isFalse();
        assertThat(WorkCalendars.of(nowhere(Optional.empty())).isYearsEnd(day)).isEqualTo(end);
    }

    @Test
    void yearsEndFollowsTheCountryAndOnlyWithoutOneThePersonsOwnWeekend() {
        LocalDate day = LocalDate.parse("2025-12-29");
        Set<DayOfWeek> fourDays = Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        Set<DayOfWeek> gulf = Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
        assertThat(WorkCalendars.of(withWeekend("DE", fourDays)).isYearsEnd(day))
                .isTrue();
        assertThat(WorkCalendars.of(withWeekend("AE", gulf)).isYearsEnd(day)).isTrue();
        assertThat(WorkCalendars.of(nowhere(Optional.of(gulf))).isYearsEnd(day)).isFalse();
        assertThat(WorkCalendars.of(terms("Asia/Dubai", "AE")).isYearsEnd(LocalDate.parse("2020-12-29")))
                .isFalse();
        assertThat(WorkCalendars.explicit(BERLIN).weekend(gulf).build().isYearsEnd(day))
                .isFalse();
    }

    @Test
    void theirOwnWeekendTakesThePlaceOfTheCountrys() {
        WorkCalendar sharjah =
                WorkCalendars.of(withWeekend("AE", Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)));
        assertThat(sharjah.isWorkingDay(LocalDate.parse("2026-01-16"))).isFalse();
        assertThat(WorkCalendars.of(terms("Asia/Dubai", "AE")).isWorkingDay(LocalDate.parse("2026-01-16")))
                .isTrue();
        assertThat(sharjah.isWorkingDay(LocalDate.parse("2026-01-15"))).isTrue();
    }

    @Test
    void ownDaysOffAreAddedToTheHolidays() {
        WorkCalendar away = WorkCalendars.of(new CalendarTerms(
                BERLIN,
                Optional.of("de"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(new DateRange(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-02"))),
                Observance.AUTO));
        assertThat(away.isWorkingDay(LocalDate.parse("2026-09-30"))).isTrue();
        assertThat(away.isWorkingDay(LocalDate.parse("2026-10-01"))).isFalse();
        assertThat(away.isWorkingDay(LocalDate.parse("2026-10-02"))).isFalse();
        assertThat(away.isWorkingDay(LocalDate.parse("2026-12-25"))).isFalse();
        assertThat(away.nextWorkingDayAfter(LocalDate.parse("2026-09-30"))).isEqualTo(at("2026-10-05T09:00+02:00"));
    }

    @Test
    void whoIsKnownByNothingWorksFromMondayToFriday() {
        WorkCalendar plain = WorkCalendars.of(nowhere(Optional.empty()));
        assertThat(plain.zone()).isEqualTo(BERLIN);
        assertThat(minutes(plain, LocalDate.parse("2025-12-25"))).isEqualTo(480);
        assertThat(minutes(plain, LocalDate.parse("2025-12-27"))).isZero();
        assertThat(plain.isEidWindow(LocalDate.parse("2026-05-27"))).isFalse();
    }

    @Test
    void specialHoursComeFirstAndTheFirstOfThem() {
        DateRange week = new DateRange(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-07"));
        DateRange month = new DateRange(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-31"));
        WorkCalendar calendar = WorkCalendars.explicit(RIYADH)
                .observant()
                .specialHours(week, new WorkingHours(LocalTime.of(9, 0), LocalTime.of(10, 0)))
                .specialHours(month, new WorkingHours(LocalTime.of(9, 0), LocalTime.of(11, 0)))
                .build();
        assertThat(minutes(calendar, LocalDate.parse("2026-03-02"))).isEqualTo(60);
        assertThat(minutes(calendar, LocalDate.parse("2026-03-09"))).isEqualTo(120);
        assertThat(minutes(calendar, LocalDate.parse("2026-02-19"))).isEqualTo(360);
    }

    @Test
    void theWeekendOfADayIsTheirOwnOrTheCountrysOfThatTime() {
        LocalDate before = LocalDate.parse("2021-12-31");
        CalendarTerms dubai = terms("Asia/Dubai", "AE");
        assertThat(WorkCalendars.weekend(dubai, before)).containsOnly(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
        assertThat(WorkCalendars.weekend(dubai, before.plusDays(1))).containsOnly(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(WorkCalendars.weekend(withWeekend("AE", Set.of(DayOfWeek.FRIDAY)), before))
                .containsOnly(DayOfWeek.FRIDAY);
        assertThat(WorkCalendars.weekend(nowhere(Optional.empty()), before))
                .containsOnly(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    @Test
    void theWeekendChangesWithItsDay() {
        WorkCalendar calendar = WorkCalendars.explicit(RIYADH)
                .weekendFrom(LocalDate.parse("2026-01-12"), Set.of(DayOfWeek.FRIDAY))
                .build();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-01-10"))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-01-16"))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-01-17"))).isTrue();
    }

    @Test
    void aBuiltCalendarDoesNotChange() {
        CalendarBuilder builder = WorkCalendars.explicit(BERLIN);
        WorkCalendar before = builder.build();
        DateRange day = new DateRange(LocalDate.parse("2026-01-15"), LocalDate.parse("2026-01-15"));
        WorkCalendar after = builder.specialHours(day, new WorkingHours(LocalTime.of(9, 0), LocalTime.of(10, 0)))
                .daysOff(LocalDate.parse("2026-01-14")::equals)
                .build();
        assertThat(minutes(before, day.first())).isEqualTo(480);
        assertThat(minutes(before, day.first().minusDays(1))).isEqualTo(480);
        assertThat(minutes(after, day.first())).isEqualTo(60);
        assertThat(minutes(after, day.first().minusDays(1))).isZero();
    }

    @Test
    void manyThreadsGetTheSameAnswers() throws Exception {
        Instant from = Instant.parse("2019-01-01T00:00:00Z");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            WorkCalendar shared = WorkCalendars.of(terms("Africa/Cairo", "EG"));
            List<Future<Instant>> answers = IntStream.range(0, 64)
                    .mapToObj(i -> threads.submit(() -> shared.plusMinutes(from, 480_000)))
                    .toList();
            Instant alone = WorkCalendars.of(terms("Africa/Cairo", "EG")).plusMinutes(from, 480_000);
            for (Future<Instant> answer : answers) {
                assertThat(answer.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static long minutes(WorkCalendar calendar, LocalDate day) {
        return calendar.minutesBetween(
                day.atStartOfDay(calendar.zone()).toInstant(),
                day.plusDays(1).atStartOfDay(calendar.zone()).toInstant());
    }

    private static CalendarTerms terms(String zone, String country) {
        return CalendarTerms.of(ZoneId.of(zone), Optional.of(country));
    }

    private static CalendarTerms observing(String zone, Optional<String> country, Observance observes) {
        return new CalendarTerms(
                ZoneId.of(zone), country, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), observes);
    }

    private static CalendarTerms inRegion(String country, String region) {
        return new CalendarTerms(
                BERLIN,
                Optional.of(country),
                Optional.of(region),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Observance.AUTO);
    }

    private static CalendarTerms withWeekend(String country, Set<DayOfWeek> weekend) {
        return new CalendarTerms(
                BERLIN,
                Optional.of(country),
                Optional.empty(),
                Optional.empty(),
                Optional.of(weekend),
                List.of(),
                Observance.AUTO);
    }

    private static CalendarTerms nowhere(Optional<Set<DayOfWeek>> weekend) {
        return new CalendarTerms(
                BERLIN, Optional.empty(), Optional.empty(), Optional.empty(), weekend, List.of(), Observance.AUTO);
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
