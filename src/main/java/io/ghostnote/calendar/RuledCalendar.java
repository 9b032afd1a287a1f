package io.ghostnote.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;

/** A calendar by rules. */
final class RuledCalendar implements WorkCalendar {
    private static final MonthDay YEARS_END_BEGINS = MonthDay.of(12, 24);
    private static final MonthDay YEARS_END_IS_OVER = MonthDay.of(1, 3);

    private final ZoneId zone;
    private final WorkClock clock;
    private final boolean observant;
    private final WeekendHistory customary;

    RuledCalendar(ZoneId zone, DayRule rule, boolean observant, WeekendHistory customary) {
        this.zone = zone;
        this.clock = new WorkClock(zone, rule);
        this.observant = observant;
        this.customary = customary;
    }

    @Override
    public long minutesBetween(Instant from, Instant to) {
        return clock.minutesBetween(from, to);
    }

    @Override
    public Instant plusMinutes(Instant from, long minutes) {
        return clock.plusMinutes(from, minutes);
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return clock.isWorkingDay(day);
    }

    @Override
    public Instant nextWorkingDayAfter(LocalDate day) {
        return clock.nextWorkingDayAfter(day);
    }

    @Override
    public Instant nextWorkingInstant(Instant from) {
        return clock.nextWorkingInstant(from);
    }

    @Override
    public boolean isEidWindow(LocalDate day) {
        return observant && HijriSeason.isAroundEid(day);
    }

    @Override
    public boolean isLastTenOfRamadan(LocalDate day) {
        return observant && HijriSeason.isLastTenOfRamadan(day);
    }

    @Override
    public boolean isYearsEnd(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        return (!date.isBefore(YEARS_END_BEGINS) || date.isBefore(YEARS_END_IS_OVER))
                && customary.isSaturdayAndSunday(day);
    }

    @Override
    public ZoneId zone() {
        return zone;
    }
}
