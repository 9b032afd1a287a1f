package io.ghostnote.note;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.ladder.Stage;
import io.ghostnote.ladder.Step;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ModelTextsTest {
    private static final Path TEXTS = Path.of("src/main/resources/io/ghostnote/note/texts");

    static Stream<Arguments> texts() throws Exception {
        List<Arguments> texts = new ArrayList<>();
        for (Language language : Language.values()) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(TEXTS.resolve(language.tag()))) {
                files.forEach(file -> texts.add(
                        Arguments.of(language, file.getFileName().toString().replace(".txt", ""), Samples.read(file))));
            }
        }
        return texts.stream();
    }

    /** The page shows the first wordings, in the two languages that everything began with. */
    static Stream<Arguments> ofThePage() throws Exception {
        return texts().filter(text -> text.get()[0] == Language.ARABIC || text.get()[0] == Language.ENGLISH)
                .filter(text -> !((String) text.get()[1]).endsWith(".2"));
    }

    /** The page and the files cannot drift apart. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("ofThePage")
    void standsOnThePageAsItIs(Language language, String name, String content) {
        String heading = language == Language.ARABIC ? "Arabic" : "English";
        assertThat(Samples.ofThePage(name, heading)).hasValue(content);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("texts")
    void isFoundByItsName(Language language, String name, String content) {
        assertThat(content).isNotBlank();
        boolean second = name.endsWith(".2");
        assertThat(Texts.model().model(language, second ? name.substring(0, name.length() - 2) : name, second ? 2 : 1))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({"PROPOSAL, S1", "IN_PROGRESS, S2", "CLOSE, C1"})
    void givesTheRenderedExamples(String stage, Step step) {
        for (Language language : List.of(Language.ARABIC, Language.ENGLISH)) {
            Stage at = step == Step.C1 ? Stage.INVOICED : Stage.valueOf(stage);
            NoteText note = Samples.note(Samples.request(
                    at,
                    step,
                    language,
                    Samples.LAYLA,
                    Samples.everything(language).build()));
            String title = stage + "." + step + ", " + (language == Language.ARABIC ? "Arabic" : "English");
            assertThat(note.plain()).isEqualTo(Samples.rendered(title));
            assertThat(note.reasons()).isEmpty();
        }
    }

    @Test
    void everyTextStandsInEveryLanguage() throws Exception {
        Map<Language, Set<String>> names = texts().collect(Collectors.groupingBy(
                text -> (Language) text.get()[0],
                Collectors.mapping(text -> (String) text.get()[1], Collectors.toCollection(TreeSet::new))));
        Set<String> english = names.getOrDefault(Language.ENGLISH, Set.of());
        Set<String> arabic = new TreeSet<>(english);
        // the English CLOSE.C0 names no project, so it serves the general stage as it is
        arabic.addAll(List.of("GENERAL.C0", "GENERAL.C0.2"));
        assertThat(names.get(Language.ARABIC)).isEqualTo(arabic);
        // elsewhere a title that is not known is left out by a condition, so that no second file is needed
        Set<String> others = new TreeSet<>(english);
        others.removeIf(name -> name.contains(".untitled") || name.startsWith("PROSPECT.S1.short"));
        for (Language language : List.of(Language.FRENCH, Language.SPANISH, Language.GERMAN)) {
            assertThat(names.get(language)).as(language.tag()).isEqualTo(others);
        }
    }
}
