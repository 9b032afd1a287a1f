package io.ghostnote.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DateRangeTest {
    private static final LocalDate DAY = LocalDate.parse("2026-12-20");

    @Test
    void bothEndsAreWithin() {
        DateRange range = new DateRange(DAY, DAY.plusDays(2));
        assertThat(range.contains(DAY.minusDays(1))).isFalse();
        assertThat(range.contains(DAY)).isTrue();
        assertThat(range.contains(DAY.plusDays(2))).isTrue();
        assertThat(range.contains(DAY.plusDays(3))).isFalse();
    }

    @Test
    void theEndIsNotBeforeTheBeginning() {
        assertThat(new DateRange(DAY, DAY).contains(DAY)).isTrue();
        assertThatThrownBy(() -> new DateRange(DAY, DAY.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
