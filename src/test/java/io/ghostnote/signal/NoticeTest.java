package io.ghostnote.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.mail.Kind;
import io.ghostnote.signal.MessageKind.Notice;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Automatic replies that no field tells, in the languages of mail systems, and letters of persons that resemble them. */
class NoticeTest {

    private static MessageKind of(String fields, String body) {
        String message = "From: Layla <layla@noor.example>\nTo: sami@haddad.example\n" + fields
                + "\nContent-Type: text/plain; charset=utf-8\n\n" + body;
        return MessageKind.of(message.getBytes(StandardCharsets.UTF_8));
    }

    static Stream<Arguments> samples() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NoticeTest.class.getResourceAsStream("/signal/notices.txt")),
                StandardCharsets.UTF_8))) {
            return lines
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|", 2))
                    .map(cells -> Arguments.of(cells[0], cells[1].replace('/', '\n')))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aNoticeIsToldFromALetter(String what, String text) {
        MessageKind kind = of("Subject: Website", text);
        switch (what) {
            case "person" -> {
                assertThat(kind.kind()).isEqualTo(Kind.HUMAN);
                assertThat(of("Subject: Re: Website\nIn-Reply-To: <a@b.example>", text)
                                .kind())
                        .isEqualTo(Kind.HUMAN);
            }
            case "absence" -> assertThat(kind.notice()).contains(Notice.ABSENCE);
            case "left" -> assertThat(kind.notice()).contains(Notice.LEFT_COMPANY);
            case "received" -> assertThat(kind.notice()).contains(Notice.ACKNOWLEDGEMENT);
            default -> throw new IllegalArgumentException(what);
        }
        assertThat(kind.kind() == Kind.AUTO_REPLY).isEqualTo(!what.equals("person"));
        assertThat(kind.reason().isEmpty()).isEqualTo(what.equals("person"));
    }

    @Test
    void whomToWriteToInsteadIsNamed() {
        MessageKind kind = of(
                "Subject: x",
                "I no longer work at Acme. Please write to Nadia <Nadia@acme.example> or sami@haddad.example, not layla@noor.example.");
        assertThat(kind.notice()).contains(Notice.LEFT_COMPANY);
        assertThat(kind.replacements()).containsExactly("nadia@acme.example");
    }

    @Test
    void whatTheHeaderToldIsExplainedByTheText() {
        MessageKind kind =
                of("Subject: Re: Website\nAuto-Submitted: auto-replied", "Frau Schulz ist nicht mehr bei uns tätig.");
        assertThat(kind.kind()).isEqualTo(Kind.AUTO_REPLY);
        assertThat(kind.reason()).isEqualTo("Auto-Submitted: auto-replied");
        assertThat(kind.notice()).contains(Notice.LEFT_COMPANY);
        assertThat(of("Subject: x\nAuto-Submitted: auto-replied", "Hello").notice())
                .isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Auto-Submitted: auto-generated                            | We have received your request. Ticket number: 12. | AUTOMATED
        Auto-Submitted: auto-generated;In-Reply-To: <a@b.example> | We have received your request. Ticket number: 12. | AUTO_REPLY
        Subject: Your order                                       | This is an automated message, please do not reply to this email. Your parcel was sent. | AUTOMATED
        List-Id: <a.b.example>                                    | This is an automatic reply. I am away. | AUTO_REPLY
        List-Id: <a.b.example>                                    | I am out of the office until Monday. | LIST
        Subject: x                                                | Thanks. | HUMAN
        """)
    void fieldsAndTextTogether(String fields, String text, Kind kind) {
        assertThat(of(fields.replace(";", "\n"), text).kind()).isEqualTo(kind);
    }

    @Test
    void whoQuotesWhatIsAnsweredIsAPerson() {
        String quoting = "I am out of the office today and will read it tomorrow.\n\n> Could you confirm?\n> Sami\n";
        assertThat(of("Subject: Re: Website", quoting).kind()).isEqualTo(Kind.HUMAN);
    }

    @Test
    void aLongLetterIsNoNotice() {
        String longer =
                "I am out of the office today. " + "The rest of the page is about the colours of the shop. ".repeat(20);
        assertThat(of("Subject: x", longer).kind()).isEqualTo(Kind.HUMAN);
    }

    @Test
    void aQuotedNoticeProvesNothing() {
        String answer = """
                Thanks, who is in charge then

                On Mon, 3 Nov 2025 at 14:00, Layla <layla@noor.example> wrote:
                > This is an automatic reply. I am out of the office.
                """;
        assertThat(of("Subject: Re: x", answer))
                .extracting(MessageKind::kind, MessageKind::replacements)
                .containsExactly(Kind.HUMAN, List.of());
    }
}
