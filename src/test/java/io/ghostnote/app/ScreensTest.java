package io.ghostnote.app;

import static io.ghostnote.app.Archive.SAMI;
import static io.ghostnote.app.Archive.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.ladder.DraftState;
import io.ghostnote.ladder.Step;
import io.ghostnote.mail.Address;
import io.ghostnote.mail.Kind;
import io.ghostnote.mail.MessageId;
import io.ghostnote.note.Bidi;
import io.ghostnote.wording.Announcement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What status and explain print, whole, in both languages. New golden files: run with {@code -Dgolden.write=FOLDER} and look at them. */
class ScreensTest {
    private static final String NOW = "2025-11-26T12:00:00Z";
    private static final Address LAYLA = new Address("ليلى حسن", "layla", "noor.example");
    private static final Address AMAL = new Address("Amal", "amal", "amal.example");
    private static final Address HADID = new Address("Hadid", "z", "hadid.example");
    private static final Address OMAR = new Address("Omar", "omar", "omar.example");
    private static final Address JIN = new Address("Jin", "jin", "agency.example");
    private static final Address EVE = new Address("Eve\u202E", "eve", "evil.example");

    @TempDir
    Path folder;

    @BeforeEach
    void fill() {
        try (Archive archive = new Archive(folder)) {
            archive.configure(yaml("en"));
            noor(archive);
            MessageId amal =
                    archive.letter("amal", SAMI, AMAL, "2025-11-10T08:00:00Z", "Shop brand", says(Kind.HUMAN, 3));
            archive.letter(
                    "amal",
                    AMAL,
                    SAMI,
                    "2025-11-12T08:00:00Z",
                    "Re: Shop brand",
                    says(Kind.HUMAN, 0, Announcement.GOODBYE),
                    amal);
            archive.letter("hadid", HADID, SAMI, "2025-11-20T08:00:00Z", "Poster", says(Kind.HUMAN, 3));
            MessageId omar =
                    archive.letter("omar", SAMI, OMAR, "2025-11-17T08:00:00Z", "Contract", says(Kind.HUMAN, 3));
            archive.letter(
                    "omar",
                    OMAR,
                    SAMI,
                    "2025-11-17T08:01:00Z",
                    "Automatic reply: Contract",
                    says(Kind.AUTO_REPLY, 0, Optional.of(LocalDate.parse("2025-12-01")), true),
                    omar);
            archive.letter(
                    "a-rather-long-name-of-an-agency",
                    SAMI,
                    JIN,
                    "2025-11-24T08:00:00Z",
                    "網站設計提案書的修改建議與時程",
                    says(Kind.HUMAN, 3));
            hostile(archive);
            archive.settle(NOW);
            archive.journal()
                    .recordReading(
                            "work",
                            Instant.parse("2025-11-26T11:55:00Z"),
                            "NO [ALERT] \u001B[31mlogin\u202E refused\r\nby imap.haddad.example");
        }
    }

    private static void noor(Archive archive) {
        MessageId first = archive.letter(
                "noor", SAMI, LAYLA, "2025-10-05T07:00:00Z", "متجر نور: صفحات المنتجات", says(Kind.HUMAN, 3));
        MessageId answer = archive.letter(
                "noor",
                LAYLA,
                SAMI,
                "2025-10-07T09:00:00Z",
                "Re: متجر نور: صفحات المنتجات",
                says(Kind.HUMAN, -2),
                first);
        MessageId ask = archive.letter(
                "noor",
                SAMI,
                LAYLA,
                "2025-11-09T11:00:00Z",
                "متجر نور: الصفحة الرئيسية",
                says(Kind.HUMAN, 3),
                first,
                answer);
        archive.letter(
                "noor",
                LAYLA,
                SAMI,
                "2025-11-09T11:01:00Z",
                "رد آلي: متجر نور",
                says(Kind.AUTO_REPLY, 0, Optional.of(LocalDate.parse("2025-11-11")), true),
                ask);
        archive.note("noor", ask, Step.S1, DraftState.WAITING, "2025-11-18T06:00:00Z");
    }

    private static void hostile(Archive archive) {
        MessageId basis = archive.letter(
                "evil",
                SAMI,
                EVE,
                "2025-11-23T08:00:00Z",
                "Offer\u202E\u2066 \r\nBcc: x\u001B[2J" + " and so on".repeat(30),
                says(Kind.HUMAN, 3));
        archive.letter(
                "evil",
                EVE,
                SAMI,
                "2025-11-23T09:00:00Z",
                "Pay\u202E now \u2069 to another account",
                says(Kind.HUMAN, 3, Optional.empty(), false),
                basis);
        archive.letter(
                "evil",
                new Address("\u202Eمحتال", "x\u202Ey", "strange\u2067.example"),
                SAMI,
                "2025-11-22T09:00:00Z",
                "Re: Offer",
                says(Kind.HUMAN, -2),
                basis);
    }

