package io.ghostnote.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTest {
    private static final LocalDate DAY = LocalDate.parse("2025-11-03");

    @Test
    void isAValue() {
        Reason reason = Reason.of(Cause.WROTE, Argument.who("layla@noor.example"), Argument.day(DAY));
        assertThat(reason).isEqualTo(Reason.of(Cause.WROTE, Argument.day(DAY), Argument.who("layla@noor.example")));
        assertThat(reason)
                .isNotEqualTo(Reason.of(Cause.WROTE, Argument.who("omar@noor.example"), Argument.day(DAY)))
                .isNotEqualTo(Reason.of(Cause.POSTPONEMENT, Argument.who("layla@noor.example"), Argument.day(DAY)));
    }

    @Test
    void takesExactlyTheArgumentsOfItsCause() {
        assertThatIllegalArgumentException().isThrownBy(() -> Reason.of(Cause.WROTE, Argument.day(DAY)));
        assertThatIllegalArgumentException().isThrownBy(() -> Reason.of(Cause.PAUSED, Argument.day(DAY)));
        assertThat(Reason.of(Cause.PAUSED).arguments()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void slotsAreFoundByTheirNameInTheTexts(Slot slot) {
        assertThat(Slot.of(slot.key())).isEqualTo(slot);
    }
}
