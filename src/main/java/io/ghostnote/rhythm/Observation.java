package io.ghostnote.rhythm;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * How long one turn of the owner's waited (docs/statistics.md section 1).
 *
 * @param at when the turn was written
 * @param hours business hours until the answer, or as far as nothing had come; finite, not negative
 * @param answered false when it was censored: the answer would have taken at least this long
 * @param words of the answer's own text, when it has been read
 */
public record Observation(Instant at, double hours, boolean answered, OptionalInt words) {
    /** Nothing is quicker: an answer outside working hours takes none of them. */
    static final double FLOOR = 0.25;

    /** A silence of twenty business days is no slow answer but none. */
    public static final double NEVER = 160;

    /** Throws IllegalArgumentException for hours that no clock can show. */
    public Observation {
        if (!(hours >= 0) || Double.isInfinite(hours)) {
            throw new IllegalArgumentException("no number of hours: " + hours);
        }
    }

    /** The logarithm that all is reckoned with. */
    double log() {
        return log(hours);
    }

    static double log(double hours) {
        return Math.log(Math.max(hours, FLOOR));
    }

    /** True when it counts in the chance of no answer at all, and not in the answering time. */
    boolean never() {
        return !answered && hours >= NEVER;
    }
}
