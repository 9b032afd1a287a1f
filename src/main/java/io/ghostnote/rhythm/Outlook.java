package io.ghostnote.rhythm;

/**
 * Whether an answer will still come without another message (docs/statistics.md section 5): for the card, no step is due by it.
 *
 * @param ever the chance of any answer
 * @param within the chance of one within the time asked about
 */
public record Outlook(double ever, double within) {}
