package io.ghostnote.config;

import io.ghostnote.report.Money;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An invoice. Its facts are copied into notes as they stand.
 *
 * @param date day of the invoice
 * @param due day it is or was due; nothing when it follows from date and payment terms
 * @param open what is still to be paid; zero when it is paid
 * @param items what it is for
 * @param url where a copy is
 * @param instalments whether the owner allows two instalments
 */
public record LedgerEntry(
        String number,
        Optional<LocalDate> date,
        Optional<LocalDate> due,
        Money amount,
        Money open,
        Texts items,
        Optional<URI> url,
        boolean instalments) {

    /** True when nothing is left to be paid. */
    public boolean paid() {
        return open.amount().signum() == 0;
    }
}
