package io.ghostnote.ladder;

/** What the freelancer wants of the relationship (docs/ladder.md section 2, "Goals change the ladder"). */
public enum Goal {
    KEEP,
    NEUTRAL,
    LET_GO
}
