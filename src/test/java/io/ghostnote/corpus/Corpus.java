package io.ghostnote.corpus;

import io.ghostnote.mail.HeaderBlock;
import io.ghostnote.mail.Letter;
import io.ghostnote.mail.LetterReader;
import io.ghostnote.signal.HeaderKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** A folder of real mail outside the project, named by the environment variable GHOSTNOTE_CORPUS. */
final class Corpus {
    private static final Instant RECEIVED = Instant.parse("2026-01-01T00:00:00Z");
    private static final LetterReader READER = new LetterReader(
            (header, envelope) -> HeaderKind.of(header, envelope).kind());

    private Corpus() {}

    /** The folder; the test that asks is skipped when there is none. */
    static Path folder() {
        String folder = System.getenv("GHOSTNOTE_CORPUS");
        Assumptions.assumeTrue(folder != null && !folder.isBlank(), "GHOSTNOTE_CORPUS is not set");
        return Path.of(folder == null ? "" : folder);
    }

    static byte[] octets(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Letter letter(byte[] octets) {
        return READER.read(HeaderBlock.of(octets), RECEIVED, Optional.empty());
    }

    /** A label of labels.tsv. */
    record Label(String path, String label, String note) {
        boolean sure() {
            return !label.endsWith("?");
        }
    }

    static List<Label> labels(Path folder) {
        try (var lines = Files.lines(folder.resolve("labels.tsv"))) {
            return lines.skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Label(cells[0], cells[1], cells.length > 3 ? cells[3] : ""))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
