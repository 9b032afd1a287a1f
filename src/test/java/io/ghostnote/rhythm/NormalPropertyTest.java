package io.ghostnote.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

class NormalPropertyTest {
    @Property
    void quantileIsTheInverse(@ForAll @Scale(12) @DoubleRange(min = 1e-12, max = 0.999999999) double p) {
        assertThat(Normal.below(Normal.quantile(p))).isCloseTo(p, within(1e-12));
    }

    @Property
    void aDistributionRisesFromNothingToOne(@ForAll double a, @ForAll double b) {
        double low = Normal.below(Math.min(a, b));
        double high = Normal.below(Math.max(a, b));
        assertThat(low).isBetween(0.0, 1.0).isLessThanOrEqualTo(high + 1e-15);
        assertThat(Normal.below(a) + Normal.below(-a)).isCloseTo(1, within(1e-15));
    }
}
