package io.ghostnote.rhythm;

import java.util.List;

/** The middle of some numbers. */
final class Median {
    private Median() {}

    /** The middle one, or the mean of the two middle ones; there is at least one. */
    static double of(List<Double> numbers) {
        double[] sorted =
                numbers.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
