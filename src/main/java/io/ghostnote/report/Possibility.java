package io.ghostnote.report;

/** What may lie behind a silence, in the order in which it is to be thought of (docs/requirements.md G01). None of it is ever known. */
public enum Possibility {
    BUSY,
    ABSENT,
    DECIDED_ELSEWHERE,
    BUDGET,
    TRUST
}
