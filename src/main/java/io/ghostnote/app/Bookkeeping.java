package io.ghostnote.app;

import io.ghostnote.config.ClientEntry;
import io.ghostnote.config.Configuration;
import io.ghostnote.config.ContractTerms;
import io.ghostnote.config.Engagement;
import io.ghostnote.config.LedgerEntry;
import io.ghostnote.config.Texts;
import io.ghostnote.config.Work;
import io.ghostnote.report.Books;
import io.ghostnote.report.Job;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** From the configuration file's words to the books of card and overview. */
final class Bookkeeping {
    private final String language;

    private Bookkeeping(String language) {
        this.language = language;
    }

    static Books books(Configuration configuration) {
        var owner = configuration.owner();
        Bookkeeping keeping = new Bookkeeping(owner.language().tag());
        return new Books(
                owner.finances().income().stream()
                        .map(one -> new Books.Income(one.client(), one.month(), one.amount()))
                        .toList(),
                owner.finances().monthlyExpenses(),
                owner.finances().savings(),
                owner.strengths().stream()
                        .map(keeping::shown)
                        .flatMap(Optional::stream)
                        .toList(),
                configuration.clients().stream().flatMap(keeping::jobs).toList());
    }

    private Stream<Job> jobs(ClientEntry entry) {
        return entry.engagements().stream().map(job -> job(entry.client().id(), job));
    }

    private Job job(String client, Engagement job) {
        Work work = job.work();
        ContractTerms contract = job.contract();
        return new Job(
                client,
                job.id(),
                shown(job.title()).orElse(""),
                contract.date(),
                work.plannedHours(),
                work.spentHours(),
                work.costs().stream().map(Work.Cost::amount).toList(),
                work.billing().filter(Work.Billing.FIXED::equals).isPresent(),
                work.milestones().stream().map(this::milestone).toList(),
                contract.clauses().stream().map(Bookkeeping::clause).toList(),
                job.ledger().stream()
                        .map(entry -> invoice(entry, contract.paymentTermsDays()))
                        .toList(),
                Set.copyOf(work.tags()));
    }

    private Job.Milestone milestone(Work.Milestone milestone) {
        return new Job.Milestone(shown(milestone.title()).orElse(""), milestone.due(), milestone.delivered());
    }

    private static Job.Clause clause(ContractTerms.Clause clause) {
        return new Job.Clause(
                Job.ClauseKind.valueOf(clause.kind().name()), clause.number().orElse(""), clause.days());
    }

    private static Job.Invoice invoice(LedgerEntry entry, int termsDays) {
        return new Job.Invoice(entry.number(), due(entry, termsDays), entry.amount(), entry.open());
    }

    /** The last day on which it may be paid in time, named or by the terms of payment. */
    static Optional<LocalDate> due(LedgerEntry entry, int termsDays) {
        return entry.due().or(() -> entry.date().map(date -> date.plusDays(termsDays)));
    }

    private Optional<String> shown(Texts texts) {
        return texts.shown(language);
    }
}
