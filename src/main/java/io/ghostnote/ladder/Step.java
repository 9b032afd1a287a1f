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

    /** True for the steps after which nothing more is written, unless the client writes: closing notes, and thanks after a goodbye. */
    public boolean last() {
        return closing() || this == F1;
    }

    /** True for the steps that only keep a past client in touch. */
    public boolean keepsInTouch() {
        return this == K1 || this == K2;
    }

    /** True for the steps that rest on a message of the owner's which waits for an answer; the others rest on a day. */
    public boolean awaits() {
        return switch (this) {
            case S1, S2, S3, C0, C1 -> true;
            case I1, I2, F1, K1, K2 -> false;
        };
    }

    /** True for the steps that speak of money owed. */
    public boolean payment() {
        return this == I1 || this == I2 || this == C1;
    }
}
