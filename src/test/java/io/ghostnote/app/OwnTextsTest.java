package io.ghostnote.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.note.Language;
import io.ghostnote.note.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnTextsTest {
    private static final String GOOD =
            "{greeting}\n\nI hope you are well. This is about {project.title}, where one small point is open "
                    + "between us.\n\n{if open_question}It is this: {open_question}{else}Shall we go on as planned?{end}\n\n"
                    + "\"Later\" or \"no\" is a perfectly good answer as well.\n\n{closing}\n";

    @TempDir
    Path folder;

    private Path write(String file, String content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(folder.resolve(file.substring(0, file.indexOf('/'))));
        return Files.writeString(path, content);
    }

    @Test
    void noFolderNoTexts() {
        OwnTexts none = OwnTexts.of(Optional.empty());
        assertThat(none.count()).isZero();
        assertThat(none.problems()).isEmpty();
    }

    @Test
    void takesWhatIsRightAndTellsWhatIsNot() throws IOException {
        write("en/GENERAL.S1.txt", GOOD);
        write("en/GENERAL.S1.2.txt", GOOD.replace("I hope you are well.", "All good wishes."));
        Path bad = write("en/GENERAL.S2.txt", GOOD.replace("{end}", ""));
        Path rude = write("en/PROSPECT.S1.txt", GOOD.replace("one small point", "just checking in, one small point"));
        Path unknown = write("en/GENERAL.S9.txt", GOOD);
        Path note = write("en/notes.md", "x");
        Path language = write("xx/GENERAL.S1.txt", GOOD).getParent();
        Files.writeString(folder.resolve(".hidden"), "x");
        OwnTexts own = OwnTexts.of(Optional.of(folder));
        assertThat(own.count()).isEqualTo(2);
        assertThat(own.texts().get(Language.ENGLISH)).containsOnlyKeys("GENERAL.S1", "GENERAL.S1.2");
        assertThat(own.problems()).contains(new Problem(bad.toString(), 5, "{if …} without {end}"));
        assertThat(own.problems())
                .contains(new Problem(rude.toString(), 3, "fails the rubric: forbidden (filler: just checking in)"));
        assertThat(own.problems())
                .extracting(Problem::file)
                .containsExactlyInAnyOrder(
                        bad.toString(), rude.toString(), unknown.toString(), note.toString(), String.valueOf(language));
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        Files.createDirectories(folder.resolve("ar"));
        Files.write(
                folder.resolve("ar/GENERAL.S1.txt"),
                "{greeting}\n\né\n\n{closing}\n".getBytes(StandardCharsets.ISO_8859_1));
        write("en/GENERAL.S1.txt", "x".repeat(20_000));
        assertThat(OwnTexts.of(Optional.of(folder)).problems())
                .extracting(Problem::message)
                .isEqualTo(List.of("not in UTF-8", "longer than any note"));
    }
}
