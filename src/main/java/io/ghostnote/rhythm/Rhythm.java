package io.ghostnote.rhythm;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A client's answering time, log-normal in business hours: what their mail says, shrunk to what is usual (docs/statistics.md section 3).
 *
 * @param mean the middle, on the logarithm
 * @param deviation the predictive standard deviation, on the logarithm
 * @param answers sum of the recency weights of what was answered
 * @param never sum of the recency weights of what never was
 * @param quartiles of the answers alone, on the logarithm
 */
public record Rhythm(double mean, double deviation, double answers, double never, Quartiles quartiles) {
    /** The 90 % answering time, in business hours, that the ladder's waits are made for. */
    public static final double USUAL_T90 = 24.058;

    private static final double SMALLEST_FACTOR = 0.6;
    private static final double LARGEST_FACTOR = 2.5;
    private static final double HALF = 0.5;
    private static final double HALF_AT = Normal.quantile(HALF);
    private static final double MOST = 0.9;
    private static final double MOST_AT = Normal.quantile(MOST);
    // Beta(1, 9): one message in ten is never answered, until more is known.
    private static final double NEVER_BEFORE = 1;
    private static final double BEFORE = 10;

    /** Of a client of whom nothing is known. */
    public static final Rhythm USUAL = of(List.of(), List.of(), Prior.USUAL, Instant.EPOCH);

    /** What the answers alone reach; empty where too few are answered to tell. */
    public record Quartiles(OptionalDouble lower, OptionalDouble median, OptionalDouble upper) {}

    /**
     * The rhythm as of that instant. Their order does not matter; an observation from after the instant counts as of it.
     *
     * @param others observations that tell less, such as a colleague's: they count half
     */
    public static Rhythm of(List<Observation> own, List<Observation> others, Prior prior, Instant asOf) {
        Sample sample = Sample.of(own, others, asOf);
        double w = sample.answers();
        double mean = sample.middle().isEmpty()
                ? prior.mean()
                : (prior.meanWeight() * prior.mean() + w * sample.middle().getAsDouble()) / (prior.meanWeight() + w);
        double variance = prior.variance();
        if (sample.spread().isPresent()) {
            double spread = sample.spread().getAsDouble();
            variance = (prior.varianceWeight() * variance + w * spread * spread) / (prior.varianceWeight() + w);
        }
        double deviation = Math.sqrt(variance * (1 + 1 / (prior.meanWeight() + w)));
        return new Rhythm(
                mean, deviation, w, sample.never(), new Quartiles(sample.lower(), sample.median(), sample.upper()));
    }

    /** Business hours within which that share of the answers is expected; {@code share} is above 0 and below 1. */
    public double within(double share) {
        return Math.exp(mean + quantile(share) * deviation);
    }

    /** The two that are asked for of every client are found once: it takes some fifty steps. */
    private static double quantile(double share) {
        return share == MOST ? MOST_AT : share == HALF ? HALF_AT : Normal.quantile(share);
    }

    /** By how much the ladder's waits are longer or shorter for this client, 0.6 to 2.5. */
    public double factor() {
        return Math.min(Math.max(within(MOST) / USUAL_T90, SMALLEST_FACTOR), LARGEST_FACTOR);
    }

    /** How well it is known. */
    public Acquaintance acquaintance() {
        return Acquaintance.of(answers);
    }

    /** The chance that a message is never answered. */
    public double neverRate() {
        return (NEVER_BEFORE + never) / (BEFORE + never + answers);
    }

    /** What is to be expected after that silence, within those hours more; both in business hours, not negative. */
    public Outlook outlook(double silentHours, double hours) {
        double never = neverRate();
        double open = (1 - never) * open(silentHours);
        double later = (1 - never) * open(silentHours + hours);
        return new Outlook(open / (open + never), (open - later) / (open + never));
    }

    /** The share of the answers that take longer. */
    private double open(double hours) {
        return Normal.below((mean - Observation.log(hours)) / deviation);
    }
}
