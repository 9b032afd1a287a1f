package io.ghostnote.rhythm;

import java.util.Comparator;
import java.util.List;

/**
 * Whether a client's answers have become slower and shorter (docs/statistics.md section 6). For the card: it never changes a wait.
 *
 * @param answers how many of the last answers were looked at
 * @param rise how many times slower they became over these; 1 when unknown
 * @param shrink their length at the end for that at the beginning; 1 when unknown
 */
public record Cooling(Level level, int answers, double rise, double shrink) {
    private static final int WINDOW = 12;
    private static final int FEWEST = 6;
    private static final double ALPHA = 0.05;
    private static final double SLOWER_FROM = 2;
    private static final double SHORTER_UP_TO = 0.6;

    /** What the last answers show. */
    public enum Level {
        /** Fewer than six answers. */
        UNKNOWN,
        STEADY,
        SLOWER,
        SHORTER,
        /** Slower and shorter. */
        COOLING
    }

    /** By the last twelve answers; what was not answered does not count, and answers that were not read tell no length. */
    public static Cooling of(List<Observation> observations) {
        List<Observation> last = last(observations);
        if (last.size() < FEWEST) {
            return new Cooling(Level.UNKNOWN, last.size(), 1, 1);
        }
        Trend times = Trend.of(last.stream().map(Observation::log).toList());
        boolean slower = times.rising().p() < ALPHA && times.ratio() >= SLOWER_FROM;
        // Lengths turned round: the test is for a rise.
        List<Double> lengths = last.stream()
                .flatMap(answer -> answer.words().stream().boxed())
                .map(words -> -Math.log1p(words))
                .toList();
        boolean shorter = false;
        double shrink = 1;
        if (lengths.size() >= FEWEST) {
            Trend shortening = Trend.of(lengths);
            shrink = 1 / shortening.ratio();
            shorter = shortening.rising().p() < ALPHA && shrink <= SHORTER_UP_TO;
        }
        return new Cooling(level(slower, shorter), last.size(), times.ratio(), shrink);
    }

    /** The answers that are looked at, oldest first. */
    static List<Observation> last(List<Observation> observations) {
        List<Observation> answered = observations.stream()
                .filter(Observation::answered)
                .sorted(Comparator.comparing(Observation::at).thenComparingDouble(Observation::hours))
                .toList();
        return answered.subList(Math.max(0, answered.size() - WINDOW), answered.size());
    }

    private static Level level(boolean slower, boolean shorter) {
        if (slower) {
            return shorter ? Level.COOLING : Level.SLOWER;
        }
        return shorter ? Level.SHORTER : Level.STEADY;
    }
}
