package io.ghostnote.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the ledger says about an engagement, as far as it decides steps (docs/ladder.md section 2).
 *
 * @param open invoices that are not paid in full, the one that is due first before the others
 * @param paid how many are paid in full
 * @param contradiction a letter of the owner's that brought an invoice with another sum than the ledger has
 */
public record Ledger(List<Claim> open, int paid, Optional<Activity> contradiction) {
    /** An engagement without invoices. */
    public static final Ledger NONE = new Ledger(List.of(), 0);

    /** A ledger that no letter contradicts. */
    public Ledger(List<Claim> open, int paid) {
        this(open, paid, Optional.empty());
    }

    public Ledger {
        open = List.copyOf(open);
    }

    /**
     * An invoice that is not paid in full.
     *
     * @param due the last day on which it may be paid in time; nothing when neither it nor the invoice's own date is known
     */
    public record Claim(String number, Optional<LocalDate> due) {}
}
