package io.ghostnote.report;

import io.ghostnote.ladder.Stage;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The assessment card of a matter that has gone quiet (docs/card.md): what is known beside the clock, for the freelancer alone. What is
 * not known is not in it.
 *
 * @param engagement empty where the client has none
 * @param title of the engagement; empty where it has none
 * @param inferred true when the letters told the stage
 * @param evidence letters that brought or announced something, newest first
 * @param terms clauses of the contract
 */
public record Card(
        Party party,
        String engagement,
        String title,
        Stage stage,
        boolean inferred,
        Dependence dependence,
        Effort effort,
        List<Evidence> evidence,
        List<Term> terms,
        Review review,
        Favour favour) {
    /** What may lie behind the silence, always all of it and in this order. */
    public static final List<Possibility> POSSIBILITIES = List.of(Possibility.values());

    public Card {
        evidence = List.copyOf(evidence);
        terms = List.copyOf(terms);
    }

    /**
     * A matter as the verdict has it.
     *
     * @param silent since when the client owes an answer
     */
    public record Quiet(Party party, String engagement, Stage stage, boolean inferred, Optional<LocalDate> silent) {}

    /**
     * What the mail tells.
     *
     * @param first the oldest letter of the client's, of whatever engagement
     * @param earlier other silences, of all clients
     */
    public record Known(Exchange exchange, Optional<LocalDate> first, List<Silence> earlier) {
        public Known {
            earlier = List.copyOf(earlier);
        }
    }

    /** The card as of that day, in the owner's zone. */
    public static Card of(Quiet matter, Known known, Books books, LocalDate today) {
        String client = matter.party().id();
        Optional<Job> job = books.job(client, matter.engagement());
        return new Card(
                matter.party(),
                matter.engagement(),
                job.map(Job::title).orElse(""),
                matter.stage(),
                matter.inferred(),
                Dependence.of(client, books, YearMonth.from(today)),
                Effort.of(job, known.exchange()),
                Evidence.of(known.exchange()),
                job.map(one -> Term.of(one, known.exchange(), matter.silent())).orElse(List.of()),
                Review.of(job, known.exchange(), known.earlier(), books, today),
                Favour.of(client, books, known.exchange(), known.first(), today));
    }
}
