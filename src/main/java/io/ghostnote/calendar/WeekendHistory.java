package io.ghostnote.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** The days of the week without work, and since when; before the first entry there is no such day. */
record WeekendHistory(NavigableMap<LocalDate, Set<DayOfWeek>> since) {
    private static final Set<DayOfWeek> NONE = Set.of();

    WeekendHistory {
        since = new TreeMap<>(since);
    }

    static WeekendHistory always(Set<DayOfWeek> weekend) {
        return new WeekendHistory(new TreeMap<>(Map.of(LocalDate.MIN, Set.copyOf(weekend))));
    }

    /** The same history with another weekend from that day. */
    WeekendHistory with(LocalDate from, Set<DayOfWeek> weekend) {
        NavigableMap<LocalDate, Set<DayOfWeek>> more = new TreeMap<>(since);
        more.put(from, Set.copyOf(weekend));
        return new WeekendHistory(more);
    }

    Set<DayOfWeek> on(LocalDate day) {
        Map.Entry<LocalDate, Set<DayOfWeek>> entry = since.floorEntry(day);
        return entry == null ? NONE : entry.getValue();
    }

    boolean isWeekend(LocalDate day) {
        return on(day).contains(day.getDayOfWeek());
    }

    boolean isSaturdayAndSunday(LocalDate day) {
        return on(day).equals(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    }
}
