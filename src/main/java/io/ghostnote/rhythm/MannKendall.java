package io.ghostnote.rhythm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The Mann–Kendall test for a rise, one-sided (docs/statistics.md section 6).
 *
 * @param score pairs that rise less pairs that fall
 * @param p the chance of such a score or a higher one without any trend
 */
record MannKendall(int score, double p) {
    private static final int EXACT_UP_TO = 10;

    /** For values in the order of time. */
    static MannKendall of(List<Double> values) {
        int n = values.size();
        int score = 0;
        for (int j = 1; j < n; j++) {
            for (int i = 0; i < j; i++) {
                score += Double.compare(values.get(j), values.get(i));
            }
        }
        Map<Double, Integer> equal = new HashMap<>();
        values.forEach(value -> equal.merge(value, 1, Integer::sum));
        boolean ties = equal.size() < n;
        return new MannKendall(
                score, n <= EXACT_UP_TO && !ties ? exact(n, score) : normal(score, variance(n, equal.values())));
    }

    static double variance(int n, Iterable<Integer> ties) {
        double sum = (double) n * (n - 1) * (2 * n + 5);
        for (int u : ties) {
            sum -= (double) u * (u - 1) * (2 * u + 5);
        }
        return sum / 18;
    }

    private static double normal(int score, double variance) {
        // All values equal: there is nothing that could rise.
        double z = variance > 0 ? (score - Integer.signum(score)) / Math.sqrt(variance) : 0;
        return Normal.below(-z);
    }

    /** The share of the permutations of n that have at most as many inversions as the score leaves. */
    static double exact(int n, int score) {
        int most = (n * (n - 1) / 2 - score) / 2;
        double[] share = {1};
        for (int k = 2; k <= n; k++) {
            double[] next = new double[share.length + k - 1];
            for (int i = 0; i < share.length; i++) {
                for (int more = 0; more < k; more++) {
                    next[i + more] += share[i] / k;
                }
            }
            share = next;
        }
        double sum = 0;
        for (int i = 0; i <= most && i < share.length; i++) {
            sum += share[i];
        }
        return Math.min(sum, 1);
    }
}
