package io.ghostnote.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.note.Language;
import io.ghostnote.report.Evidence;
import io.ghostnote.report.Job;
import io.ghostnote.report.Lapse;
import io.ghostnote.report.Lesson;
import io.ghostnote.report.Possibility;
import io.ghostnote.report.Runway;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardPhrasesTest {
    @ParameterizedTest
    @ValueSource(strings = {"card", "overview"})
    void whatIsSaidInOneLanguageIsSaidInTheOther(String file) {
        Phrases one = Phrases.of(file, Language.ENGLISH);
        Phrases other = Phrases.of(file, Language.ARABIC);
        assertThat(other.keys()).isEqualTo(one.keys());
        for (String key : one.keys()) {
            assertThat(other.places(key)).as(key).containsExactlyInAnyOrderElementsOf(one.places(key));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "ARABIC"})
    void thereAreWordsForAllThatCanBe(Language language) {
        assertThat(Phrases.of("card", language).keys())
                .containsAll(keys("possibility_", Possibility.values()))
                .containsAll(keys("term_", Job.ClauseKind.values()))
                .containsAll(keys("evidence_", Evidence.Kind.values()))
                .containsAll(keys("lapse_", Lapse.Kind.values()))
                .containsAll(keys("runway_", Runway.Level.values()))
                .containsAll(keys("brief_", Lapse.Kind.values()));
        assertThat(Phrases.of("overview", language).keys()).containsAll(keys("lesson_", Lesson.Kind.values()));
    }

    private static List<String> keys(String before, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> before + value.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
