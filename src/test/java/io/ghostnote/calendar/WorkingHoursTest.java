package io.ghostnote.calendar;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {
    @Test
    void aMinuteIsEnough() {
        assertThatCode(() -> new WorkingHours(LocalTime.of(9, 0), LocalTime.of(9, 1)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"09:00, 09:00", "17:00, 09:00", "09:00:30, 17:00", "09:00, 17:00:00.001"})
    void otherHoursAreRefused(LocalTime from, LocalTime to) {
        assertThatThrownBy(() -> new WorkingHours(from, to)).isInstanceOf(IllegalArgumentException.class);
    }
}
