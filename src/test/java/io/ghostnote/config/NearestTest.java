package io.ghostnote.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> KEYS =
            List.of("addresses", "address", "user", "host", "timezone", "per-day", "on-delete", "ar", "en", "S1", "S2");

    @ParameterizedTest
    @CsvSource({
        "adresses, addresses",
        "adress, address",
        "usre, user",
        "usr, user",
        "per_day, per-day",
        "PerDay, per-day",
        "tz, timezone",
        "timezon, timezone",
        "Host, host",
        "arabic, ar"
    })
    void isMeant(String word, String name) {
        assertThat(Nearest.to(word, KEYS)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"fr", "S3", "password", "frobnicate", "x"})
    void nothingIsMeant(String word) {
        assertThat(Nearest.to(word, KEYS)).isEqualTo(Optional.empty());
    }

    @Test
    void swappedNeighboursAreOneMistake() {
        assertThat(Nearest.distance("hsot", "host", 3)).isEqualTo(1);
        assertThat(Nearest.distance("kitten", "sitting", 3)).isEqualTo(3);
        assertThat(Nearest.distance("kitten", "sitting", 2)).isEqualTo(3);
        assertThat(Nearest.distance("", "", 1)).isZero();
    }
}
