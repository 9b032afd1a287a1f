package io.ghostnote.render;

import io.ghostnote.ladder.Argument;
import io.ghostnote.ladder.Cause;
import io.ghostnote.ladder.Goal;
import io.ghostnote.ladder.Ladders;
import io.ghostnote.ladder.Reason;
import io.ghostnote.ladder.Stage;
import io.ghostnote.ladder.Step;
import io.ghostnote.mail.Address;
import io.ghostnote.mail.SubjectLine;
import io.ghostnote.note.Author;
import io.ghostnote.note.Composer;
import io.ghostnote.note.Composition;
import io.ghostnote.note.Fact.Source;
import io.ghostnote.note.Facts;
import io.ghostnote.note.History;
import io.ghostnote.note.Language;
import io.ghostnote.note.NoteRequest;
import io.ghostnote.note.NoteText;
import io.ghostnote.note.Placeholder;
import io.ghostnote.pass.Dossier;
import io.ghostnote.pass.Engagement;
import io.ghostnote.pass.Invoice;
import io.ghostnote.pass.NoteOrder;
import io.ghostnote.pass.NoteWriter;
import io.ghostnote.pass.Practice;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The writer of notes: facts from the configuration and the mail, words from the model texts, octets from the MIME writer. */
public final class Notes implements NoteWriter {
    private final Practice practice;
    private final Composer composer;

    public Notes(Practice practice, Composer composer) {
        this.practice = practice;
        this.composer = composer;
    }

    @Override
    public boolean speaks(String language) {
        return Language.of(language).isPresent();
    }

    @Override
    public Gaps gaps(Dossier dossier, String engagement, Stage stage) {
        Set<Step> unspoken = EnumSet.noneOf(Step.class);
        Map<Step, Reason> unclear = new EnumMap<>(Step.class);
        // Which facts are there does not depend on the day or on the letters, so any will do.
        Optional<Engagement> job = dossier.engagement(engagement);
        Optional<Language> configured = dossier.form().language().flatMap(Language::of);
        for (Step step : Step.values()) {
            if (!lacking(step, stage, job)) {
                continue;
            }
            Composition composition = composer.compose(request(
                    dossier,
                    engagement,
                    stage,
                    step,
                    configured.orElse(Language.ENGLISH),
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Days.NONE,
                    false,
                    History.NONE));
            if (composition instanceof Composition.NoText none) {
                if (step.payment()) {
                    unclear.put(step, Reason.of(Cause.MONEY_FACTS, Argument.facts(String.join("; ", none.reasons()))));
                } else {
                    unspoken.add(step);
                }
            }
        }
        return new Gaps(unspoken, unclear);
    }

    /**
     * Whether that step can lie ahead and lack facts; to try its texts costs more than all the rest of a verdict. The account at the end
     * is stated where there is a ledger, and that is an engagement's.
     */
    private static boolean lacking(Step step, Stage stage, Optional<Engagement> job) {
        return switch (step) {
            case S3, I1, I2, K1, K2 ->
                Ladders.of(stage, Goal.KEEP, Map.of()).stream().anyMatch(rung -> rung.step() == step);
            case C1 -> stage == Stage.INVOICED || job.isPresent();
            case S1, S2, C0, F1 -> false;
        };
    }

    @Override
    public Optional<byte[]> write(NoteOrder order) {
        Optional<Language> language = Language.of(order.language());
        if (language.isEmpty()) {
            return Optional.empty();
        }
        Composition composition = composer.compose(request(order, language.get(), order.question()));
        if (order.question().isPresent() && !(composition instanceof NoteText)) {
            // The owner may well have asked in words that no note may have.
            composition = composer.compose(request(order, language.get(), Optional.empty()));
        }
        if (!(composition instanceof NoteText text)) {
            return Optional.empty();
        }
        Address from = order.header().from();
        return Optional.of(DraftMessage.bytes(new DraftParts(
                new Address(author().name(language.get()), from.local(), from.domain()),
                order.header().to(),
                order.header().cc(),
                SubjectLine.base(order.subject()),
                order.now().atZone(practice.calendar().zone()),
                order.id(),
                order.header().inReplyTo(),
                order.header().references(),
                text)));
    }

    private NoteRequest request(NoteOrder order, Language language, Optional<String> question) {
        ZoneId zone = order.dossier().calendar().zone();
        return request(
                order.dossier(),
                order.engagement(),
                order.stage(),
                order.step(),
                language,
                SubjectLine.base(order.subject()),
                order.greeting(),
                question,
                new Days(
                        LocalDate.ofInstant(order.lastSent(), zone),
                        LocalDate.ofInstant(order.brought().orElse(order.lastSent()), zone),
                        order.closing(),
                        order.keptUntil(),
                        LocalDate.ofInstant(order.now(), practice.calendar().zone())),
                order.budget(),
                order.history());
    }

