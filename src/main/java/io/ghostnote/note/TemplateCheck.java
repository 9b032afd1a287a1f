package io.ghostnote.note;

import io.ghostnote.ladder.Stage;
import io.ghostnote.ladder.Step;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges a user's own text before it is ever used: it must read as a template and pass the rubric with plain values. */
public final class TemplateCheck {
    private static final Set<Finding.Rule> OF_ONE_LINE = EnumSet.of(
            Finding.Rule.FORBIDDEN, Finding.Rule.RELATIVE_TIME, Finding.Rule.HOUR_OR_SEASON, Finding.Rule.EXCLAMATION);
    private static final WordingList STEPS = WordingList.of("tone/steps.txt");
    private static final int FIRST_BODY_LINE = 3;
    // as the model texts are named: with fewer facts, and in another wording
    private static final Pattern NAME =
            Pattern.compile("(?<stage>[A-Z_]+)\\.(?<step>[A-Z][0-9])(?:\\.untitled|\\.short)?(?:\\.[2-4])?");

    private TemplateCheck() {}

    /**
     * What is wrong with a text; empty when it may be used.
     *
     * @param file named in the problems
     * @param name {@code STAGE.STEP}, that is the file's name without {@code .txt}
     */
    public static List<Problem> check(String file, String name, Language language, String content) {
        Optional<Step> step = step(name);
        if (step.isEmpty()) {
            return List.of(new Problem(
                    file, 1, "no step is called " + name + "; a text is named STAGE.STEP, such as GENERAL.S1"));
        }
        TemplateReader.Reading reading = TemplateReader.read(file, content);
        if (reading.template().isEmpty()) {
            return reading.problems();
        }
        List<Problem> problems = new ArrayList<>();
        for (NoteText note : filled(reading.template().get(), language)) {
            List<Finding> findings = new ArrayList<>(Tone.check(note, step.get()));
            findings.addAll(ofOtherSteps(note, step.get()));
            for (Finding finding : findings) {
                Problem problem = new Problem(file, line(finding, content, note), "fails the rubric: " + finding);
                if (!problems.contains(problem)) {
                    problems.add(problem);
                }
            }
        }
        return problems;
    }

    /** Judged with plain values, since a title may well speak of an invoice. */
    private static List<Finding> ofOtherSteps(NoteText note, Step step) {
        return STEPS.find(note.bodyText(), note.language()).stream()
                .filter(hit -> hit.category().equals("payment") ? !step.payment() : !step.closing())
                .map(hit -> new Finding(Finding.Rule.STEP, hit.toString()))
                .toList();
    }

    private static Optional<Step> step(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String stage = parts.group("stage");
        boolean known = stage.equals("CLOSE")
                || Stage.of(stage).filter(found -> found.name().equals(stage)).isPresent();
        return EnumSet.allOf(Step.class).stream()
                .filter(step -> known && step.name().equals(parts.group("step")))
                .filter(step -> !stage.equals("CLOSE") || step.closing())
                .findFirst();
    }

    /** The text with everything known, and with nothing known but what it cannot do without. */
    private static List<NoteText> filled(Template template, Language language) {
        Set<Placeholder> needed = EnumSet.noneOf(Placeholder.class);
        template.fill(placeholder -> Optional.empty(), needed);
        List<NoteText> notes = new ArrayList<>();
        for (Predicate<Placeholder> known : List.<Predicate<Placeholder>>of(placeholder -> true, needed::contains)) {
            template.fill(
                            placeholder ->
                                    Optional.of(placeholder).filter(known).map(given -> value(given, language)),
                            EnumSet.noneOf(Placeholder.class))
                    .map(body -> note(body, language))
                    .ifPresent(notes::add);
        }
        return notes;
    }

    private static NoteText note(String body, Language language) {
        String line = language == Language.ARABIC ? "تحية طيبة وبعد،" : "Hello,";
        return new NoteText(language, List.of(line), Paragraphs.of(body, language), List.of(line), "", List.of());
    }

    private static String value(Placeholder placeholder, Language language) {
        return new FactWriter(language, Optional.empty(), AddressForm.Digits.LATN)
                .write(
                        placeholder,
                        Facts.builder()
                                .put(placeholder, fact(placeholder.kind(), language))
                                .build())
                .orElseThrow();
    }

    private static Fact fact(Placeholder.Kind kind, Language language) {
        return switch (kind) {
            case TITLE, TEXT ->
                words(
                        switch (language) {
                            case ARABIC -> "الجزء الأول";
                            case ENGLISH -> "the first part";
                            case FRENCH -> "la première partie";
                            case SPANISH -> "la primera parte";
                            case GERMAN -> "der erste Teil";
                        });
            case QUESTION ->
                words(
                        switch (language) {
                            case ARABIC -> "هل يناسبكم ذلك؟";
                            case ENGLISH -> "does that suit you?";
                            case FRENCH -> "est-ce possible ?";
                            case SPANISH -> "¿es posible?";
                            case GERMAN -> "ist das möglich?";
                        });
            case CODE -> words("A-1");
            case AMOUNT -> words("100.00 USD");
            case URL -> words("https://x.example/1");
            case DATE -> new Fact.Day(LocalDate.of(2025, 11, 3), Fact.Source.CONFIGURATION);
            case MONTH -> new Fact.Month(YearMonth.of(2025, 11), Fact.Source.CONFIGURATION);
            case BUSINESS_DAYS -> new Fact.BusinessDays(3, Fact.Source.CONFIGURATION);
            case CONDITION -> new Fact.Condition(Fact.Source.CONFIGURATION);
        };
    }

    private static Fact words(String text) {
        return new Fact.Words(text, Fact.Source.CONFIGURATION);
    }

    /** The line of the file that fails by itself, else where the body begins. */
    private static int line(Finding finding, String content, NoteText note) {
        if (OF_ONE_LINE.contains(finding.rule())) {
            List<String> lines = content.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                NoteText alone = new NoteText(
                        note.language(), List.of(), List.of(List.of(lines.get(i))), List.of(), "", List.of());
                if (Tone.check(alone, Step.S1).stream().anyMatch(found -> found.rule() == finding.rule())) {
                    return i + 1;
                }
            }
        }
        return FIRST_BODY_LINE;
    }
}
