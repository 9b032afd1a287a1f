package io.ghostnote.config;

import io.ghostnote.config.ContractTerms.Clause;
import io.ghostnote.config.Work.Billing;
import io.ghostnote.config.Work.Cost;
import io.ghostnote.config.Work.Milestone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what an engagement says about contract, hours, costs and milestones. */
final class WorkSection {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,2})?");

    private static final Kind<BigDecimal> HOURS = value -> value.scalar("a number of hours")
            .flatMap(text -> NUMBER.matcher(text).matches()
                    ? Optional.of(new BigDecimal(text))
                    : value.refuse("expected a number of hours like 12 or 7.5, found " + Words.quoted(text)));

    private WorkSection() {}

    /** The work of the engagement; {@code hours} is a number (spent), or {@code { planned: …, spent: … }}. */
    static Work work(Section section) {
        Optional<Value> hours = section.take("hours");
        Optional<Section> split =
                hours.filter(v -> v.node() instanceof Node.Mapping).map(Section::of);
        Work work = new Work(
                split.flatMap(s -> s.find("planned", HOURS)),
                split.isPresent() ? split.flatMap(s -> s.find("spent", HOURS)) : hours.flatMap(HOURS::read),
                section.list("costs", WorkSection::cost),
                section.find("billing", Kinds.choice(Billing.class)),
                section.list("milestones", WorkSection::milestone),
                section.list("work-done", TextKinds.LINES),
                section.list("tags", Kinds.LABEL),
                section.find("ended", DateKinds.DATE));
        split.ifPresent(Section::done);
        return work;
    }

    static Optional<ContractTerms> contract(Value value) {
        Section section = Section.of(value);
        ContractTerms terms = new ContractTerms(
                section.find("date", DateKinds.DATE),
                section.get("payment-terms-days", Kinds.number(0, 365), ContractTerms.NONE.paymentTermsDays()),
                section.find("pause-clause", Kinds.LABEL),
                section.list("clauses", WorkSection::clause));
        section.done();
        return Optional.of(terms);
    }

    private static Optional<Clause> clause(Value value) {
        Section section = Section.of(value);
        Clause clause = new Clause(
                section.need("kind", Kinds.choice(ContractTerms.Kind.class), ContractTerms.Kind.OTHER),
                section.find("number", Kinds.LABEL),
                section.find("days", Kinds.number(0, 3650)),
                section.get("text", TextKinds.BLOCKS, Texts.NONE));
        section.done();
        return Optional.of(clause);
    }

    /** A sum alone, or a sum with what it was for. */
    private static Optional<Cost> cost(Value value) {
        if (!(value.node() instanceof Node.Mapping)) {
            return MoneyKind.SUM_OF_MONEY.read(value).map(sum -> new Cost(sum, Optional.empty(), Optional.empty()));
        }
        Section section = Section.of(value);
        Cost cost = new Cost(
                section.need("amount", MoneyKind.SUM_OF_MONEY, LedgerSection.NO_MONEY),
                section.find("title", Kinds.LINE),
                section.find("date", DateKinds.DATE));
        section.done();
        return Optional.of(cost);
    }

    private static Optional<Milestone> milestone(Value value) {
        Section section = Section.of(value);
        Milestone milestone = new Milestone(
                section.need("title", TextKinds.LINES, Texts.NONE),
                section.need("due", DateKinds.DATE, LocalDate.EPOCH),
                section.find("delivered", DateKinds.DATE));
        section.done();
        return Optional.of(milestone);
    }
}
