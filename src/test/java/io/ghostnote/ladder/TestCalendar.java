package io.ghostnote.ladder;

import io.ghostnote.calendar.DateRange;
import io.ghostnote.calendar.WorkCalendar;
import io.ghostnote.calendar.WorkingHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Working time by plain counting from day to day; all that a person may want is written down in it, nothing is derived. */
final class TestCalendar implements WorkCalendar {
    private final ZoneId zone;
    private final NavigableMap<LocalDate, Set<DayOfWeek>> weekends = new TreeMap<>();
    private final WorkingHours hours;
    private final Map<DateRange, WorkingHours> special = new LinkedHashMap<>();
    final Set<LocalDate> holidays = new HashSet<>();
    final Set<LocalDate> eid = new HashSet<>();
    final Set<LocalDate> lastTen = new HashSet<>();
    final Set<LocalDate> yearsEnd = new HashSet<>();

    TestCalendar(ZoneId zone, Set<DayOfWeek> weekend, WorkingHours hours) {
        this.zone = zone;
        this.hours = hours;
        weekends.put(LocalDate.MIN, weekend);
    }

    /** Sunday to Thursday, 09:00 to 17:00. */
    static TestCalendar riyadh() {
        return new TestCalendar(
                ZoneId.of("Asia/Riyadh"), Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), WorkingHours.USUAL);
    }

    /** Monday to Friday, 09:00 to 17:00. */
    static TestCalendar newYork() {
        return new TestCalendar(
                ZoneId.of("America/New_York"), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), WorkingHours.USUAL);
    }

    void weekendFrom(LocalDate day, Set<DayOfWeek> weekend) {
        weekends.put(day, weekend);
    }

    void specialHours(DateRange days, WorkingHours there) {
        special.put(days, there);
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return !weekends.floorEntry(day).getValue().contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    private WorkingHours hoursOn(LocalDate day) {
        for (Map.Entry<DateRange, WorkingHours> entry : special.entrySet()) {
            if (entry.getKey().contains(day)) {
                return entry.getValue();
            }
        }
        return hours;
    }

    private long minutesOf(LocalDate day) {
        WorkingHours here = hoursOn(day);
        return isWorkingDay(day) ? ChronoUnit.MINUTES.between(here.from(), here.to()) : 0;
    }

    private long minutesUntil(ZonedDateTime at) {
        LocalTime time = at.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        long since = ChronoUnit.MINUTES.between(hoursOn(at.toLocalDate()).from(), time);
        return Math.max(0, Math.min(minutesOf(at.toLocalDate()), since));
    }

    @Override
    public long minutesBetween(Instant from, Instant to) {
        if (!to.isAfter(from)) {
            return 0;
        }
        ZonedDateTime first = from.atZone(zone);
        ZonedDateTime last = to.atZone(zone);
        long minutes = minutesUntil(last) - minutesUntil(first);
        for (LocalDate day = first.toLocalDate(); day.isBefore(last.toLocalDate()); day = day.plusDays(1)) {
            minutes += minutesOf(day);
        }
        return minutes;
    }

    @Override
    public Instant plusMinutes(Instant from, long minutes) {
        if (minutes == 0) {
            return from;
        }
        LocalDate day = LocalDate.ofInstant(from, zone);
        long left = minutes + minutesUntil(from.atZone(zone));
        while (left > minutesOf(day)) {
            left -= minutesOf(day);
            day = day.plusDays(1);
        }
        return day.atTime(hoursOn(day).from()).plusMinutes(left).atZone(zone).toInstant();
    }

    @Override
    public Instant nextWorkingDayAfter(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next.atTime(hoursOn(next).from()).atZone(zone).toInstant();
    }

    @Override
    public Instant nextWorkingInstant(Instant from) {
        LocalDate day = LocalDate.ofInstant(from, zone);
        Instant opens = day.atTime(hoursOn(day).from()).atZone(zone).toInstant();
        Instant closes = day.atTime(hoursOn(day).to()).atZone(zone).toInstant();
        if (!isWorkingDay(day) || !from.isBefore(closes)) {
            return nextWorkingDayAfter(day);
        }
        return from.isBefore(opens) ? opens : from;
    }

    @Override
    public boolean isEidWindow(LocalDate day) {
        return eid.contains(day);
    }

    @Override
    public boolean isLastTenOfRamadan(LocalDate day) {
        return lastTen.contains(day);
    }

    @Override
    public boolean isYearsEnd(LocalDate day) {
        return yearsEnd.contains(day);
    }

    @Override
    public ZoneId zone() {
        return zone;
    }
}
