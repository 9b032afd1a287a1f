package io.ghostnote.ladder;

/** A step of the ladder (docs/ladder.md section 1). */
public enum Step {
    S1,
    S2,
    S3,
    I1,
    I2,
    C0,
    C1,
    F1,
    K1,
    K2;

    /** True for the steps that end an episode. */
    public boolean closing() {
        return this == C0 || this == C1;
    }

    /** True for the steps that speak of money owed. */
    public boolean payment() {
        return this == I1 || this == I2 || this == C1;
    }
}
