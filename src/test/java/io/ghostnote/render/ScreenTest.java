package io.ghostnote.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.ghostnote.ladder.DraftState;
import io.ghostnote.ladder.Side;
import io.ghostnote.ladder.Stage;
import io.ghostnote.ladder.State;
import io.ghostnote.mail.Kind;
import io.ghostnote.note.Language;
import io.ghostnote.pass.DraftEvent;
import io.ghostnote.report.Next;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScreenTest {
    private final Screen english = new Screen(new Tongue(Language.ENGLISH, Optional.of("SA")));
    private final Screen arabic = new Screen(new Tongue(Language.ARABIC, Optional.of("SA")));

    @Test
    void whatIsSaidInOneLanguageIsSaidInTheOther() {
        Phrases one = Phrases.of("screen", Language.ENGLISH);
        Phrases other = Phrases.of("screen", Language.ARABIC);
        assertThat(other.keys()).isEqualTo(one.keys());
        // A day is written in words or in digits, a length short or long; a guard's name is English.
        Set<String> either = Set.of("day", "date", "length", "within", "title");
        for (String key : one.keys()) {
            assertThat(other.places(key).stream().filter(place -> !either.contains(place)))
                    .as(key)
                    .containsExactlyInAnyOrderElementsOf(one.places(key).stream()
                            .filter(place -> !either.contains(place))
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "ARABIC"})
    void thereAreWordsForAllThatCanBe(Language language) {
        assertThat(Phrases.of("screen", language).keys())
                .containsAll(Stream.of(
                                keys("state_", State.values()),
                                keys("stage_", Stage.values()),
                                keys("side_", Side.values()),
                                keys("owes_", Side.values()),
                                keys("kind_", Kind.values()),
                                keys("fate_", DraftState.values()),
                                keys("draft_", DraftEvent.What.values()),
                                Arrays.stream(Next.values())
                                        .filter(next -> next != Next.NO_MAIL)
                                        .map(StatusWords::key))
                        .flatMap(all -> all)
                        .toList());
    }

    private static Stream<String> keys(String kind, Enum<?>[] constants) {
        return Arrays.stream(constants).map(constant -> kind + constant.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void whatIsNotThereIsABug() {
        assertThatIllegalStateException().isThrownBy(() -> english.say("no_such_key"));
        assertThatIllegalStateException().isThrownBy(() -> english.say("row")).withMessageContaining("client");
    }

    @Test
    void isolatesCloseOnTheLineTheyOpenedOn() {
        String words = "متجر نور ".repeat(20).strip();
        List<String> lines = english.lines("  subject " + english.tongue().isolated(words) + " and more");
        assertThat(lines).hasSizeGreaterThan(2).allSatisfy(line -> {
            assertThat(line.chars().filter(c -> c == '\u2068').count())
                    .isEqualTo(line.chars().filter(c -> c == '\u2069').count());
            assertThat(Plain.width(line)).isLessThanOrEqualTo(Plain.SCREEN);
        });
    }

    @Test
    void anArabicLineThatBeginsWithNamesStillRunsFromRightToLeft() {
        assertThat(arabic.lines(arabic.words("noor") + ": 3")).containsExactly("\u200F\u2068noor\u2069: 3");
        assertThat(arabic.lines("لا شيء")).containsExactly("لا شيء");
        assertThat(english.lines("nothing")).containsExactly("nothing");
    }

    @ParameterizedTest
    @CsvSource({"abc, 3", "網站, 4", "متجر, 4", "مُتجَر, 4", "e\u0301, 1", "\u2068a\u2069, 1", "🙂, 2", "한글, 4", "ｆｕ, 4"})
    void columnsOfATerminal(String text, int columns) {
        assertThat(Plain.width(text)).isEqualTo(columns);
        assertThat(Plain.width(Plain.column(text, 10))).isEqualTo(10);
        assertThat(Plain.width(Plain.column(text.repeat(20), 10))).isEqualTo(10);
    }
}
