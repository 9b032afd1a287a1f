package io.ghostnote.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.ladder.Step;
import io.ghostnote.note.Language;
import io.ghostnote.report.Section;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DigestPhrasesTest {
    @Test
    void whatIsSaidInOneLanguageIsSaidInTheOther() {
        Phrases one = Phrases.of("digest", Language.ENGLISH);
        Phrases other = Phrases.of("digest", Language.ARABIC);
        assertThat(other.keys()).isEqualTo(one.keys());
        for (String key : one.keys()) {
            assertThat(other.places(key)).as(key).containsExactlyInAnyOrderElementsOf(one.places(key));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "ARABIC"})
    void thereAreWordsForAllThatCanBe(Language language) {
        assertThat(Phrases.of("digest", language).keys())
                .containsAll(Arrays.stream(Step.values())
                        .map(step -> "step_" + step.name().toLowerCase(Locale.ROOT))
                        .toList())
                .containsAll(Arrays.stream(Section.values())
                        .map(section -> "head_" + section.name().toLowerCase(Locale.ROOT))
                        .toList());
    }
}
