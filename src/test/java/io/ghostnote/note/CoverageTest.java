package io.ghostnote.note;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.ladder.Stage;
import io.ghostnote.ladder.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table "Which text serves which step" of docs/samples.md is what the composer does, in every language. */
class CoverageTest {
    private static final Composer MODEL = new Composer(Texts.model());

    private static String served(Stage stage, Step step, Language language, Facts facts) {
        Composition made = MODEL.compose(Samples.request(stage, step, language, Samples.LAYLA, facts));
        if (made instanceof NoteText note) {
            String family = note.model().replaceAll("\\.(untitled|short|[0-9])", "");
            // the same closing in other words, where the title is a Subject
            return family.equals("GENERAL.C0") ? "CLOSE.C0" : family;
        }
        return switch (((Composition.NoText) made).lack()) {
            case SKIPPED -> "— (skipped)";
            case MONEY_UNCLEAR, FACTS_MISSING -> "— (asks)";
            case TONE -> "— (fails)";
        };
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isTheTableOfThePage(Language language) {
        List<String> rows = new ArrayList<>();
        LadderSteps.all()
                .forEach((stage, steps) -> steps.forEach(step -> rows.add(String.format(
                        Locale.ROOT,
                        "| %s | %s | %s | %s |",
                        stage.key(),
                        step,
                        served(
                                stage,
                                step,
                                language,
                                Samples.everything(language).build()),
                        served(
                                stage,
                                step,
                                language,
                                Samples.fromMailOnly("Logo work").build())))));
        List<String> page = Samples.read(Path.of("docs/samples.md"))
                .lines()
                .dropWhile(line -> !line.startsWith("| Stage | Step |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
        assertThat(rows).isEqualTo(page);
    }
}
