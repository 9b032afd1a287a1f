package io.ghostnote.note;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ghostnote.ladder.Step;
import io.ghostnote.note.Finding.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ToneTest {
    private static final String CALM = "I hope you are well and that the week is kind to you and yours. "
            + "This is about the logo, where one small point is still open between the two of us today. ";

    static JsonNode json(String name) {
        try (InputStream in = ToneTest.class.getResourceAsStream(name)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    static Stream<JsonNode> sentences() {
        List<JsonNode> all = new ArrayList<>();
        json("tone-vectors.json").forEach(all::add);
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void judgesTheLabelledSentences(JsonNode vector) {
        List<String> expected = new ArrayList<>();
        vector.get("expected").forEach(category -> expected.add(category.asText()));
        Language language = Language.of(vector.get("lang").asText()).orElseThrow();
        assertThat(WordingList.of("tone/forbidden.txt").find(vector.get("text").asText(), language))
                .as(vector.toString())
                .extracting(WordingList.Hit::category)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    /** All of the published list ships. */
    @Test
    void theListIsWhole() {
        List<String> expected = new ArrayList<>();
        json("tone.json").get("forbidden").properties().forEach(category -> {
            for (Language language : Language.values()) {
                JsonNode patterns = category.getValue().path(language.tag());
                patterns.forEach(
                        pattern -> expected.add(category.getKey() + "\t" + language.tag() + "\t" + pattern.asText()));
            }
        });
        assertThat(Texts.resource("tone/forbidden.txt").orElseThrow().lines().toList())
                .containsAll(expected)
                .doesNotHaveDuplicates();
    }

    private static NoteText note(Language language, String... lines) {
        return new NoteText(
                language,
                List.of(language == Language.ARABIC ? "تحية طيبة وبعد،" : "Hello,"),
                List.of(List.of(lines)),
                List.of(language == Language.ARABIC ? "سامر" : "Samir"),
                "x",
                List.of());
    }

    private static List<Rule> rules(Language language, String... lines) {
        NoteText note = note(language, lines);
        return Tone.check(note, Step.S1).stream().map(Finding::rule).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Does Tuesday suit you?|",
                "Tell me.|QUESTIONS",
                "Does it suit? Or not?|QUESTIONS",
                "Does it suit you? Great!|EXCLAMATION",
                "Does [title] suit you?|UNREPLACED",
                "Does {name} suit you?|UNREPLACED",
                "Does https://x.example suit you?|LINKS",
                "Does هذا suit you?|SCRIPT",
                "I wrote three days ago. Does it suit you?|RELATIVE_TIME",
                "Good morning. Does it suit you?|HOUR_OR_SEASON",
                "Does \u2068it suit you?|ISOLATES",
                "Just checking in: does it suit you?|FORBIDDEN",
                "Do 500 EUR suit you?|MONEY",
                "Does $500 suit you?|MONEY",
                "Does part 500 of EURO suit you?|",
            })
    void findsWhatIsWrongInEnglish(String sentence, @org.jspecify.annotations.Nullable Rule rule) {
        assertThat(rules(Language.ENGLISH, CALM + sentence)).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test
    void countsWords() {
        assertThat(rules(Language.ENGLISH, "Does it suit you?")).containsExactly(Rule.WORDS);
        assertThat(rules(Language.ENGLISH, CALM + "word ".repeat(40) + "end. Does it suit you?"))
                .containsExactly(Rule.SENTENCE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "هل يناسبكم ذلك؟|",
                "هل يناسبكم ذلك?|PUNCTUATION",
                "نعم, هل يناسبكم ذلك؟|PUNCTUATION",
                "3 أو ٤، هل يناسبكم ذلك؟|DIGITS",
                "منذ 3 أيام. هل يناسبكم ذلك؟|RELATIVE_TIME",
            })
    void findsWhatIsWrongInArabic(String sentence, @org.jspecify.annotations.Nullable Rule rule) {
        String calm =
                "أرجو أن تكونوا بخير. أكتب إليكم بخصوص موضوع الشعار الجديد الذي بدأنا به في الشهر الأول من السنة، "
                        + "وقد بقيت فيه نقطة صغيرة واحدة تحتاج إلى رأيكم قبل أن ننتقل إلى ما بعدها معًا. ";
        assertThat(rules(Language.ARABIC, calm + sentence)).isEqualTo(rule == null ? List.of() : List.of(rule));
        assertThat(rules(Language.ARABIC, "Logo: " + calm + "هل يناسبكم ذلك؟")).containsExactly(Rule.DIRECTION);
    }

    @Test
    void sumsStandWhereTheyBelong() {
        NoteText note = note(Language.ENGLISH, CALM + "Does a first phase for 900.00 SAR suit you?");
        assertThat(Tone.check(note, Step.S1)).extracting(Finding::rule).containsExactly(Rule.MONEY);
        for (Step step : List.of(Step.S2, Step.I1, Step.I2)) {
            assertThat(Tone.check(note, step)).isEmpty();
        }
    }

    /** Draft A of docs/rubric.md: "fatal points 2, 3, 4 and 9". */
    @Test
    void rejectsTheBadDraftOfThePage() {
        String page = Samples.read(Path.of("docs/rubric.md"));
        String draft = page.substring(page.indexOf("> Hi Layla!!") + 2);
        draft = draft.substring(draft.indexOf("Just"), draft.indexOf('\n'));
        List<Finding> findings = Tone.check(note(Language.ENGLISH, draft), Step.S1);
        assertThat(findings).extracting(Finding::rule).contains(Rule.FORBIDDEN, Rule.RELATIVE_TIME, Rule.EXCLAMATION);
        assertThat(findings)
                .extracting(Finding::toString)
                .anyMatch(found -> found.startsWith("forbidden (filler"))
                .anyMatch(found -> found.startsWith("forbidden (passive_aggressive"))
                .anyMatch(found -> found.startsWith("forbidden (guilt"))
                .anyMatch(found -> found.startsWith("forbidden (desperation"))
                .anyMatch(found -> found.startsWith("forbidden (discount"));
        // and the number it invents has no place in a text
        assertThat(TemplateReader.read("x", "{greeting}\n\n" + draft + "\n\n{closing}\n")
                        .problems())
                .extracting(Problem::message)
                .contains("a number, link or address that comes from no fact: 10");
    }

    /** Draft B of docs/rubric.md: "All twelve yes". */
    @Test
    void acceptsTheGoodDraftOfThePage() {
        String page = Samples.read(Path.of("docs/rubric.md"));
        List<String> lines = page.substring(page.indexOf("> الأستاذة"))
                .lines()
                .takeWhile(line -> line.startsWith(">"))
                .map(line -> line.substring(1).strip())
                .toList();
        NoteText note = new NoteText(
                Language.ARABIC,
                lines.subList(0, 2),
                lines.subList(3, lines.size()).stream()
                        .filter(line -> !line.isEmpty())
                        .map(List::of)
                        .toList(),
                List.of("سامر"),
                "x",
                List.of());
        assertThat(Tone.check(note, Step.S2)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FRENCH|Je me permets de vous relancer.|filler",
                "FRENCH|Je n'ai toujours pas reçu de réponse.|guilt",
                "FRENCH|Vous n'avez rien payé.|guilt",
                "FRENCH|Je peux baisser mon prix.|discount",
                "FRENCH|Je serai obligé d'arrêter.|ultimatum",
                "FRENCH|C'est urgent.|pressure",
                "FRENCH|Un court appel vous conviendrait-il ?|",
                "SPANISH|Le escribo por si recibió mi correo.|passive_aggressive",
                "SPANISH|Todavía no me ha contestado.|guilt",
                "SPANISH|Si no responde antes del lunes, paro.|ultimatum",
                "SPANISH|Le ruego que me llame.|desperation",
                "SPANISH|¿Le conviene una llamada breve?|",
                "GERMAN|Ich habe Ihnen bereits geschrieben.|passive_aggressive",
                "GERMAN|Sie haben immer noch nicht geantwortet.|guilt",
                "GERMAN|Falls ich bis Freitag keine Antwort erhalte, höre ich auf.|ultimatum",
                "GERMAN|Bitte um baldige Rückmeldung.|passive_aggressive",
                "GERMAN|Es eilt.|pressure",
                "GERMAN|Passt Ihnen ein kurzes Gespräch?|",
                // words of another language only look alike
                "FRENCH|Ce sera court.|",
                "ENGLISH|A reduction of the file size.|",
            })
    void knowsTheSameInOtherLanguages(
            Language language, String sentence, @org.jspecify.annotations.Nullable String category) {
        assertThat(WordingList.of("tone/forbidden.txt").find(sentence, language))
                .extracting(WordingList.Hit::category)
                .isEqualTo(category == null ? List.of() : List.of(category));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FRENCH|Je vous ai écrit hier.|relative_time",
                "FRENCH|Il y a dix jours que le projet est prêt.|relative_time",
                "FRENCH|Bonne année à vous.|hour_or_season",
                "FRENCH|Le 3 novembre 2025, j'ai livré le guide.|",
                "SPANISH|Escribí la semana pasada.|relative_time",
                "SPANISH|Escribí hace tres días.|relative_time",
                "SPANISH|Buenos días.|hour_or_season",
                "GERMAN|Ich schrieb letzte Woche.|relative_time",
                "GERMAN|Ich schrieb vor zwei Wochen.|relative_time",
                "GERMAN|Schönes Wochenende.|hour_or_season",
                "GERMAN|Guten Tag.|",
            })
    void knowsTimesInOtherLanguages(
            Language language, String sentence, @org.jspecify.annotations.Nullable String category) {
        assertThat(WordingList.of("tone/times.txt").find(sentence, language))
                .extracting(WordingList.Hit::category)
                .isEqualTo(category == null ? List.of() : List.of(category));
    }
}
