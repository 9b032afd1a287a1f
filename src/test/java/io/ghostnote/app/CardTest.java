package io.ghostnote.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.note.Bidi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The assessment card and the overview, whole, in both languages. New golden files: run with {@code -Dgolden.write=FOLDER} and look at
 * them.
 */
class CardTest {
    @TempDir
    Path folder;

    @BeforeEach
    void fill() {
        Studio.fill(folder);
    }

    private Ran run(String language, String command, String... more) {
        try {
            Files.writeString(folder.resolve("ghostnote.yaml"), Studio.yaml(language, folder));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        String[] args = new String[more.length + 5];
        args[0] = command;
        args[1] = "--now";
        args[2] = Studio.NOW;
        args[3] = "--config";
        args[4] = folder.resolve("ghostnote.yaml").toString();
        System.arraycopy(more, 0, args, 5, more.length);
        Ran ran = Ran.ghostnote(args);
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran;
    }

    @ParameterizedTest
    @CsvSource({
        "en, explain, noor, text, card-noor-en.txt",
        "ar, explain, noor, text, card-noor-ar.txt",
        "en, explain, noor, json, card-noor.json",
        "en, explain, omar, text, card-omar-en.txt"
    })
    void isAsTheGoldenFileHasIt(String language, String command, String client, String output, String name)
            throws IOException {
        String out = run(language, command, client, "--output", output).out();
        String write = System.getProperty("golden.write", "");
        if (!write.isEmpty()) {
            Files.writeString(Path.of(write).resolve(name), out);
        }
        assertThat(out).isEqualTo(golden(name));
    }

    @Test
    void inArabicEveryLineRunsFromRightToLeft() {
        assertThat(run("ar", "explain", "noor").lines())
                .filteredOn(line -> !line.isBlank())
                .allSatisfy(line -> assertThat(Bidi.of(line)).as(line).isEqualTo(Bidi.Direction.RIGHT_TO_LEFT));
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = CardTest.class.getResourceAsStream("golden/" + name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
