package io.ghostnote.rhythm;

import java.util.ArrayList;
import java.util.List;

/**
 * Which way some numbers go: the test for a rise, and the Theil–Sen slope (docs/statistics.md section 6).
 *
 * @param slope median of the slopes between all pairs, for one step in time
 */
record Trend(int n, MannKendall rising, double slope) {

    /** For at least two values in the order of time. */
    static Trend of(List<Double> values) {
        List<Double> slopes = new ArrayList<>();
        for (int j = 1; j < values.size(); j++) {
            for (int i = 0; i < j; i++) {
                slopes.add((values.get(j) - values.get(i)) / (j - i));
            }
        }
        return new Trend(values.size(), MannKendall.of(values), Median.of(slopes));
    }

    /** By how much logarithms with this slope multiply what they stand for, from the first value to the last. */
    double ratio() {
        return Math.exp(slope * (n - 1));
    }
}
