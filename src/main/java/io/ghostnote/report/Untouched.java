package io.ghostnote.report;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A client to whom the freelancer has not written for long (docs/requirements.md B13).
 *
 * @param last when that was
 * @param months 12, 6 or 3: at least so many have passed
 */
public record Untouched(Party party, LocalDate last, int months) {
    /** The least that is told. */
    public static final int FEWEST_MONTHS = 3;

    /** Nothing before three months. */
    public static Optional<Untouched> of(Party party, LocalDate last, LocalDate today) {
        for (int months : new int[] {12, 6, FEWEST_MONTHS}) {
            if (!last.isAfter(today.minusMonths(months))) {
                return Optional.of(new Untouched(party, last, months));
            }
        }
        return Optional.empty();
    }
}
