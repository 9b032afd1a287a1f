package io.ghostnote.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The weekend of each country with its history: the table weekends.txt beside this class (docs/etiquette.md section 8.1). */
final class Weekends {
    static final WeekendHistory USUAL = WeekendHistory.always(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));

    private static final Map<String, WeekendHistory> TABLE = read();

    private Weekends() {}

    /** Saturday and Sunday for a country that is not in the table. */
    static WeekendHistory of(String country) {
        return TABLE.getOrDefault(country, USUAL);
    }

    static Set<String> countries() {
        return TABLE.keySet();
    }

    private static Map<String, WeekendHistory> read() {
        Map<String, WeekendHistory> table = new TreeMap<>();
        for (List<String> line : DataFile.lines("weekends.txt")) {
            LocalDate from = line.get(0).equals("-") ? LocalDate.MIN : LocalDate.parse(line.get(0));
            Set<DayOfWeek> weekend = days(line.get(1));
            for (String country : line.subList(2, line.size())) {
                table.merge(
                        country,
                        new WeekendHistory(new TreeMap<>(Map.of(from, weekend))),
                        (known, added) -> known.with(from, weekend));
            }
        }
        return Map.copyOf(table);
    }

    private static Set<DayOfWeek> days(String names) {
        return Stream.of(names.split("\\+", -1)).map(DayOfWeek::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
