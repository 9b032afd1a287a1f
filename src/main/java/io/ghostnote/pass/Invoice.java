package io.ghostnote.pass;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * An invoice of the ledger as notes state it: sums and numbers are copied, never computed (docs/samples.md, Placeholders).
 *
 * @param due the last day on which it may be paid in time, named or by the terms of payment
 * @param amount with its ISO 4217 code, such as {@code 1,250.00 SAR}
 * @param open what is still to be paid, in the same form
 * @param paid true when nothing is
 * @param items what it is for, by language tag; the key {@code ""} is for every language
 * @param instalments whether the owner allows two instalments
 */
public record Invoice(
        String number,
        Optional<LocalDate> due,
        String amount,
        String open,
        boolean paid,
        Map<String, String> items,
        Optional<String> url,
        boolean instalments) {
    public Invoice {
        items = Map.copyOf(items);
    }
}
