package io.ghostnote.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is configured of one engagement's work and money (docs/requirements.md G08, G10, G16, G17, B24). What is not configured is empty,
 * and nothing is concluded from it.
 *
 * @param title as the owner reads it; empty where there is none
 * @param agreed the day of the contract
 * @param planned hours that were planned
 * @param spent hours put in so far
 * @param clauses of the contract, in the order of the file; empty where they were not written down
 * @param tags kinds of work
 */
public record Job(
        String client,
        String engagement,
        String title,
        Optional<LocalDate> agreed,
        Optional<BigDecimal> planned,
        Optional<BigDecimal> spent,
        List<Money> costs,
        boolean fixedPrice,
        List<Milestone> milestones,
        List<Clause> clauses,
        List<Invoice> invoices,
        Set<String> tags) {
    public Job {
        costs = List.copyOf(costs);
        milestones = List.copyOf(milestones);
        clauses = List.copyOf(clauses);
        invoices = List.copyOf(invoices);
        tags = Set.copyOf(tags);
    }

    /** What was promised for a day, and when it came; nothing where that is not known. */
    public record Milestone(String title, LocalDate due, Optional<LocalDate> delivered) {
        boolean late() {
            return delivered.filter(day -> day.isAfter(due)).isPresent();
        }

        boolean onTime() {
            return delivered.filter(day -> !day.isAfter(due)).isPresent();
        }
    }

    /**
     * A clause of the contract.
     *
     * @param number as it stands there; empty where it is not known
     * @param days the period that it sets, in calendar days
     */
    public record Clause(ClauseKind kind, String number, Optional<Integer> days) {}

    /** What a clause is about. */
    public enum ClauseKind {
        PAYMENT_TERM,
        ACCEPTANCE,
        PAUSE,
        TERMINATION,
        LATE_INTEREST,
        DEPOSIT,
        MILESTONES,
        OTHER
    }

    /**
     * An invoice of the ledger.
     *
     * @param due the last day on which it may be paid in time
     * @param open what is still to be paid, in the same currency; zero when it is paid
     */
    public record Invoice(String number, Optional<LocalDate> due, Money amount, Money open) {
        boolean unpaid() {
            return open.amount().signum() > 0;
        }

        boolean overdue(LocalDate today) {
            return unpaid() && due.filter(day -> day.isBefore(today)).isPresent();
        }
    }

    boolean unpaid() {
        return invoices.stream().anyMatch(Invoice::unpaid);
    }

    /** True where the contract's clauses are known, and none of them is of that kind. */
    boolean lacks(ClauseKind kind) {
        return !clauses.isEmpty() && clauses.stream().noneMatch(clause -> clause.kind() == kind);
    }

    boolean deliveredSome() {
        return milestones.stream().anyMatch(milestone -> milestone.delivered().isPresent());
    }

    /** True where something was promised of which no delivery is known. */
    boolean unfinished() {
        return milestones.stream().anyMatch(milestone -> milestone.delivered().isEmpty());
    }

    /** True where the ledger is there and nothing of it was ever paid. */
    boolean nothingPaid() {
        return !invoices.isEmpty()
                && invoices.stream()
                        .allMatch(invoice -> invoice.unpaid()
                                && invoice.open()
                                                .amount()
                                                .compareTo(invoice.amount().amount())
                                        == 0);
    }
}
