package io.ghostnote.rhythm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What the observations say before they are shrunk to the prior (docs/statistics.md section 3, steps 1 to 4). Values are logarithms of
 * business hours.
 *
 * @param answers sum of the weights of what was answered
 * @param never sum of the weights of what never was
 * @param middle the median; empty when nothing was answered
 * @param spread the standard deviation by the quartiles; empty when even the first of them is not reached
 */
record Sample(
        double answers,
        double never,
        OptionalDouble lower,
        OptionalDouble median,
        OptionalDouble upper,
        OptionalDouble middle,
        OptionalDouble spread) {
    private static final double HALF_LIFE_DAYS = 180;
    private static final double QUARTILES_APART = 1.349;
    private static final double QUARTILE = 0.6745;
    private static final double NARROWEST = 0.30;
    private static final double WIDEST = 2.50;
    private static final double SECONDS_PER_DAY = 86_400;

    private static int compare(Observation one, Observation other) {
        int at = one.at().compareTo(other.at());
        if (at != 0) {
            return at;
        }
        int hours = Double.compare(one.hours(), other.hours());
        return hours != 0 ? hours : Boolean.compare(one.answered(), other.answered());
    }

    /** Half of the weight goes in 180 days; what lies after the instant counts as of it. */
    static double weight(Instant at, Instant asOf) {
        double days = Math.max(0, Duration.between(at, asOf).toSeconds() / SECONDS_PER_DAY);
        return Math.pow(2, -days / HALF_LIFE_DAYS);
    }

    /** The sample at that instant; the observations of {@code others} count half. */
    static Sample of(List<Observation> own, List<Observation> others, Instant asOf) {
        Gathering gathering = new Gathering(asOf);
        gathering.add(own, 1);
        gathering.add(others, 0.5);
        KaplanMeier estimate = KaplanMeier.of(gathering.values);
        OptionalDouble lower = estimate.quantile(0.25);
        OptionalDouble median = estimate.quantile(0.5);
        OptionalDouble upper = estimate.quantile(0.75);
        OptionalDouble middle = median.isPresent() ? median : estimate.largest();
        return new Sample(
                gathering.answers,
                gathering.never,
                lower,
                median,
                upper,
                middle,
                spread(lower, upper, estimate.largest()));
    }

    private static OptionalDouble spread(OptionalDouble lower, OptionalDouble upper, OptionalDouble largest) {
        if (lower.isEmpty()) {
            return OptionalDouble.empty();
        }
        // Where the upper quartile is not reached, half the distance is all there is, and deliberately taken wide.
        double spread = upper.isPresent()
                ? (upper.getAsDouble() - lower.getAsDouble()) / QUARTILES_APART
                : (largest.orElseThrow() - lower.getAsDouble()) / QUARTILE;
        return OptionalDouble.of(Math.min(Math.max(spread, NARROWEST), WIDEST));
    }

    private static final class Gathering {
        private final Instant asOf;
        private final List<KaplanMeier.Value> values = new ArrayList<>();
        private double answers;
        private double never;

        Gathering(Instant asOf) {
            this.asOf = asOf;
        }

        void add(List<Observation> observations, double share) {
            List<Observation> sorted = new ArrayList<>(observations);
            sorted.sort(Sample::compare);
            for (Observation observation : sorted) {
                add(observation, share);
            }
        }

        private void add(Observation observation, double share) {
            double weight = share * weight(observation.at(), asOf);
            if (!(weight > 0)) {
                return;
            }
            if (observation.never()) {
                never += weight;
                return;
            }
            answers += observation.answered() ? weight : 0;
            values.add(new KaplanMeier.Value(observation.log(), observation.answered(), weight));
        }
    }
}
