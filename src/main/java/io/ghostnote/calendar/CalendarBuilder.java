package io.ghostnote.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A calendar of which everything is said one by one: Saturday and Sunday, 09:00 to 17:00 and no holidays unless said otherwise. */
public final class CalendarBuilder {
    private static final WorkingHours RAMADAN_HOURS = new WorkingHours(LocalTime.of(10, 0), LocalTime.of(16, 0));

    private final ZoneId zone;
    private final Map<DateRange, WorkingHours> special = new LinkedHashMap<>();
    private WeekendHistory weekend = Weekends.USUAL;
    private @Nullable WeekendHistory customary;
    private @Nullable WorkingHours hours;
    private Predicate<LocalDate> daysOff = day -> false;
    private boolean observant;

    CalendarBuilder(ZoneId zone) {
        this.zone = zone;
    }

    /** The weekend of all time; it may be empty. */
    public CalendarBuilder weekend(Set<DayOfWeek> days) {
        return weekend(WeekendHistory.always(days));
    }

    /** Another weekend from that day. */
    public CalendarBuilder weekendFrom(LocalDate from, Set<DayOfWeek> days) {
        return weekend(weekend.with(from, days));
    }

    CalendarBuilder weekend(WeekendHistory history) {
        this.weekend = history;
        return this;
    }

    /** The weekend of those around the person, which decides about the year's end; the person's own unless said. */
    CalendarBuilder customaryWeekend(WeekendHistory history) {
        this.customary = history;
        return this;
    }

    /** The person's own hours; they hold in Ramadan too. */
    public CalendarBuilder hours(WorkingHours own) {
        this.hours = own;
        return this;
    }

    /** Hours of some days, before all others; of two ranges with the same day the one that was given first. */
    public CalendarBuilder specialHours(DateRange range, WorkingHours within) {
        this.special.put(range, within);
        return this;
    }

    /** Days without work beside the weekend; the predicate always gives the same answer. */
    public CalendarBuilder daysOff(Predicate<LocalDate> off) {
        this.daysOff = this.daysOff.or(off);
        return this;
    }

    /** Ramadan and the Eids are observed (docs/etiquette.md section 8.3). */
    public CalendarBuilder observant() {
        this.observant = true;
        return this;
    }

    /** The calendar; what is said to the builder afterwards does not change it. */
    public WorkCalendar build() {
        WeekendHistory around = Optional.ofNullable(customary).orElse(weekend);
        return new RuledCalendar(zone, rule(), observant, around);
    }

    private DayRule rule() {
        WeekendHistory free = weekend;
        Predicate<LocalDate> off = daysOff;
        boolean islamic = observant;
        Map<DateRange, WorkingHours> ranges = new LinkedHashMap<>(special);
        WorkingHours ordinary = Optional.ofNullable(hours).orElse(WorkingHours.USUAL);
        WorkingHours fasting = Optional.ofNullable(hours).orElse(RAMADAN_HOURS);
        return day -> {
            if (free.isWeekend(day) || off.test(day) || (islamic && HijriSeason.isEid(day))) {
                return Optional.empty();
            }
            return Optional.of(ranges.entrySet().stream()
                    .filter(range -> range.getKey().contains(day))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseGet(() -> islamic && HijriSeason.isRamadan(day) ? fasting : ordinary));
        };
    }
}
