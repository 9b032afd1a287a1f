package io.ghostnote.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DraftHoursPropertyTest {
    @Property(tries = 500)
    void theOpeningIsTheFirstMinuteWithinTheHours(
            @ForAll("zones") String zone,
            @ForAll @IntRange(min = 25_000_000, max = 32_000_000) int minute,
            @ForAll @IntRange(max = 1439) int from,
            @ForAll @IntRange(min = 1, max = 1439) int length) {
        DraftHours hours = new DraftHours(
                LocalTime.ofSecondOfDay(from * 60L), LocalTime.ofSecondOfDay((from + length) % 1440 * 60L));
        Instant now = Instant.ofEpochSecond(minute * 60L);
        Instant slow = now;
        while (!hours.contains(slow, ZoneId.of(zone))) {
            slow = slow.plusSeconds(60);
        }
        assertThat(hours.nextOpening(now, ZoneId.of(zone))).isEqualTo(slow);
    }

    @Provide
    Arbitrary<String> zones() {
        return Arbitraries.of(
                "Europe/Berlin", "Asia/Riyadh", "Africa/Casablanca", "Asia/Beirut", "Australia/Lord_Howe", "Asia/Gaza");
    }
}
