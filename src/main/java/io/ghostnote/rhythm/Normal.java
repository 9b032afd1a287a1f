package io.ghostnote.rhythm;

/** The standard normal distribution, to within 1e-14. */
final class Normal {
    private static final double DENSITY_AT_ZERO = 1 / Math.sqrt(2 * Math.PI);

    // Beyond it the series loses its digits and the continued fraction has its best.
    private static final double TAIL = 5;
    private static final int FRACTION_STEPS = 60;

    // Φ is 0 or 1 there, as far as a double can tell.
    private static final double END = 39;

    private Normal() {}

    /** Φ(x). */
    static double below(double x) {
        if (Double.isNaN(x)) {
            throw new IllegalArgumentException("not a number");
        }
        if (Math.abs(x) >= TAIL) {
            double tail = tail(Math.abs(x));
            return x < 0 ? tail : 1 - tail;
        }
        // 1/2 + φ(x) (x + x³/3 + x⁵/(3·5) + …), all terms of one sign
        double term = x;
        double sum = x;
        for (int odd = 3; Math.abs(term) > Math.abs(sum) * 1e-17; odd += 2) {
            term *= x * x / odd;
            sum += term;
        }
        return 0.5 + density(x) * sum;
    }

    /** φ(x) / (x + 1/(x + 2/(x + 3/(x + …)))), for x well above 0. */
    private static double tail(double x) {
        if (x >= END) {
            return 0;
        }
        double fraction = x;
        for (int step = FRACTION_STEPS; step >= 1; step--) {
            fraction = x + step / fraction;
        }
        return density(x) / fraction;
    }

    private static double density(double x) {
        return DENSITY_AT_ZERO * Math.exp(-x * x / 2);
    }

    /** The x with Φ(x) = p; p is above 0 and below 1. */
    static double quantile(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("no probability between 0 and 1: " + p);
        }
        if (p > 0.5) {
            // the digits of 1 - p, where Φ itself has run out of them
            return -quantile(1 - p);
        }
        double low = -END;
        double high = 0;
        while (true) {
            double middle = (low + high) / 2;
            if (middle <= low || middle >= high) {
                return high;
            }
            if (below(middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }
}
