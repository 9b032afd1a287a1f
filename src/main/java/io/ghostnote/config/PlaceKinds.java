package io.ghostnote.config;

import io.ghostnote.calendar.WorkCalendars;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Zones and countries. */
final class PlaceKinds {
    private static final NavigableSet<String> ZONES = new TreeSet<>(ZoneId.getAvailableZoneIds());
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Map<String, String> OFTEN_MEANT =
            Map.of("UK", "GB", "EN", "GB", "EL", "GR", "KSA", "SA", "UAE", "AE", "USA", "US");

    private PlaceKinds() {}

    /** A zone of the IANA database by its full name; offsets are refused, since they know no daylight saving. */
    static final Kind<ZoneId> ZONE =
            value -> value.scalar("a time zone like Asia/Riyadh").flatMap(text -> {
                if (ZONES.contains(text)) {
                    return Optional.of(ZoneId.of(text));
                }
                return value.refuse("there is no time zone " + Words.quoted(text)
                        + zoneLike(text)
                                .map(z -> "; did you mean " + z + "?")
                                .orElse("; zones are written like Asia/Riyadh"));
            });

    /** An ISO 3166-1 alpha-2 code, returned in upper case. */
    static final Kind<String> COUNTRY =
            value -> value.scalar("a country code like SA").flatMap(text -> {
                String code = text.toUpperCase(Locale.ROOT);
                if (COUNTRIES.contains(code)) {
                    return Optional.of(code);
                }
                return value.refuse("expected a country code of two letters like SA, found " + Words.quoted(text)
                        + codeFor(text).map(c -> "; did you mean " + c + "?").orElse(""));
            });

    /** A part of that country with holidays of its own: {@code BY}, {@code DE-BY}, or its English name. */
    static Kind<String> region(Optional<String> country) {
        return value -> value.scalar("a region like BY")
                .flatMap(text -> country.isPresent()
                        ? region(value, text, country.get())
                        : value.refuse("a region needs its country"));
    }

    private static Optional<String> region(Value value, String text, String country) {
        Map<String, String> regions = WorkCalendars.regions(country);
        if (regions.isEmpty()) {
            return value.refuse("no regions of " + country + " are known; name the days off under holidays");
        }
        String code = text.toUpperCase(Locale.ROOT);
        String bare = code.startsWith(country + "-") ? code.substring(country.length() + 1) : code;
        Optional<String> named = regions.entrySet().stream()
                .filter(region -> region.getValue().equalsIgnoreCase(text.strip()))
                .map(Map.Entry::getKey)
                .findFirst();
        if (regions.containsKey(bare) || named.isPresent()) {
            return Optional.of(regions.containsKey(bare) ? bare : named.orElseThrow());
        }
        return value.refuse("there is no region " + Words.quoted(text) + " of " + country
                + Nearest.to(text, regions.values())
                        .map(name -> "; did you mean " + name + "?")
                        .orElse("; known: " + String.join(", ", regions.keySet())));
    }

    private static Optional<String> zoneLike(String text) {
        String wanted = text.replace(' ', '_').toLowerCase(Locale.ROOT);
        return ZONES.stream()
                .filter(zone -> ("/" + zone).toLowerCase(Locale.ROOT).endsWith("/" + wanted))
                .findFirst()
                .or(() -> Nearest.to(wanted, ZONES));
    }

    private static Optional<String> codeFor(String text) {
        String code = OFTEN_MEANT.get(text.toUpperCase(Locale.ROOT));
        return Optional.ofNullable(code)
                .or(() -> Arrays.stream(Locale.getISOCountries())
                        .filter(c -> new Locale("", c)
                                .getDisplayCountry(Locale.ENGLISH)
                                .equalsIgnoreCase(text.strip()))
                        .findFirst());
    }
}