    private String yaml(String language) {
        return """
            owner: { name: Sami Haddad, timezone: Asia/Riyadh, country: SA, language: %s }
            accounts:
              - id: work
                addresses: [sami@haddad.example]
                imap: { host: 127.0.0.1, port: 1, security: none, user: sami, password: { env: PASSWORD } }
              - id: home
                addresses: [sami@home.example]
                imap: { host: 127.0.0.1, port: 1, security: none, user: sami, password: { env: PASSWORD } }
            store: { url: "jdbc:sqlite:%s" }
            clients:
              - { id: quiet, name: Quiet, addresses: [quiet@quiet.example], country: SA }
              - { id: noor, name: ليلى حسن, addresses: [layla@noor.example], country: SA }
              - { id: amal, name: Amal, addresses: [amal@amal.example], country: AE }
              - { id: hadid, addresses: [z@hadid.example], country: SA, priority: high }
              - { id: omar, name: Omar, addresses: [omar@omar.example], country: EG }
              - { id: a-rather-long-name-of-an-agency, name: Jin, addresses: [jin@agency.example], country: CN }
              - { id: evil, name: Eve, addresses: [eve@evil.example], country: US }
            """.formatted(language, folder.resolve("ghostnote.db"));
    }

    private Ran run(String language, String... command) {
        try {
            Files.writeString(folder.resolve("ghostnote.yaml"), yaml(language));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        String[] args = new String[command.length + 4];
        System.arraycopy(command, 0, args, 0, command.length);
        args[command.length] = "--config";
        args[command.length + 1] = folder.resolve("ghostnote.yaml").toString();
        args[command.length + 2] = "--now";
        args[command.length + 3] = NOW;
        Ran ran = Ran.ghostnote(args);
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran;
    }

    @ParameterizedTest
    @CsvSource({
        "en, status, ''",
        "ar, status, ''",
        "en, explain, noor",
        "ar, explain, noor",
        "en, explain, omar",
        "ar, explain, omar"
    })
    void isAsTheGoldenFileHasIt(String language, String command, String client) throws IOException {
        Ran ran = client.isEmpty() ? run(language, command) : run(language, command, client);
        String name = command + (client.isEmpty() ? "" : "-" + client) + "-" + language + ".txt";
        String write = System.getProperty("golden.write", "");
        if (!write.isEmpty()) {
            Files.writeString(Path.of(write).resolve(name), ran.out());
        }
        assertThat(ran.out()).isEqualTo(golden(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void hostileWordsNeitherDriveTheTerminalNorTurnALineAround(String language) {
        for (Ran ran : new Ran[] {run(language, "status"), run(language, "explain", "evil")}) {
            for (String line : ran.lines()) {
                assertThat(line.codePoints().filter(c -> Character.isISOControl(c) || (c >= 0x202A && c <= 0x202E)))
                        .as(line)
                        .isEmpty();
                long open = line.codePoints()
                        .filter(c -> c >= 0x2066 && c <= 0x2068)
                        .count();
                assertThat(line.codePoints().filter(c -> c == 0x2069).count())
                        .as(line)
                        .isEqualTo(open);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void fitsTheScreen(String language) {
        for (Ran ran : new Ran[] {
            run(language, "status"),
            run(language, "explain", "noor"),
            run(language, "explain", "a-rather-long-name-of-an-agency")
        }) {
            assertThat(ran.lines())
                    .allSatisfy(line -> assertThat(columns(line)).as(line).isLessThanOrEqualTo(80));
        }
    }

    /** Ideographs take two columns; vowel signs, directions and isolates none. */
    private static int columns(String line) {
        return line.codePoints()
                .map(c -> switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK, Character.FORMAT -> 0;
                    default -> Character.isIdeographic(c) ? 2 : 1;
                })
                .sum();
    }

    @Test
    void inArabicEveryLineRunsFromRightToLeft() {
        for (Ran ran : new Ran[] {run("ar", "status"), run("ar", "explain", "noor")}) {
            assertThat(ran.lines())
                    .filteredOn(line -> !line.isBlank())
                    .allSatisfy(line -> assertThat(Bidi.of(line)).as(line).isEqualTo(Bidi.Direction.RIGHT_TO_LEFT));
        }
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = ScreensTest.class.getResourceAsStream("golden/" + name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
