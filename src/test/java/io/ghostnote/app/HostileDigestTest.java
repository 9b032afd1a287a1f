package io.ghostnote.app;

import static io.ghostnote.app.Archive.SAMI;
import static io.ghostnote.app.Archive.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.mail.Address;
import io.ghostnote.mail.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names, subjects and errors that mean harm: they are shown, and do nothing. */
class HostileDigestTest {
    private static final List<String> HARMLESS = List.of(
            "html", "head", "meta", "title", "style", "body", "div", "table", "tbody", "tr", "td", "h1", "h2", "h3",
            "p", "bdi", "span", "code");

    @TempDir
    Path folder;

    /** What is sent, and what of it is seen. */
    record Sent(String raw, String shown) {}

    static List<Sent> hostile() {
        return List.of(
                new Sent("Offer\r\nBcc: victim@evil.example", "Offer  Bcc: victim@evil.example"),
                new Sent(
                        "</p></table><script>alert(1)</script><img src=\"http://evil.example/x\" onerror='y'>&amp;",
                        "</p></table><script>alert(1)</script><img src=\"http://evil.example/x\" onerror='y'>&amp;"),
                new Sent("safe\u202Efdp.exe\u2066\u2069\u2069\u200F", "safefdp.exe"),
                new Sent("a\u0000\u0007\u001B[2J\u009B31m\u2028b", "a[2J31m b"),
                new Sent(
                        "{day} {subject} ${x} $1 \\1 %s %n {{7*7}} <%= 1 %>",
                        "{day} {subject} ${x} $1 \\1 %s %n {{7*7}} <%= 1 %>"));
    }

    private void fill(String words) throws IOException {
        try (Archive archive = new Archive(folder)) {
            archive.configure(yaml("en"));
            archive.letter(
                    "eve",
                    new Address(words, "eve", "evil.example"),
                    SAMI,
                    "2025-11-20T08:00:00Z",
                    words,
                    says(Kind.HUMAN, 3));
            archive.settle(Clientele.NOW);
            archive.journal().recordReading("work", Instant.parse(Clientele.NOW), words);
        }
    }

    private String yaml(String language) {
        return """
            owner: { name: Sami Haddad, timezone: Asia/Riyadh, country: SA, language: %s }
            accounts:
              - id: work
                addresses: [sami@haddad.example]
                imap: { host: 127.0.0.1, port: 1, security: none, user: sami, password: { env: PASSWORD } }
            store: { url: "jdbc:sqlite:%s" }
            clients:
              - { id: eve, addresses: [eve@evil.example], country: US }
            """.formatted(language, folder.resolve("ghostnote.db"));
    }

    private String run(String language, String output) throws IOException {
        Files.writeString(folder.resolve("ghostnote.yaml"), yaml(language));
        Ran ran = Ran.ghostnote(
                "digest",
                "--output",
                output,
                "--now",
                Clientele.NOW,
                "--config",
                folder.resolve("ghostnote.yaml").toString());
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.out();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void inHtmlItIsTextInItsOwnElement(Sent sent) throws IOException {
        fill(sent.raw());
        for (String language : List.of("en", "ar")) {
            String out = run(language, "html");
            Document page = Jsoup.parse(out);
            assertThat(page.getAllElements().stream().map(Element::tagName).filter(tag -> !tag.equals("#root")))
                    .isSubsetOf(HARMLESS);
            assertThat(page.select("p").eachText().stream().map(HostileDigestTest::plain))
                    .contains(plain(sent.shown()))
                    .anySatisfy(words ->
                            assertThat(words).contains(plain(sent.shown())).isNotEqualTo(plain(sent.shown())));
            assertThat(out.codePoints().filter(c -> c != '\n' && harmful(c))).isEmpty();
            if (language.equals("ar")) {
                assertThat(page.select("p > bdi").eachText().stream().map(HostileDigestTest::plain))
                        .contains(plain(sent.shown()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void inTextItStaysOnItsLines(Sent sent) throws IOException {
        fill(sent.raw());
        for (String language : List.of("en", "ar")) {
            String out = run(language, "text");
            assertThat(plain(out)).contains(plain(sent.shown()));
            assertThat(out.lines()).allSatisfy(line -> {
                assertThat(line.codePoints().filter(HostileDigestTest::harmful))
                        .as(line)
                        .isEmpty();
                assertThat(line).doesNotStartWith("Bcc:");
                assertThat(count(line, 0x2066, 0x2068)).as(line).isEqualTo(count(line, 0x2069, 0x2069));
            });
        }
    }

    private static boolean harmful(int c) {
        return Character.isISOControl(c) || (c >= 0x202A && c <= 0x202E) || c == 0x2028 || c == 0x2029;
    }

    private static long count(String line, int from, int to) {
        return line.codePoints().filter(c -> c >= from && c <= to).count();
    }

    /** Without directions, and with single blanks. */
    private static String plain(String text) {
        return text.replaceAll("[\u200F\u2066-\u2069]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
