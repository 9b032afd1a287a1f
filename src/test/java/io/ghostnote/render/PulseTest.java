package io.ghostnote.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.rhythm.Observation;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PulseTest {
    private static String of(double... hours) {
        return Pulse.of(DoubleStream.of(hours)
                .mapToObj(length -> new Observation(Instant.EPOCH, length, true, OptionalInt.empty()))
                .toList());
    }

    @Test
    void oneBlockAnAnswerInTheirOrder() {
        assertThat(of(0, 4, 4.1, 8, 8.1, 24, 24.1, 40, 40.1, 1000)).isEqualTo("▁▁▂▂▃▃▅▅▇▇");
        assertThat(of()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "4, 1", "47, 9", "50, 10", "98, 20", "100, 20"})
    void aBarHasTwentyBlocks(int percent, int full) {
        assertThat(Pulse.bar(percent)).isEqualTo("█".repeat(full) + "░".repeat(20 - full));
    }
}
