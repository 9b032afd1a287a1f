package io.ghostnote.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateReaderTest {
    private static String framed(String body) {
        return "{greeting}\n\n" + body + "\n\n{closing}\n";
    }

    private static Optional<String> filled(String body, Map<Placeholder, String> values, Set<Placeholder> missing) {
        Template template = TemplateReader.read("t", framed(body)).template().orElseThrow();
        return template.fill(placeholder -> Optional.ofNullable(values.get(placeholder)), missing)
                .map(String::strip);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a {nmae} b|3|unknown placeholder {nmae}",
                "a\\n\\n{if open_question}x|5|{if …} without {end}",
                "a {end}|3|{end} without {if …}",
                "a {else}|3|{else} without {if …}",
                "a\\nb {if open_question}x{else}y{else}z{end}|4|{else} without {if …}",
                "a { b|3|a single {",
                "a\\n} b|4|a single }",
                "{greeting}|3|unknown placeholder {greeting}",
                "{if nothing}x{end}|3|unknown placeholder {nothing}",
                "{goodbye.reason_budget}|3|{goodbye.reason_budget} is a condition: it stands in {if goodbye.reason_budget} only",
                "a\u202Eb|3|control character U+202E",
                "a\\nb for 500 EUR|4|a number, link or address that comes from no fact: 500",
                "pay\\n\\nhttps://x.example/1 now|5|a number, link or address that comes from no fact: https://x.example/1",
                "write to a@b.example|3|a number, link or address that comes from no fact: a@b.example",
            })
    void tellsFileAndLine(String body, int line, String message) {
        TemplateReader.Reading reading = TemplateReader.read("ar/PROPOSAL.S1.txt", framed(body.replace("\\n", "\n")));
        assertThat(reading.template()).isEmpty();
        assertThat(reading.problems()).contains(new Problem("ar/PROPOSAL.S1.txt", line, message));
    }

    @Test
    void wantsGreetingAndClosingAroundTheBody() {
        assertThat(TemplateReader.read("x.txt", "Hello\n").problems())
                .singleElement()
                .hasToString("x.txt:1: a text begins with a line {greeting} and ends with a line {closing}");
    }

    @Test
    void readsWindowsFiles() {
        String text = "\uFEFF" + framed("one {project.title}").replace("\n", "\r\n");
        assertThat(TemplateReader.read("x", text).problems()).isEmpty();
    }

    @Test
    void choosesBetweenParts() {
        String body = "{if open_question}Q: {open_question}{else}none{end}";
        assertThat(filled(body, Map.of(Placeholder.OPEN_QUESTION, "why?"), EnumSet.noneOf(Placeholder.class)))
                .hasValue("Q: why?");
        assertThat(filled(body, Map.of(), EnumSet.noneOf(Placeholder.class))).hasValue("none");
    }

    @Test
    void leavesOutAConditionalPartThatCannotBeWrittenWhole() {
        String body = "a{if files.url} until {files.kept_until}: {files.url}{end}";
        Set<Placeholder> missing = EnumSet.noneOf(Placeholder.class);
        assertThat(filled(body, Map.of(Placeholder.FILES_URL, "https://x.example"), missing))
                .hasValue("a");
        assertThat(missing).isEmpty();
    }

    @Test
    void namesWhatIsMissing() {
        Set<Placeholder> missing = EnumSet.noneOf(Placeholder.class);
        assertThat(filled("{project.title} {last_sent.date}", Map.of(), missing))
                .isEmpty();
        assertThat(missing).containsExactly(Placeholder.PROJECT_TITLE, Placeholder.LAST_SENT_DATE);
    }

    @Test
    void neverReadsAValueAsATemplate() {
        Map<Placeholder, String> values = Map.of(Placeholder.PROJECT_TITLE, "{open_question}{if x}{end}$1\\");
        assertThat(filled("a {project.title} b", values, EnumSet.noneOf(Placeholder.class)))
                .hasValue("a {open_question}{if x}{end}$1\\ b");
    }
}
