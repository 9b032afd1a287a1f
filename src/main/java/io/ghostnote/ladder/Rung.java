package io.ghostnote.ladder;

/**
 * A step of one stage's ladder with its wait in business days of the client: default, minimum and maximum
 * (docs/ladder.md section 2). Payment has no factor, so there minimum and maximum are the default.
 */
public record Rung(Step step, int days, int minimum, int maximum) {

    /** The wait in business days under the client's factor: {@code clamp(floor(default × factor + 0.5), minimum, maximum)}. */
    public int wait(double factor) {
        return Math.max(minimum, Math.min(maximum, (int) Math.floor(days * factor + 0.5)));
    }
}
