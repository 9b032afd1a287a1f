package io.ghostnote.rhythm;

import java.util.List;

/**
 * How long a client's last answers took, and whether they have become slower (docs/statistics.md section 6).
 *
 * @param last up to twelve answers, oldest first
 */
public record Pace(List<Observation> last, Cooling cooling) {
    /** Of a client of whom nothing is known. */
    public static final Pace UNKNOWN = of(List.of());

    public Pace {
        last = List.copyOf(last);
    }

    /** By what was answered among these, in any order. */
    public static Pace of(List<Observation> observations) {
        return new Pace(Cooling.last(observations), Cooling.of(observations));
    }

    /** True when answers have become slower, or slower and shorter. */
    public boolean slower() {
        return cooling.level() == Cooling.Level.SLOWER || cooling.level() == Cooling.Level.COOLING;
    }
}
