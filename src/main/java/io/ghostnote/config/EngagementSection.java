package io.ghostnote.config;

import io.ghostnote.config.Engagement.Match;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one of {@code clients[].engagements}; the texts for the notes are kept under their placeholders of docs/samples.md. */
final class EngagementSection implements Kind<Engagement> {
    private final Kind<String> id = Kinds.ids("engagement");

    @Override
    public Optional<Engagement> read(Value value) {
        Section section = Section.of(value);
        Map<String, Texts> facts = facts(section);
        ContractTerms contract = section.get("contract", WorkSection::contract, ContractTerms.NONE);
        contract.pauseClause().ifPresent(number -> facts.put("contract.pause_clause", Texts.of(number)));
        Engagement engagement = new Engagement(
                section.need("id", id, ""),
                section.get("title", TextKinds.LINES, Texts.NONE),
                section.get("match", EngagementSection::match, new Match(List.of(), List.of())),
                section.find("stage", ClientSection.STAGE),
                ClientSection.pause(section),
                facts,
                contract,
                WorkSection.work(section),
                section.list("ledger", new LedgerSection()));
        section.done();
        return Optional.of(engagement);
    }

    private static Map<String, Texts> facts(Section section) {
        Map<String, Texts> facts = new HashMap<>();
        section.find("open-question", TextKinds.QUESTION).ifPresent(text -> facts.put("open_question", text));
        section.find("help-offer", TextKinds.LINES).ifPresent(text -> facts.put("help.offer", text));
        section.find("needed-input", TextKinds.LINES).ifPresent(text -> facts.put("needed_input", text));
        section.find("progress-summary", TextKinds.LINES).ifPresent(text -> facts.put("progress.summary", text));
        section.find("review-focus", TextKinds.LINES).ifPresent(text -> facts.put("review.focus", text));
        section.find("restart-lead-time", Kinds.number(1, 60))
                .ifPresent(days -> facts.put("restart.lead_time", Texts.of(days.toString())));
        section.find("value", value -> pair(value, "value", Map.of("topic", TextKinds.LINES, "url", TextKinds.LINK)))
                .ifPresent(facts::putAll);
        section.find("phase", value -> pair(value, "phase", Map.of("scope", TextKinds.LINES, "price", TextKinds.SUM)))
                .ifPresent(facts::putAll);
        section.find("deliverable", value -> {
            Section deliverable = Section.of(value);
            deliverable.find("title", TextKinds.LINES).ifPresent(text -> facts.put("deliverable.title", text));
            deliverable.find("url", TextKinds.LINK).ifPresent(text -> facts.put("deliverable.url", text));
            deliverable.done();
            return Optional.of(deliverable);
        });
        section.find("files", value -> {
            Section files = Section.of(value);
            files.need("url", TextKinds.LINK, Texts.NONE)
                    .plain()
                    .ifPresent(url -> facts.put("files.url", Texts.of(url)));
            files.done();
            return Optional.of(files);
        });
        return facts;
    }

    /** Facts of which one is of no use without the other. */
    private static Optional<Map<String, Texts>> pair(Value value, String name, Map<String, Kind<Texts>> kinds) {
        Section section = Section.of(value);
        Map<String, Texts> facts = new HashMap<>();
        kinds.forEach((key, kind) -> facts.put(name + "." + key, section.need(key, kind, Texts.NONE)));
        section.done();
        return Optional.of(facts);
    }

    private static Optional<Match> match(Value value) {
        Section section = Section.of(value);
        Match match = new Match(
                section.get("subject", Kinds.listOrOne(Kinds.LINE), List.of()),
                section.list("addresses", AddressKinds.PATTERN));
        section.done();
        return Optional.of(match);
    }
}
