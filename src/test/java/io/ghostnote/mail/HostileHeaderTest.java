package io.ghostnote.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any octets give a letter, soon. */
class HostileHeaderTest {
    private static final Instant RECEIVED = Instant.parse("2025-11-03T11:00:00Z");
    private static final int MEGABYTE = 1 << 20;

    private static Letter read(byte[] header) {
        return new LetterReader((block, envelope) -> Kind.HUMAN)
                .read(HeaderBlock.of(header), RECEIVED, Optional.empty());
    }

    @Property(tries = 2_000)
    void anyOctetsGiveALetter(@ForAll byte[] octets) {
        assertThat(read(octets).sentAt()).isNotNull();
    }

    @Property(tries = 2_000)
    void anyPiecesOfSyntaxGiveALetterThatIsSafeToShow(@ForAll("pieces") String value) {
        String header = "From: " + value + "\r\nTo: " + value + "\r\nSubject: " + value + "\r\nDate: " + value
                + "\r\nMessage-ID: " + value + "\r\nReferences: " + value + "\r\n";
        Letter letter = read(header.getBytes(StandardCharsets.UTF_8));
        for (Address address : letter.envelope().originators()) {
            assertThat(address.name() + address.spec()).doesNotContainPattern("[\\p{Cntrl}\u202a-\u202e\u2066-\u2069]");
            assertThat(address.domain()).isNotEmpty().doesNotContain(" ");
            assertThat(address.local()).isNotEmpty();
        }
        assertThat(letter.envelope().subject()).doesNotContainPattern("[\\p{Cntrl}\u202a-\u202e\u2066-\u2069]");
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        "\"",
                        "(",
                        ")",
                        "<",
                        ">",
                        ",",
                        ";",
                        ":",
                        "@",
                        "[",
                        "]",
                        "\\",
                        " ",
                        "\r\n ",
                        "=?",
                        "?=",
                        "=?utf-8?Q?",
                        "=?utf-8?B?",
                        "=?x?q?",
                        "2YTZ",
                        "=D9",
                        "_",
                        "a",
                        "layla",
                        "x.example",
                        "layla@noor.example",
                        "ليلى",
                        "\u202e",
                        "\u2066",
                        "\0",
                        "3 Nov 2025 14:00:00 +0300",
                        "Re:",
                        "[x]",
                        "رد:",
                        "+",
                        "'",
                        ".")
                .list()
                .ofMaxSize(30)
                .map(list -> String.join("", list));
    }

    // What takes quadratic time takes hours with a megabyte; the limit is far from both.
    @Timeout(30)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "(",
                ")",
                "<",
                ">",
                ",",
                ";",
                ":",
                "@",
                "[",
                "@[",
                "\\",
                " ",
                "=?",
                "?=",
                "=?utf-8?Q?",
                "=?utf-8?B?",
                "=?utf-8?Q?a?= ",
                "a@b ",
                "<a@b> ",
                "<a@b>,",
                "a@b.",
                "((a)",
                "\"\\\"",
                "ab ",
                "\r\n ",
                "\r\n",
                "\r\nTo: a@b",
                "é",
                "x@é",
                "=?a?q?x,",
                "<@a,",
                "[a] ",
                "Re:",
                "1:"
            })
    void aMegabyteOfAnythingIsReadAtOnce(String piece) {
        String value = piece.repeat(MEGABYTE / piece.length());
        String header = "From: " + value + "\r\nTo: " + value + "\r\nSubject: " + value + "\r\nDate: " + value
                + "\r\nMessage-ID: " + value + "\r\nReferences: " + value + "\r\nIn-Reply-To: a" + value + "@\r\n";
        Letter letter = read(header.getBytes(StandardCharsets.UTF_8));
        assertThat(SubjectLine.key(value).length()).isLessThanOrEqualTo(4_000);
        assertThat(letter.envelope().subject().length()).isLessThanOrEqualTo(1_001);
        assertThat(letter.ancestry().references().size()).isLessThanOrEqualTo(500);
    }
}
