package io.ghostnote.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {
    /** Tabulated to more digits than are asked for (Abramowitz and Stegun, table 26.1). */
    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "0.5, 0.691462461274013",
        "1, 0.841344746068543",
        "1.96, 0.975002104851780",
        "2.5, 0.993790334674224",
        "4, 0.999968328758167",
        "-1, 0.158655253931457",
        "-3, 0.00134989803163009",
        "-6, 9.86587645037698E-10",
        "-10, 7.61985302416053E-24",
        "6, 0.999999999013412",
        "-40, 0",
        "40, 1",
    })
    void below(double x, double expected) {
        assertThat(Normal.below(x)).isCloseTo(expected, within(Math.max(expected * 1e-12, 1e-30)));
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0",
        "0.9, 1.28155156554460",
        "0.95, 1.64485362695147",
        "0.975, 1.95996398454005",
        "0.001, -3.09023230616781",
        "1e-9, -5.99780701500769",
    })
    void quantile(double p, double expected) {
        assertThat(Normal.quantile(p)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void theSeriesAndTheFractionMeet() {
        assertThat(Normal.below(-5)).isCloseTo(Normal.below(Math.nextUp(-5.0)), within(1e-15));
    }

    @Test
    void whatIsNoProbabilityHasNoQuantile() {
        for (double p : new double[] {0, 1, -0.1, 1.1, Double.NaN}) {
            assertThatThrownBy(() -> Normal.quantile(p)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
