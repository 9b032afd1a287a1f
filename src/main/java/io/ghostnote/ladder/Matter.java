package io.ghostnote.ladder;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is configured, or inferred, about the work of an engagement and decides its steps.
 *
 * @param waits the freelancer's own waits in business days by step
 * @param ended the day on which the work was finished
 * @param unspoken steps for which there is nothing to say
 */
public record Matter(
        Stage stage,
        Goal goal,
        Map<Step, Integer> waits,
        Ledger ledger,
        Optional<LocalDate> ended,
        Set<Step> unspoken) {
    public Matter {
        waits = Map.copyOf(waits);
        unspoken = Set.copyOf(unspoken);
    }
}
