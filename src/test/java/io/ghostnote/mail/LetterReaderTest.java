package io.ghostnote.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterReaderTest {
    private static final Instant RECEIVED = Instant.parse("2025-11-03T11:00:05Z");

    private static Letter read(String... lines) {
        byte[] header = (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
        return new LetterReader((block, envelope) -> Kind.HUMAN)
                .read(HeaderBlock.of(header), RECEIVED, Optional.empty());
    }

    @Test
    void ofFieldsWithoutEndTheEndsAreRead() {
        StringBuilder references = new StringBuilder();
        StringBuilder recipients = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            references.append("\n <").append(i).append("@h.example>");
            recipients.append(i).append("@noor.example,\n ");
        }
        String header = "References:" + references + "\nTo: " + recipients + "last@noor.example\nDate: "
                + "1 ".repeat(9_000) + "\nSubject: " + "=?utf-8?q?=D8=A7?= ".repeat(9_000) + "\n\n";
        HeaderBlock block = HeaderBlock.of(header.getBytes(StandardCharsets.US_ASCII));
        Instant received = Instant.parse("2026-11-20T10:00:00Z");
        Letter letter = new LetterReader((fields, envelope) -> Kind.HUMAN).read(block, received, Optional.empty());
        List<MessageId> ancestors = letter.ancestry().references();
        assertThat(ancestors).hasSize(500).startsWith(new MessageId("<0@h.example>"));
        assertThat(ancestors.get(1)).isEqualTo(new MessageId("<19501@h.example>"));
        assertThat(ancestors.get(499)).isEqualTo(new MessageId("<19999@h.example>"));
        assertThat(letter.envelope().recipients())
                .hasSizeBetween(2_500, 5_000)
                .allSatisfy(address -> assertThat(address.domain()).isEqualTo("noor.example"));
        assertThat(letter.sentAt()).isEqualTo(received);
        assertThat(letter.envelope().subject()).hasSizeBetween(500, 1_001).matches("ا+…?");
    }

    @Test
    void aLetterIsReadWhole() {
        Letter letter = read(
                "Message-ID: <1@noor.example>",
                "Date: Mon, 3 Nov 2025 14:00:00 +0300",
                "From: =?utf-8?B?2YTZitmE2Yk=?= <layla@noor.example>",
                "Reply-To: office@noor.example",
                "Sender: desk@noor.example",
                "To: sami@haddad.example,",
                "\tb@x.example",
                "Cc: c@x.example",
                "Subject: =?utf-8?Q?=D8=B1=D8=AF:?= Website",
                "In-Reply-To: <0@haddad.example>",
                "References: <root@haddad.example>",
                " <0@haddad.example>");
        assertThat(letter.id().value()).isEqualTo("<1@noor.example>");
        assertThat(letter.sentAt()).isEqualTo("2025-11-03T11:00:00Z");
        assertThat(letter.envelope().from()).extracting(Address::name).containsExactly("ليلى");
        assertThat(letter.envelope().recipients())
                .extracting(Address::key)
                .containsExactly("sami@haddad.example", "b@x.example", "c@x.example");
        assertThat(letter.envelope().originators())
                .extracting(Address::key)
                .containsExactly("layla@noor.example", "office@noor.example", "desk@noor.example");
        assertThat(letter.envelope().subject()).isEqualTo("رد: Website");
        assertThat(letter.ancestry().references())
                .extracting(MessageId::value)
                .containsExactly("<root@haddad.example>", "<0@haddad.example>");
        assertThat(letter.ancestry().inReplyTo()).extracting(MessageId::value).containsExactly("<0@haddad.example>");
    }

    @Test
    void ofASingleFieldTheFirstCounts() {
        Letter letter = read("From: a@x.example", "From: b@x.example", "Subject: one", "Subject: two");
        assertThat(letter.envelope().from()).extracting(Address::key).containsExactly("a@x.example");
        assertThat(letter.envelope().subject()).isEqualTo("one");
    }

    @ParameterizedTest
    @CsvSource({
        "'Date: Mon, 3 Nov 2025 14:00:00 +0300', 2025-11-03T11:00:00Z",
        "'Date: Tue, 4 Nov 2025 11:00:00 +0000', 2025-11-04T11:00:00Z",
        "'Date: Tue, 4 Nov 2025 11:00:06 +0000', 2025-11-03T11:00:05Z",
        "'Date: soon', 2025-11-03T11:00:05Z",
        "'X-Date: none', 2025-11-03T11:00:05Z",
    })
    void aDateThatCannotBeIsReplacedByTheServers(String field, Instant expected) {
        assertThat(read("From: a@x.example", field).sentAt()).isEqualTo(expected);
    }

    @Test
    void withoutAnIdentifierTheSameMessageIsTheSameLetterInEveryFolder() {
        Letter inbox =
                read("Received: here", "From: a@x.example", "Date: Mon, 3 Nov 2025 14:00:00 +0300", "Subject: a b");
        Letter archive =
                read("From: a@x.example", "Date: Mon, 3 Nov 2025 14:00:00 +0300", "Subject: a", " b", "X-Other: y");
        Letter other = read("From: a@x.example", "Date: Mon, 3 Nov 2025 14:00:01 +0300", "Subject: a b");
        assertThat(inbox.id()).isEqualTo(archive.id());
        assertThat(inbox.id().value()).matches("<[0-9a-f]{64}@missing\\.invalid>");
        assertThat(other.id()).isNotEqualTo(inbox.id());
    }

    @Test
    void theReferencesOfAnAttackAreCutInTheMiddle() {
        StringBuilder references = new StringBuilder("References:");
        for (int i = 0; i < 10_000; i++) {
            references.append(" <").append(i).append("@x.example>");
        }
        Letter letter = read(references.toString());
        assertThat(letter.ancestry().references())
                .hasSize(500)
                .startsWith(new MessageId("<0@x.example>"))
                .endsWith(new MessageId("<9999@x.example>"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <a@b>                                        | <a@b>
        <a@b> (garbage) <c@d>                        | <a@b> <c@d>
        <a @\tb>                                     | <a@b>
        a@b                                          | <a@b>
        a@b, c@d                                     | <a@b> <c@d>
        Your message of "Mon, 3 Nov" <a@b>           | <a@b>
        no-angle-brackets.or.at-symbol               | <no-angle-brackets.or.at-symbol>
        <no-domain>                                  | <no-domain>
        <a@b><a@b>                                   | <a@b>
        <broken <a@b>                                | <a@b>
        yesterday's message                          | ''
        short                                        | ''
        <>                                           | ''
        """)
    void identifiersAsTheyAreMet(String value, String expected) {
        assertThat(String.join(
                        " ",
                        MessageId.parseAll(value).stream().map(MessageId::value).toList()))
                .isEqualTo(expected);
    }

    @Test
    void aBlockEndsAtItsEmptyLineAndPassesOverWhatIsNoField() {
        HeaderBlock header =
                HeaderBlock.of("From me Mon Nov 3\n folded\nSubject : a\n b\nno field\n c\nTo: x\n\nCc: body\n"
                        .getBytes(StandardCharsets.US_ASCII));
        assertThat(header.first("subject")).contains("a b");
        assertThat(header.first("TO")).contains("x");
        assertThat(header.has("Cc")).isFalse();
        assertThat(header.size()).isEqualTo(2);
    }

    @Test
    void linesMayEndWithCarriageReturnAlone() {
        HeaderBlock header = HeaderBlock.of("Subject: a\r b\rTo: x\r\rbody".getBytes(StandardCharsets.US_ASCII));
        assertThat(header.first("Subject")).contains("a b");
        assertThat(header.all("To")).containsExactly("x");
    }
}
