package io.ghostnote.config;

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
                Set<String> zones = new TreeSet<>(ZoneId.getAvailableZoneIds());
                if (zones.contains(text)) {
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
