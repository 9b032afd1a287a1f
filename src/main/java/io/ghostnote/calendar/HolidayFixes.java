package io.ghostnote.calendar;

import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where Jollyday's list of public holidays is known to be wrong: the table holidays.txt beside this class. */
record HolidayFixes(List<Added> added, List<Removed> removed) {
    private static final HolidayFixes NONE = new HolidayFixes(List.of(), List.of());
    private static final Map<String, HolidayFixes> TABLE = read();

    /** A holiday of a fixed date since that year. */
    record Added(MonthDay date, int since) {}

    /** A holiday by its name in Jollyday that is none since that year. */
    record Removed(String key, int since) {}

    static HolidayFixes of(String country) {
        return TABLE.getOrDefault(country, NONE);
    }

    boolean removes(String key, Year year) {
        return removed.stream().anyMatch(fix -> fix.key().equals(key) && year.getValue() >= fix.since());
    }

    private static Map<String, HolidayFixes> read() {
        return DataFile.lines("holidays.txt").stream()
                .collect(Collectors.groupingBy(
                        line -> line.get(0), Collectors.collectingAndThen(Collectors.toList(), HolidayFixes::ofLines)));
    }

    private static HolidayFixes ofLines(List<List<String>> lines) {
        return new HolidayFixes(
                lines.stream()
                        .filter(line -> line.get(1).equals("+"))
                        .map(line -> new Added(MonthDay.parse("--" + line.get(2)), Integer.parseInt(line.get(3))))
                        .toList(),
                lines.stream()
                        .filter(line -> line.get(1).equals("-"))
                        .map(line -> new Removed(line.get(2), Integer.parseInt(line.get(3))))
                        .toList());
    }
}
