package io.ghostnote.config;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The agreement, as far as cards and notes use it.
 *
 * @param paymentTermsDays calendar days from an invoice's date to its due date where the invoice names none
 * @param pauseClause number of the clause that allows work to be put on hold
 */
public record ContractTerms(
        Optional<LocalDate> date, int paymentTermsDays, Optional<String> pauseClause, List<Clause> clauses) {
    /** Nothing agreed but the statutory 30 days (docs/ladder.md section 2). */
    public static final ContractTerms NONE = new ContractTerms(Optional.empty(), 30, Optional.empty(), List.of());

    public ContractTerms {
        clauses = List.copyOf(clauses);
    }

    /**
     * One clause.
     *
     * @param number as it stands in the contract
     * @param days the period it sets, in calendar days
     */
    public record Clause(Kind kind, Optional<String> number, Optional<Integer> days, Texts text) {}

    /** What a clause is about (docs/requirements.md, G10 and G16). */
    public enum Kind {
        PAYMENT_TERM,
        ACCEPTANCE,
        PAUSE,
        TERMINATION,
        LATE_INTEREST,
        DEPOSIT,
        MILESTONES,
        OTHER
    }
}
