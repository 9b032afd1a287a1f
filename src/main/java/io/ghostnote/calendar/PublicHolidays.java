package io.ghostnote.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Days without work by law, from Jollyday, read when first asked for and kept: those of the whole country, and of one region of it where
 * one is named. Nothing for a country that Jollyday does not have; the whole country's alone for a region that it does not have.
 */
final class PublicHolidays {
    private static final Map<String, PublicHolidays> KNOWN = new ConcurrentHashMap<>();

    /** Where hardly anybody lives by the country's common days alone: England's stand for the kingdom. */
    private static final Map<String, String> REGION = Map.of("GB", "ENG");

    private final String country;
    private final String region;
    private final HolidayFixes fixes;
    private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

    /** Reads everything anew; {@link #of} keeps what was read. */
    PublicHolidays(String country, String region) {
        this.country = country;
        this.region = region.isEmpty() ? REGION.getOrDefault(country, "") : region;
        this.fixes = HolidayFixes.of(country);
    }

    /** @param region as {@link Regions} names it; empty for none */
    static PublicHolidays of(String country, String region) {
        return KNOWN.computeIfAbsent(country + "/" + region, key -> new PublicHolidays(country, region));
    }

    boolean contains(LocalDate day) {
        return years.computeIfAbsent(day.getYear(), this::daysOf).contains(day);
    }

    private Set<LocalDate> daysOf(int year) {
        if (!Regions.isCountry(country)) {
            return Set.of();
        }
        HolidayManager manager = Regions.manager(country);
        String[] path = Regions.path(country, region).toArray(String[]::new);
        Set<LocalDate> days = new HashSet<>();
        // a holiday on a weekend may be kept in the year before or after its own
        for (int near = year - 1; near <= year + 1; near++) {
            holidays(manager, Year.of(near), path)
                    .filter(day -> day.getYear() == year)
                    .forEach(days::add);
        }
        fixes.added().stream().flatMap(fix -> fix.in(year)).forEach(days::add);
        return Set.copyOf(days);
    }

    private Stream<LocalDate> holidays(HolidayManager manager, Year year, String[] path) {
        return Regions.holidays(manager, year, path).stream()
                .filter(holiday -> !fixes.removes(holiday.getPropertiesKey(), year))
                .flatMap(PublicHolidays::days);
    }

    private static Stream<LocalDate> days(Holiday holiday) {
        return Stream.concat(Stream.of(holiday.getActualDate()), holiday.getObservedDate().stream());
    }
}
