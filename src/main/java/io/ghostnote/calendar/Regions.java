package io.ghostnote.calendar;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The parts of countries as Jollyday knows them. It finds its data by a {@code ServiceLoader} that all threads share, and of two that ask
 * for a first country at the same time one is told that there are no data at all: so everybody asks one after the other.
 */
final class Regions {
    private static final Object ONE_AT_A_TIME = new Object();

    private Regions() {}

    /** True when Jollyday has the country; it also has stock exchanges, under longer names than countries have. */
    static boolean isCountry(String code) {
        synchronized (ONE_AT_A_TIME) {
            return code.length() == 2
                    && HolidayManager.getSupportedCalendarCodes().contains(code);
        }
    }

    static HolidayManager manager(String country) {
        synchronized (ONE_AT_A_TIME) {
            return HolidayManager.getInstance(ManagerParameters.create(country));
        }
    }

    /** The public holidays of that year, in the country or in the part of it that the path leads to. */
    static Set<Holiday> holidays(HolidayManager manager, Year year, String... path) {
        synchronized (ONE_AT_A_TIME) {
            return manager.getHolidays(year, HolidayType.PUBLIC_HOLIDAY, path);
        }
    }

    /** By upper-case code, {@code BY} or {@code BY-AG}, the English name. */
    static SortedMap<String, String> of(String country) {
        if (!isCountry(country)) {
            return Collections.emptySortedMap();
        }
        SortedMap<String, String> found = new TreeMap<>();
        gather("", manager(country).getCalendarHierarchy(), found);
        return Collections.unmodifiableSortedMap(found);
    }

    private static void gather(String above, CalendarHierarchy place, SortedMap<String, String> found) {
        place.getChildren().forEach((code, part) -> {
            String name = above + code.toUpperCase(Locale.ROOT);
            found.put(name, part.getDescription(Locale.ENGLISH));
            gather(name + "-", part, found);
        });
    }

    /** The way to a region from its country as Jollyday wants it: codes as they are written there. Nothing for an unknown one. */
    static List<String> path(String country, String region) {
        List<String> path = new ArrayList<>();
        Map<String, CalendarHierarchy> parts =
                manager(country).getCalendarHierarchy().getChildren();
        for (String name : region.split("-", -1)) {
            Optional<Map.Entry<String, CalendarHierarchy>> part = parts.entrySet().stream()
                    .filter(known -> known.getKey().equalsIgnoreCase(name))
                    .findFirst();
            if (part.isEmpty()) {
                return List.of();
            }
            path.add(part.get().getKey());
            parts = part.get().getValue().getChildren();
        }
        return path;
    }
}
