package io.ghostnote.note;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ghostnote.ladder.Step;
import io.ghostnote.note.Finding.Rule;
import java.io.IOException;
import java.io.InputStream;
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

    private static List<Rule> rules(Language language, String... lines) {
        NoteText note = new NoteText(
                language,
                List.of(language == Language.ARABIC ? "تحية طيبة وبعد،" : "Hello,"),
                List.of(List.of(lines)),
                List.of(language == Language.ARABIC ? "سامر" : "Samir"),
                "x",
                List.of());
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
}
