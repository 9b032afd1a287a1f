package io.ghostnote.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What the freelancer has written down of money and work, for the card and the overview alone; never part of a note.
 *
 * @param strengths what the freelancer says of the own work, in the own language
 */
public record Books(
        List<Income> income,
        Optional<Money> monthlyExpenses,
        Optional<Money> savings,
        List<String> strengths,
        List<Job> jobs) {
    /** Nothing is written down. */
    public static final Books EMPTY = new Books(List.of(), Optional.empty(), Optional.empty(), List.of(), List.of());

    public Books {
        income = List.copyOf(income);
        strengths = List.copyOf(strengths);
        jobs = List.copyOf(jobs);
    }

    /**
     * What one client paid in one month.
     *
     * @param client the client's id, or any name of one who is not configured
     */
    public record Income(String client, YearMonth month, Money amount) {}

    /** The engagement with that id. */
    public Optional<Job> job(String client, String engagement) {
        return jobs.stream()
                .filter(job -> job.client().equals(client) && job.engagement().equals(engagement))
                .findFirst();
    }

    /** True when an invoice of that engagement should have been paid before today. */
    public boolean overdue(String client, String engagement, LocalDate today) {
        return job(client, engagement).stream()
                .flatMap(job -> job.invoices().stream())
                .anyMatch(invoice -> invoice.overdue(today));
    }

    /** Income from that month through the other, both included. */
    List<Income> income(YearMonth from, YearMonth through) {
        return income.stream()
                .filter(one -> !one.month().isBefore(from) && !one.month().isAfter(through))
                .toList();
    }

    /** Income of the last twelve months, this one included (docs/card.md). */
    List<Income> lastYear(YearMonth now) {
        return income(now.minusMonths(11), now);
    }
}
