package io.ghostnote.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static Observation after(int day, double hours, boolean answered) {
        return new Observation(Instant.EPOCH.plus(Duration.ofDays(day)), hours, answered, OptionalInt.empty());
    }

    @Test
    void theLastTwelveAnswersOldestFirst() {
        List<Observation> observations = new ArrayList<>();
        for (int day = 0; day < 15; day++) {
            observations.add(after(day, day + 1, true));
        }
        observations.add(after(20, 5, false));
        Collections.reverse(observations);
        assertThat(Pace.of(observations).last())
                .extracting(Observation::hours)
                .containsExactly(4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0, 12.0, 13.0, 14.0, 15.0);
    }

    @Test
    void whatIsUnknownIsNotSlower() {
        assertThat(Pace.UNKNOWN.slower()).isFalse();
        assertThat(Pace.UNKNOWN.last()).isEmpty();
    }
}
