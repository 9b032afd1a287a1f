package io.ghostnote.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.mail.Letter;
import io.ghostnote.signal.DeliveryReport;
import io.ghostnote.text.LanguageGuess;
import io.ghostnote.text.VisibleText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Skipped when GHOSTNOTE_CORPUS is not set. */
class EveryFileNeedsCorpusTest {

    @Test
    void everyFileIsReadToTheEnd() throws IOException {
        List<Path> files;
        try (var all = Files.walk(Corpus.folder())) {
            files = all.filter(Files::isRegularFile).toList();
        }
        int withAuthor = 0;
        for (Path file : files) {
            byte[] octets = Corpus.octets(file);
            Letter letter = Corpus.letter(octets);
            VisibleText visible = VisibleText.of(octets);
            assertThat(visible.text())
                    .as(file.toString())
                    .isEqualTo(visible.text().strip());
            assertThat(visible.unread()).as(file.toString()).doesNotContain("");
            String raw = new String(octets, StandardCharsets.UTF_8);
            assertThat(VisibleText.ofPlain(raw).length()
                            + VisibleText.ofHtml(raw).length())
                    .as(file.toString())
                    .isNotNegative();
            assertThat(LanguageGuess.of(visible.text()).confidence())
                    .as(file.toString())
                    .isBetween(0.0, 1.0);
            assertThat(DeliveryReport.read(octets).failed()).as(file.toString()).doesNotContainNull();
            assertThat(letter.id().value()).startsWith("<").endsWith(">");
            withAuthor += letter.envelope().from().isEmpty() ? 0 : 1;
        }
        System.out.println("files with a readable author: " + withAuthor + " of " + files.size());
        assertThat(withAuthor).isGreaterThan(files.size() / 2);
    }
}
