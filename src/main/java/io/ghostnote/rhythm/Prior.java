package io.ghostnote.rhythm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is believed of a client of whom nothing is known (docs/statistics.md sections 2 and 3), on the logarithm of business hours.
 *
 * @param mean the middle
 * @param meanWeight how many answers that belief weighs
 * @param variance the spread
 * @param varianceWeight how many answers that belief weighs
 */
public record Prior(double mean, double meanWeight, double variance, double varianceWeight) {
    /** Half of the answers within 4 business hours, nine of ten within three business days. */
    public static final Prior USUAL = new Prior(Math.log(4), 3, 1.47, 6);

    private static final int CLIENTS = 8;
    private static final int ANSWERS_EACH = 5;
    private static final double DEVIATION_OF_MEDIAN = 1.4826;

    /**
     * The prior of this freelancer's own clients; nothing from fewer than eight of them with five answers each. The ladder's waits are
     * made for {@link #USUAL}, so a factor is told against that one.
     */
    public static Optional<Prior> own(List<List<Observation>> clients, Instant asOf) {
        List<Double> middles = new ArrayList<>();
        List<Double> variances = new ArrayList<>();
        for (List<Observation> client : clients) {
            if (client.stream().filter(Observation::answered).count() >= ANSWERS_EACH) {
                Sample sample = Sample.of(client, List.of(), asOf);
                sample.middle().ifPresent(middles::add);
                sample.spread().ifPresent(spread -> variances.add(spread * spread));
            }
        }
        if (middles.size() < CLIENTS || variances.size() < CLIENTS) {
            return Optional.empty();
        }
        double mean = Median.of(middles);
        double variance = Median.of(variances);
        double deviation = DEVIATION_OF_MEDIAN
                * Median.of(
                        middles.stream().map(middle -> Math.abs(middle - mean)).toList());
        // Clients all alike make the quotient infinite, which the clamp takes as well.
        double weight = Math.min(Math.max(variance / (deviation * deviation), 1), 6);
        return Optional.of(new Prior(mean, weight, variance, USUAL.varianceWeight()));
    }
}
