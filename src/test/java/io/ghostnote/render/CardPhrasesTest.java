package io.ghostnote.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.note.Language;
import io.ghostnote.report.Evidence;
import io.ghostnote.report.Job;
import io.ghostnote.report.Lapse;
import io.ghostnote.report.Possibility;
import io.ghostnote.report.Runway;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CardPhrasesTest {
    @Test
    void whatIsSaidInOneLanguageIsSaidInTheOther() {
        Phrases one = Phrases.of("card", Language.ENGLISH);
        Phrases other = Phrases.of("card", Language.ARABIC);
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
                .containsAll(keys("runway_", Runway.Level.values()));
    }

    private static List<String> keys(String before, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> before + value.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
