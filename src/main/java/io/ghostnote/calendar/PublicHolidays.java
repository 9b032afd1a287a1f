package io.ghostnote.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Days without work by law, from Jollyday, read when first asked for and kept. The days of the whole country only: what a region adds is
 * not known here. Nothing for a country that Jollyday does not have.
 */
final class PublicHolidays {
    private static final Map<String, PublicHolidays> KNOWN = new ConcurrentHashMap<>();

    /** Where hardly anybody lives by the country's common days alone: England's stand for the kingdom. */
    private static final Map<String, String> REGION = Map.of("GB", "eng");

    private final String country;
    private final HolidayFixes fixes;
    private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

    /** Reads everything anew; {@link #of} keeps what was read. */
    PublicHolidays(String country) {
        this.country = country;
        this.fixes = HolidayFixes.of(country);
    }

    static PublicHolidays of(String country) {
        return KNOWN.computeIfAbsent(country, PublicHolidays::new);
    }

    boolean contains(LocalDate day) {
        return years.computeIfAbsent(day.getYear(), this::daysOf).contains(day);
    }

    private Set<LocalDate> daysOf(int year) {
        // Jollyday also has stock exchanges, under longer names than countries have
        if (country.length() != 2 || !HolidayManager.getSupportedCalendarCodes().contains(country)) {
            return Set.of();
        }
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(country));
        Set<LocalDate> days = new HashSet<>();
        // a holiday on a weekend may be kept in the year before or after its own
        for (int near = year - 1; near <= year + 1; near++) {
            holidays(manager, Year.of(near))
                    .filter(day -> day.getYear() == year)
                    .forEach(days::add);
        }
        fixes.added().stream()
                .filter(fix -> year >= fix.since())
                .map(fix -> fix.date().atYear(year))
                .forEach(days::add);
        return Set.copyOf(days);
    }

    private Stream<LocalDate> holidays(HolidayManager manager, Year year) {
        String[] region = REGION.containsKey(country) ? new String[] {REGION.get(country)} : new String[0];
        return manager.getHolidays(year, HolidayType.PUBLIC_HOLIDAY, region).stream()
                .filter(holiday -> !fixes.removes(holiday.getPropertiesKey(), year))
                .flatMap(PublicHolidays::days);
    }

    private static Stream<LocalDate> days(Holiday holiday) {
        return Stream.concat(Stream.of(holiday.getActualDate()), holiday.getObservedDate().stream());
    }
}
