package io.ghostnote.pass;

import io.ghostnote.signal.Bill;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * An invoice of the ledger as notes state it: sums and numbers are copied, never computed (docs/samples.md, Placeholders).
 *
 * @param due the last day on which it may be paid in time, named or by the terms of payment
 * @param open what is still to be paid, in the same currency
 * @param items what it is for, by language tag; the key {@code ""} is for every language
 * @param instalments whether the owner allows two instalments
 */
public record Invoice(
        String number,
        Optional<LocalDate> due,
        Sum amount,
        Sum open,
        Map<String, String> items,
        Optional<String> url,
        boolean instalments) {
    public Invoice {
        items = Map.copyOf(items);
    }

    /**
     * A sum of money.
     *
     * @param currency ISO 4217 code
     * @param written as notes have it, such as {@code 1,250.00 SAR}
     */
    public record Sum(BigDecimal value, String currency, String written) {}

    /** True when nothing is left to be paid. */
    boolean paid() {
        return open.value().signum() == 0;
    }

    /** What that letter says about this invoice; {@code only} as {@link Bill#with} has it. */
    Bill.Agreement agreement(Bill bill, boolean only) {
        return bill.with(number, amount.value(), open.value(), amount.currency(), only);
    }
}