    private NoteRequest request(
            Dossier dossier,
            String engagement,
            Stage stage,
            Step step,
            Language language,
            String subject,
            Optional<String> greeting,
            Optional<String> question,
            Days days,
            boolean budget,
            History history) {
        LocalDate lastSent = days.lastSent();
        Facts.Builder facts = Facts.builder()
                .words(Placeholder.PROJECT_TITLE, subject, Source.MAIL)
                .day(Placeholder.LAST_SENT_DATE, lastSent, Source.MAIL)
                .day(Placeholder.CLOSING_DATE, days.closing(), Source.COMPUTED)
                .day(Placeholder.HOLD_DATE, days.closing(), Source.COMPUTED)
                .day(Placeholder.HANDOVER_DATE, days.closing(), Source.COMPUTED)
                .day(Placeholder.FILES_KEPT_UNTIL, days.keptUntil(), Source.COMPUTED)
                .day(Placeholder.STATEMENT_DATE, days.today(), Source.COMPUTED)
                .condition(Placeholder.GOODBYE_REASON_BUDGET, budget, Source.MAIL)
                .businessDays(Placeholder.RESTART_LEAD_TIME, 3, Source.COMPUTED);
        question.ifPresent(asked -> facts.words(Placeholder.OPEN_QUESTION, asked, Source.MAIL));
        // The message that waits is what the stage says it is, the proposal, the agreement, or the delivery, unless it
        // is known which
        // letter brought that.
        if (stage == Stage.PROPOSAL || stage == Stage.CONTRACT) {
            facts.day(Placeholder.PROPOSAL_DATE, days.brought(), Source.MAIL);
        }
        if (stage == Stage.DELIVERED) {
            facts.day(Placeholder.DELIVERY_DATE, days.brought(), Source.MAIL);
        }
        service(step)
                .flatMap(texts -> text(texts, language))
                .ifPresent(service -> facts.words(Placeholder.NEW_SERVICE, service, Source.CONFIGURATION));
        dossier.engagement(engagement).ifPresent(job -> {
            configured(job, language, facts);
            job.ended()
                    .ifPresent(day ->
                            facts.month(Placeholder.PROJECT_END_MONTH, YearMonth.from(day), Source.CONFIGURATION));
            if (step.payment()) {
                job.claim().ifPresent(invoice -> account(invoice, language, facts));
            }
        });
        return new NoteRequest(
                stage,
                step,
                language,
                dossier.form(),
                dossier.calendar().country(),
                greeting,
                author(),
                facts.build(),
                history);
    }

    /** The newest service first, and another one the next time. */
    private Optional<Map<String, String>> service(Step step) {
        int back = step == Step.K1 ? 1 : step == Step.K2 ? 2 : Integer.MAX_VALUE;
        List<Map<String, String>> services = practice.services();
        return back <= services.size() ? Optional.of(services.get(services.size() - back)) : Optional.empty();
    }

    private static void account(Invoice invoice, Language language, Facts.Builder facts) {
        facts.words(Placeholder.INVOICE_NUMBER, invoice.number(), Source.CONFIGURATION)
                .words(Placeholder.INVOICE_AMOUNT, invoice.amount().written(), Source.CONFIGURATION)
                .words(Placeholder.INVOICE_OPEN_AMOUNT, invoice.open().written(), Source.CONFIGURATION)
                .condition(Placeholder.INVOICE_INSTALMENTS_ALLOWED, invoice.instalments(), Source.CONFIGURATION);
        invoice.due().ifPresent(day -> facts.day(Placeholder.INVOICE_DUE_DATE, day, Source.CONFIGURATION));
        text(invoice.items(), language)
                .ifPresent(items -> facts.words(Placeholder.INVOICE_ITEMS, items, Source.CONFIGURATION));
        invoice.url().ifPresent(url -> facts.words(Placeholder.INVOICE_URL, url, Source.CONFIGURATION));
    }

    /** The days that a note may name; in the client's zone but for the statement's. */
    private record Days(
            LocalDate lastSent, LocalDate brought, LocalDate closing, LocalDate keptUntil, LocalDate today) {
        /** Where only it matters whether there are any. */
        static final Days NONE =
                new Days(LocalDate.EPOCH, LocalDate.EPOCH, LocalDate.EPOCH, LocalDate.EPOCH, LocalDate.EPOCH);
    }

    private static void configured(Engagement job, Language language, Facts.Builder facts) {
        text(job.titles(), language)
                .ifPresent(title -> facts.words(Placeholder.PROJECT_TITLE, title, Source.CONFIGURATION));
        job.facts()
                .forEach((key, texts) -> Placeholder.of(key).ifPresent(placeholder -> {
                    switch (placeholder.kind()) {
                        case TITLE, TEXT, QUESTION, CODE, AMOUNT, URL ->
                            text(texts, language)
                                    .ifPresent(value -> facts.words(placeholder, value, Source.CONFIGURATION));
                        case DATE ->
                            text(texts, language)
                                    .flatMap(Notes::date)
                                    .ifPresent(day -> facts.day(placeholder, day, Source.CONFIGURATION));
                        case BUSINESS_DAYS ->
                            text(texts, language)
                                    .filter(value -> value.matches("[0-9]{1,3}"))
                                    .ifPresent(value -> facts.businessDays(
                                            placeholder, Integer.parseInt(value), Source.CONFIGURATION));
                        case CONDITION ->
                            facts.condition(
                                    placeholder,
                                    text(texts, language).filter("true"::equals).isPresent(),
                                    Source.CONFIGURATION);
                        case MONTH -> {
                            // The month of the end follows from the day of the end.
                        }
                    }
                }));
    }

    private static Optional<LocalDate> date(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(Map<String, String> texts, Language language) {
        return Optional.ofNullable(texts.get(language.tag())).or(() -> Optional.ofNullable(texts.get("")));
    }

    private Author author() {
        Map<Language, String> names = new HashMap<>();
        Map<Language, String> signatures = new HashMap<>();
        for (Language language : Language.values()) {
            text(practice.names(), language).ifPresent(name -> names.put(language, name));
            text(practice.signatures(), language).ifPresent(signature -> signatures.put(language, signature));
        }
        String any = Optional.ofNullable(practice.names().get(""))
                .or(() -> practice.names().values().stream().sorted().findFirst())
                .orElse("");
        return new Author(any, names, signatures);
    }
}
