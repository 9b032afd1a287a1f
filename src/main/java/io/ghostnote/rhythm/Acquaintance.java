package io.ghostnote.rhythm;

/** How well a client's answering times are known, for the card (docs/statistics.md section 3). */
public enum Acquaintance {
    NO_HISTORY,
    FEW_ANSWERS,
    SOME,
    WELL_KNOWN;

    private static final double SOME_FROM = 5;
    private static final double WELL_FROM = 15;

    /** By the sum of the weights of what was answered. */
    static Acquaintance of(double answers) {
        if (answers >= WELL_FROM) {
            return WELL_KNOWN;
        }
        if (answers >= SOME_FROM) {
            return SOME;
        }
        return answers > 0 ? FEW_ANSWERS : NO_HISTORY;
    }
}
