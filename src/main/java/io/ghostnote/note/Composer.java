package io.ghostnote.note;

import io.ghostnote.ladder.Step;
import io.ghostnote.note.Composition.Lack;
import io.ghostnote.note.Composition.NoText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A step and its facts to the words of a note. The best text whose data is all known and which passes the rubric is used; a text that
 * lacks data gives way to the general text of the same purpose, money excepted (docs/samples.md, Placeholders). Of several wordings one
 * is taken that repeats no sentence of an earlier note to the same client, as long as there is one ({@link History}).
 */
public final class Composer {
    private final Texts texts;

    public Composer(Texts texts) {
        this.texts = texts;
    }

    /** The note, or why there is none. Every note returned passes {@link Tone}. */
    public Composition compose(NoteRequest request) {
        List<String> reasons = new ArrayList<>();
        boolean failedRubric = false;
        // words from mail may hold what no note may say; without them the text still stands
        for (BiPredicate<Placeholder, Fact> kept : List.<BiPredicate<Placeholder, Fact>>of(
                (placeholder, fact) -> true,
                (placeholder, fact) -> placeholder == Placeholder.PROJECT_TITLE || !wordsOfMail(fact),
                (placeholder, fact) -> !wordsOfMail(fact))) {
            Attempt attempt = new Attempt(request, request.facts().only(kept), reasons);
            Optional<NoteText> note = attempt.first();
            if (note.isPresent()) {
                return note.get();
            }
            failedRubric |= attempt.failedRubric;
            if (!attempt.failedRubric) {
                break;
            }
        }
        return new NoText(lack(request.step(), failedRubric), reasons);
    }

    private static boolean wordsOfMail(Fact fact) {
        return fact instanceof Fact.Words && fact.source() == Fact.Source.MAIL;
    }

    private static Lack lack(Step step, boolean failedRubric) {
        if (failedRubric) {
            return Lack.TONE;
        }
        return step == Step.S3 ? Lack.SKIPPED : step.payment() ? Lack.MONEY_UNCLEAR : Lack.FACTS_MISSING;
    }

    /** The user's own texts, or the model texts. */
    private interface Source {
        Optional<Template> find(Language language, String name, int wording);
    }

    /** All candidates tried once with one set of facts. */
    private final class Attempt {
        private final NoteRequest request;
        private final Facts facts;
        private final List<String> reasons;
        private final FactWriter writer;
        private final Wordings wordings;
        private boolean failedRubric;

        Attempt(NoteRequest request, Facts facts, List<String> reasons) {
            this.request = request;
            this.facts = facts;
            this.reasons = reasons;
            this.writer = new FactWriter(
                    request.language(), request.country(), request.form().digits());
            this.wordings = new Wordings(request.history());
        }

        Optional<NoteText> first() {
            for (List<String> family : Candidates.of(request.stage(), request.step(), facts, this::own)) {
                Optional<NoteText> note = freshest(family, texts::own).or(() -> freshest(family, texts::model));
                if (note.isPresent()) {
                    return note;
                }
            }
            if (reasons.isEmpty()) {
                note(request.stage() + "." + request.step() + " has no text");
            }
            return Optional.empty();
        }

        /** Of the wordings that can be written the one that repeats least; among equals the episode decides. */
        private Optional<NoteText> freshest(List<String> family, Source source) {
            int count = IntStream.rangeClosed(1, Texts.MOST_WORDINGS)
                    .filter(wording -> family.stream()
                            .anyMatch(name -> source.find(request.language(), name, wording)
                                    .isPresent()))
                    .max()
                    .orElse(0);
            Optional<NoteText> best = Optional.empty();
            for (int wording : wordings.order(family.get(0), count)) {
                Optional<NoteText> note = family.stream()
                        .flatMap(name -> source
                                .find(request.language(), name, wording)
                                .flatMap(template -> fill(Texts.numbered(name, wording), template))
                                .stream())
                        .findFirst();
                if (note.isPresent()
                        && (best.isEmpty() || wordings.repeated(note.get()) < wordings.repeated(best.get()))) {
                    best = note;
                }
                if (best.isPresent() && wordings.repeated(best.get()) == 0) {
                    break;
                }
            }
            return best;
        }

        private void note(String reason) {
            if (!reasons.contains(reason)) {
                reasons.add(reason);
            }
        }

        private boolean own(String name) {
            return texts.owns(request.language(), name);
        }

        private Optional<NoteText> fill(String name, Template template) {
            Set<Placeholder> missing = EnumSet.noneOf(Placeholder.class);
            Optional<String> body = addressed(template).fill(placeholder -> writer.write(placeholder, facts), missing);
            if (body.isEmpty()) {
                String needs =
                        " needs " + missing.stream().map(Placeholder::key).collect(Collectors.joining(", "));
                // other wordings of the same text want the same
                if (reasons.stream().noneMatch(reason -> reason.endsWith(needs))) {
                    note(template.file() + needs);
                }
                return Optional.empty();
            }
            NoteText note = new NoteText(
                    request.language(),
                    Paragraphs.directed(
                            Salutation.greeting(request.form(), request.language(), request.clientsGreeting()),
                            request.language()),
                    Paragraphs.of(body.get(), request.language()),
                    Paragraphs.directed(
                            Salutation.closing(request.form(), request.language(), request.author()),
                            request.language()),
                    name,
                    reasons);
            List<Finding> findings = Tone.check(note, request.step());
            if (findings.isEmpty()) {
                return Optional.of(note);
            }
            failedRubric = true;
            note(template.file() + " fails the rubric: "
                    + findings.stream().map(Finding::toString).collect(Collectors.joining(", ")));
            return Optional.empty();
        }

        private Template addressed(Template template) {
            boolean singular = request.form().plurality() == AddressForm.Plurality.SINGULAR;
            return singular ? template.withWords(words -> Singular.of(words, request.language())) : template;
        }
    }
}
