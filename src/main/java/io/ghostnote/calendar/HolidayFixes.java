package io.ghostnote.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where Jollyday's list of public holidays is known to be wrong: the table holidays.txt beside this class. */
record HolidayFixes(List<Added> added, List<Removed> removed) {
    private static final HolidayFixes NONE = new HolidayFixes(List.of(), List.of());
    private static final Map<String, HolidayFixes> TABLE = read();

    /** A holiday of a fixed date since that year, by our calendar or by the Umm al-Qura calendar. */
    record Added(boolean hijri, int month, int day, int since) {
        static Added of(String date, int since) {
            boolean hijri = date.startsWith("H");
            String[] numbers = date.substring(hijri ? 1 : 0).split("-", -1);
            return new Added(hijri, Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), since);
        }

        /** Its days in that year, of which the shorter Hijri year may put two into one. */
        Stream<LocalDate> in(int year) {
            if (year < since) {
                return Stream.empty();
            }
            LocalDate first = LocalDate.of(year, 1, 1);
            return hijri
                    ? first.datesUntil(first.plusYears(1)).filter(date -> HijriSeason.isOn(date, month, day))
                    : Stream.of(LocalDate.of(year, month, day));
        }
    }

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
                        .map(line -> Added.of(line.get(2), Integer.parseInt(line.get(3))))
                        .toList(),
                lines.stream()
                        .filter(line -> line.get(1).equals("-"))
                        .map(line -> new Removed(line.get(2), Integer.parseInt(line.get(3))))
                        .toList());
    }
}
