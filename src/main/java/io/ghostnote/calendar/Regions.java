package io.ghostnote.calendar;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The parts of countries as Jollyday knows them. */
final class Regions {
    private Regions() {}

    /** True when Jollyday has the country; it also has stock exchanges, under longer names than countries have. */
    static boolean isCountry(String code) {
        return code.length() == 2 && HolidayManager.getSupportedCalendarCodes().contains(code);
    }

    static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country));
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
