package io.ghostnote.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.note.Bidi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What digest prints, whole, in both languages and both forms. New golden files: run with {@code -Dgolden.write=FOLDER} and look at them. */
class DigestTest {
    @TempDir
    Path folder;

    @BeforeEach
    void fill() {
        Clientele.fill(folder);
    }

    private Ran run(String language, String output) {
        try {
            Files.writeString(folder.resolve("ghostnote.yaml"), Clientele.yaml(language, folder));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Ran ran = Ran.ghostnote(
                "digest",
                "--output",
                output,
                "--now",
                Clientele.NOW,
                "--config",
                folder.resolve("ghostnote.yaml").toString());
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran;
    }

    @ParameterizedTest
    @CsvSource({"en, text, txt", "ar, text, txt", "en, html, html", "ar, html, html"})
    void isAsTheGoldenFileHasIt(String language, String output, String ending) throws IOException {
        Ran ran = run(language, output);
        String name = "digest-" + language + "." + ending;
        String write = System.getProperty("golden.write", "");
        if (!write.isEmpty()) {
            Files.writeString(Path.of(write).resolve(name), ran.out());
        }
        assertThat(ran.out()).isEqualTo(golden(name));
    }

    @ParameterizedTest
    @CsvSource({"en, ltr", "ar, rtl"})
    void theDocumentSaysItsLanguageAndDirectionInsideTheBodyToo(String language, String direction) {
        Document page = Jsoup.parse(run(language, "html").out());
        for (String at : new String[] {"html", "body > div"}) {
            assertThat(page.select(at).attr("lang")).isEqualTo(language);
            assertThat(page.select(at).attr("dir")).isEqualTo(direction);
        }
        assertThat(page.title()).doesNotContain(String.valueOf(Bidi.FSI)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void theDocumentFetchesAndRunsNothing(String language) {
        Document page = Jsoup.parse(run(language, "html").out());
        assertThat(page.select("script, link, img, iframe, object, form, svg, [src], [href], [onclick], [onload]"))
                .isEmpty();
        assertThat(page.html()).doesNotContain("url(").doesNotContain("@import");
        assertThat(page.select("meta[name=color-scheme]").attr("content")).isEqualTo("light dark");
        assertThat(page.select("meta[name=viewport]")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void bothFormsTellTheSame(String language) {
        String text = run(language, "text").out();
        Document page = Jsoup.parse(run(language, "html").out());
        for (String words : page.select("h1, h2, code").eachText()) {
            assertThat(bare(text)).contains(bare(words));
        }
        assertThat(page.select("h2")).hasSize(9);
    }

    /** Without directions, and on one line. */
    private static String bare(String text) {
        return text.replaceAll("[\u200E\u200F\u2066-\u2069]", "").replaceAll("\\s+", " ");
    }

    @Test
    void theTextFitsTheScreenAndInArabicRunsFromRightToLeft() {
        assertThat(run("en", "text").lines())
                .allSatisfy(line ->
                        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(80));
        assertThat(run("ar", "text").lines())
                .filteredOn(line -> !line.isBlank())
                .allSatisfy(line -> assertThat(Bidi.of(line)).as(line).isEqualTo(Bidi.Direction.RIGHT_TO_LEFT));
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = DigestTest.class.getResourceAsStream("golden/" + name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
