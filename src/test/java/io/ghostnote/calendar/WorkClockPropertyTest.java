package io.ghostnote.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What must hold of any two instants in any zone, whatever the clocks do there. */
class WorkClockPropertyTest {
    /** Clocks that change at midnight, skip or repeat a day, change for Ramadan, by half an hour, by seconds, or twice a week. */
    private static final List<String> ODD_ZONES = List.of(
            "Pacific/Apia",
            "Pacific/Kwajalein",
            "Pacific/Fakaofo",
            "Africa/Casablanca",
            "Africa/Cairo",
            "Africa/Monrovia",
            "America/Havana",
            "America/Asuncion",
            "America/Sao_Paulo",
            "America/Scoresbysund",
            "America/St_Johns",
            "Antarctica/Troll",
            "Antarctica/Casey",
            "Asia/Beirut",
            "Atlantic/Cape_Verde",
            "Asia/Gaza",
            "Asia/Riyadh",
            "Asia/Tehran",
            "Asia/Kathmandu",
            "Australia/Lord_Howe",
            "Europe/Dublin",
            "Europe/Amsterdam",
            "America/New_York",
            "UTC");

    private static final List<Set<DayOfWeek>> WEEKENDS = List.of(
            Set.of(),
            Set.of(DayOfWeek.FRIDAY),
            Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
            Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
            Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY));

    private static final Instant FIRST = Instant.parse("1905-01-01T00:00:00Z");
    /** 6,000 days of one working minute, four a week, end before 2100. */
    private static final Instant LAST = Instant.parse("2065-01-01T00:00:00Z");

    /** A person somewhere at some moment; three more moments follow within days. */
    record Scene(
            String zone,
            Set<DayOfWeek> weekend,
            WorkingHours hours,
            boolean observant,
            Instant from,
            long second,
            long third) {
        WorkCalendar calendar() {
            CalendarBuilder builder =
                    WorkCalendars.explicit(ZoneId.of(zone)).weekend(weekend).hours(hours);
            return (observant ? builder.observant() : builder).build();
        }

        Instant middle() {
            return from.plusSeconds(second);
        }

        Instant last() {
            return middle().plusSeconds(third);
        }
    }

    @Property(tries = 2000)
    void theWholeIsTheSumOfItsParts(@ForAll("scenes") Scene scene) {
        WorkCalendar calendar = scene.calendar();
        long whole = calendar.minutesBetween(scene.from(), scene.last());
        long first = calendar.minutesBetween(scene.from(), scene.middle());
        long second = calendar.minutesBetween(scene.middle(), scene.last());
        assertThat(first).isNotNegative();
        assertThat(second).isNotNegative();
        assertThat(first + second).isEqualTo(whole);
        assertThat(whole * 60).isLessThanOrEqualTo(scene.second() + scene.third() + 60);
    }

    @Property(tries = 200)
    void distancesOfDecadesAddUpToo(@ForAll("scenes") Scene a, @ForAll("scenes") Scene b, @ForAll("scenes") Scene c) {
        Instant[] points = {a.from(), b.from(), c.from()};
        Arrays.sort(points);
        WorkCalendar calendar = a.calendar();
        assertThat(calendar.minutesBetween(points[0], points[1]) + calendar.minutesBetween(points[1], points[2]))
                .isEqualTo(calendar.minutesBetween(points[0], points[2]));
    }

    @Property(tries = 2000)
    void plusMinutesIsTheFirstInstantWithSoManyMinutes(
            @ForAll("scenes") Scene scene, @ForAll @IntRange(min = 1, max = 6000) int minutes) {
        WorkCalendar calendar = scene.calendar();
        Instant due = calendar.plusMinutes(scene.from(), minutes);
        assertThat(due).isAfter(scene.from());
        assertThat(calendar.minutesBetween(scene.from(), due)).isEqualTo(minutes);
        assertThat(calendar.minutesBetween(scene.from(), due.minusNanos(1))).isEqualTo(minutes - 1);
    }

    @Property(tries = 2000)
    void stepsMakeTheSameWayAsOneLeap(
            @ForAll("scenes") Scene scene,
            @ForAll @IntRange(max = 3000) int first,
            @ForAll @IntRange(min = 1, max = 3000) int second) {
        WorkCalendar calendar = scene.calendar();
        assertThat(calendar.plusMinutes(calendar.plusMinutes(scene.from(), first), second))
                .isEqualTo(calendar.plusMinutes(scene.from(), first + second));
    }

    @Property(tries = 2000)
    void nothingPassesUntilTheNextWorkingInstantAndThenTimeRuns(@ForAll("scenes") Scene scene) {
        WorkCalendar calendar = scene.calendar();
        Instant next = calendar.nextWorkingInstant(scene.from());
        assertThat(next).isAfterOrEqualTo(scene.from());
        assertThat(calendar.minutesBetween(scene.from(), next)).isZero();
        Instant due = calendar.plusMinutes(next, 1);
        assertThat(due).isBeforeOrEqualTo(next.plusSeconds(60).plus(repeated(scene.zone(), next, due)));
        assertThat(calendar.nextWorkingInstant(next)).isEqualTo(next);
    }

    /** Time that the clock shows for the second time between the two; nobody works it twice. */
    private static Duration repeated(String zone, Instant from, Instant to) {
        ZoneRules rules = ZoneId.of(zone).getRules();
        Duration sum = Duration.ZERO;
        ZoneOffsetTransition change = rules.nextTransition(from);
        while (change != null && change.getInstant().isBefore(to)) {
            sum = change.isOverlap() ? sum.minus(change.getDuration()) : sum;
            change = rules.nextTransition(change.getInstant());
        }
        return sum;
    }

    @Property(tries = 500)
    void theCountByDaysIsTheCountByMinutes(@ForAll("scenes") Scene scene) {
        // the slow way: one wall-clock minute after the other, the first time that the clock shows it
        ZoneRules rules = ZoneId.of(scene.zone()).getRules();
        Instant start = scene.from().truncatedTo(ChronoUnit.MINUTES);
        long end = start.getEpochSecond() + 3 * 86_400;
        Assume.that(IntStream.range(-1, 5)
                .mapToObj(day -> rules.getOffset(start.plusSeconds(day * 86_400L)))
                .allMatch(offset -> offset.getTotalSeconds() % 60 == 0));
        LocalDateTime latest = LocalDateTime.MIN;
        long slow = 0;
        for (long second = start.getEpochSecond() - 86_400; second < end; second += 60) {
            LocalDateTime shown = LocalDateTime.ofInstant(Instant.ofEpochSecond(second), ZoneId.of(scene.zone()));
            boolean seen = !shown.isAfter(latest);
            latest = seen ? latest : shown;
            if (!seen && second >= start.getEpochSecond() && works(scene, shown)) {
                slow++;
            }
        }
        assertThat(scene.calendar().minutesBetween(start, Instant.ofEpochSecond(end)))
                .isEqualTo(slow);
    }

    private static boolean works(Scene scene, LocalDateTime shown) {
        LocalTime time = shown.toLocalTime();
        return !scene.weekend().contains(shown.getDayOfWeek())
                && !(scene.observant() && HijriSeason.isEid(shown.toLocalDate()))
                && !time.isBefore(scene.hours().from())
                && time.isBefore(scene.hours().to());
    }

    @Provide
    Arbitrary<Scene> scenes() {
        Arbitrary<String> zones = Arbitraries.oneOf(
                Arbitraries.of(ODD_ZONES),
                Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList()));
        return Combinators.combine(
                        zones,
                        Arbitraries.of(WEEKENDS),
                        hours(),
                        Arbitraries.of(true, false),
                        Arbitraries.longs().between(FIRST.toEpochMilli(), LAST.toEpochMilli()),
                        Arbitraries.longs().between(-2 * 86_400, 4 * 86_400),
                        Arbitraries.longs().between(0, 3 * 86_400),
                        Arbitraries.longs().between(0, 3 * 86_400))
                .as((zone, weekend, hours, observant, moment, shift, second, third) -> new Scene(
                        zone, weekend, hours, observant, from(ZoneId.of(zone), moment, shift), second, third));
    }

    private static Arbitrary<WorkingHours> hours() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1438),
                        Arbitraries.integers().between(1, 1439))
                .as((from, length) -> new WorkingHours(
                        LocalTime.ofSecondOfDay(60L * from),
                        LocalTime.ofSecondOfDay(60L * Math.min(1439, from + length))));
    }

    /** Within two days of a change of the clock, if the zone has one and the shift is not too large. */
    private static Instant from(ZoneId zone, long moment, long shift) {
        Instant any = Instant.ofEpochMilli(moment);
        List<ZoneOffsetTransition> known = zone.getRules().getTransitions();
        if (shift > 2 * 86_400 || known.isEmpty()) {
            return any;
        }
        // the table's changes are older than those by rule, and hold the strangest
        ZoneOffsetTransition change = moment % 2 == 0
                ? known.get(Math.floorMod(moment / 2, known.size()))
                : zone.getRules().nextTransition(any);
        return change == null
                        || change.getInstant().isBefore(FIRST)
                        || change.getInstant().isAfter(LAST)
                ? any
                : change.getInstant().plusSeconds(shift);
    }
}
