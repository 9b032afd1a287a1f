package io.ghostnote.config;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The most usual zone of each country, from the IANA zone table; where there are several, that of most people. */
final class Zones {
    // Names, for making a ZoneId reads all its rules.
    private static final Map<String, String> BY_COUNTRY = load();
    private static final Map<String, String> BY_ZONE =
            BY_COUNTRY.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private Zones() {}

    /** The zone assumed for somebody in that country. */
    static Optional<ZoneId> of(String country) {
        return Optional.ofNullable(BY_COUNTRY.get(country)).map(ZoneId::of);
    }

    /** The country whose most usual zone this is. */
    static Optional<String> countryOf(ZoneId zone) {
        return Optional.ofNullable(BY_ZONE.get(zone.getId()));
    }

    private static Map<String, String> load() {
        try (InputStream in = Objects.requireNonNull(Zones.class.getResourceAsStream("zones.txt"), "zones.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" ", 2))
                    .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
