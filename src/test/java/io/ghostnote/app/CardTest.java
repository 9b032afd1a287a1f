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
        return at(Studio.NOW, language, command, more);
    }

    private Ran at(String now, String language, String command, String... more) {
        try {
            Files.writeString(folder.resolve("ghostnote.yaml"), Studio.yaml(language, folder));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        String[] args = new String[more.length + 5];
        args[0] = command;
        args[1] = "--now";
        args[2] = now;
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
        "en, explain, omar, text, card-omar-en.txt",
        "en, digest, '', text, digest-month-en.txt",
        "ar, digest, '', text, digest-month-ar.txt",
        "en, digest, '', html, digest-month-en.html",
        "ar, digest, '', html, digest-month-ar.html"
    })
    void isAsTheGoldenFileHasIt(String language, String command, String client, String output, String name)
            throws IOException {
        Ran ran = client.isEmpty()
                ? run(language, command, "--output", output)
                : run(language, command, client, "--output", output);
        String out = ran.out();
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

    @ParameterizedTest
    @CsvSource({
        // Friday and Saturday are free in Riyadh
        "2025-10-31T05:00:00Z, false",
        "2025-11-01T05:00:00Z, false",
        "2025-11-02T05:00:00Z, true",
        "2025-11-03T05:00:00Z, false",
        "2025-12-01T05:00:00Z, true"
    })
    void theOverviewComesOnTheFirstWorkingDayOfTheMonth(String now, boolean comes) {
        assertThat(at(now, "en", "digest").out().contains("The month in view")).isEqualTo(comes);
    }

    @ParameterizedTest
    @CsvSource({
        // asked on Wednesday at two; noticed after two business days, on Sunday at two
        "2025-11-30T05:00:00Z, false",
        "2025-11-30T12:00:00Z, true",
        "2025-12-01T05:00:00Z, true",
        "2025-12-02T05:00:00Z, false"
    })
    void theShortFormComesOnceAfterASilenceWasNoticed(String now, boolean comes) {
        assertThat(at(now, "en", "digest").out().contains("newly noticed")).isEqualTo(comes);
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = CardTest.class.getResourceAsStream("golden/" + name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
