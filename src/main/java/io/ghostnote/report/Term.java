package io.ghostnote.report;

import io.ghostnote.wording.Carried;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A clause of the contract and the day that it produces; no legal advice (docs/requirements.md G10).
 *
 * @param day when its period ends, as far as it is known when that began
 */
public record Term(Job.Clause clause, Optional<LocalDate> day) {

    /**
     * The clauses of the job, in the order of the file.
     *
     * @param silent since when the client owes an answer
     */
    static List<Term> of(Job job, Exchange exchange, Optional<LocalDate> silent) {
        Optional<LocalDate> delivered = Stream.concat(
                        job.milestones().stream().flatMap(milestone -> milestone.delivered().stream()),
                        exchange.brought().stream()
                                .filter(letter -> letter.what() == Carried.DELIVERY)
                                .map(letter -> letter.letter().day()))
                .max(Comparator.naturalOrder());
        Optional<LocalDate> due = job.invoices().stream()
                .filter(Job.Invoice::unpaid)
                .flatMap(invoice -> invoice.due().stream())
                .min(Comparator.naturalOrder());
        return job.clauses().stream()
                .map(clause -> new Term(
                        clause,
                        switch (clause.kind()) {
                            case PAYMENT_TERM -> due;
                            case LATE_INTEREST -> due.map(day -> day.plusDays(1));
                            case ACCEPTANCE -> after(delivered, clause);
                            case PAUSE -> after(silent, clause);
                            case TERMINATION, DEPOSIT, MILESTONES, OTHER -> Optional.<LocalDate>empty();
                        }))
                .toList();
    }

    private static Optional<LocalDate> after(Optional<LocalDate> begun, Job.Clause clause) {
        return begun.flatMap(day -> clause.days().map(day::plusDays));
    }
}
