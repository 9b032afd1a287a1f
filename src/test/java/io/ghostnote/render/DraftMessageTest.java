package io.ghostnote.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.ladder.Stage;
import io.ghostnote.ladder.Step;
import io.ghostnote.mail.Address;
import io.ghostnote.mail.MessageId;
import io.ghostnote.note.Language;
import io.ghostnote.note.NoteText;
import io.ghostnote.note.Samples;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftMessageTest {
    private static final Address SAMIR = new Address("سامر حداد", "sami", "haddad.example");
    private static final Address LAYLA = new Address("Layla Hassan", "layla", "noor.example");
    private static final MessageId ID = new MessageId("<7b0f4c3e-0000-4000-8000-000000000001@haddad.example>");
    private static final MessageId PARENT = new MessageId("<parent@noor.example>");

    private static NoteText text(Language language) {
        return Samples.note(Samples.request(
                Stage.INVOICED,
                Step.C1,
                language,
                Samples.LAYLA,
                Samples.everything(language).build()));
    }

    private static DraftParts parts(
            Address from, List<Address> to, String subject, List<MessageId> references, NoteText text) {
        return new DraftParts(
                from,
                to,
                List.of(),
                subject,
                ZonedDateTime.of(2025, 11, 9, 11, 0, 5, 0, ZoneOffset.ofHours(3)),
                ID,
                Optional.of(PARENT),
                references,
                text);
    }

    private static DraftParts simple(String subject, Language language) {
        return parts(SAMIR, List.of(LAYLA), subject, List.of(), text(language));
    }

    private static MimeMessage parsed(byte[] octets) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(octets));
    }

    private static String ascii(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    private static List<String> fieldNames(byte[] octets) {
        return ascii(octets)
                .split("\r\n\r\n")[0]
                .lines()
                .filter(line -> !line.startsWith(" "))
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();
    }

    @Test
    void arabicIsReadBackAsItWasComposed() throws Exception {
        NoteText text = text(Language.ARABIC);
        MimeMessage message = parsed(
                DraftMessage.bytes(simple("هوية متجر نور — المرحلة الأولى وما بعدها من خطوات", Language.ARABIC)));
        assertThat(message.getSubject()).isEqualTo("Re: هوية متجر نور — المرحلة الأولى وما بعدها من خطوات");
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("سامر حداد");
        assertThat(message.getHeader("Content-Language")).containsExactly("ar");
        MimeMultipart body = (MimeMultipart) message.getContent();
        assertThat(message.isMimeType("multipart/alternative")).isTrue();
        assertThat(body.getCount()).isEqualTo(2);
        assertThat(body.getBodyPart(0).getContent()).isEqualTo(text.plain().replace("\n", "\r\n"));
        String html = (String) body.getBodyPart(1).getContent();
        assertThat(html)
                .contains("<div dir=\"rtl\" lang=\"ar\" style=\"direction:rtl;text-align:right\">")
                .contains("<bdi>هوية متجر نور</bdi>")
                .contains("<span dir=\"ltr\">1,250.00 SAR</span>")
                .contains(
                        "<a href=\"https://bill.example/INV-2025-031\" dir=\"ltr\">https://bill.example/INV-2025-031</a>")
                .doesNotContainPattern("[\u2066-\u2069\u200F]");
    }

    @Test
    void englishIsPlainTextAndReadable() throws Exception {
        byte[] octets = DraftMessage.bytes(simple("Noor Store identity", Language.ENGLISH));
        MimeMessage message = parsed(octets);
        assertThat(message.getContent())
                .isEqualTo(text(Language.ENGLISH).plain().replace("\n", "\r\n"));
        assertThat(message.isMimeType("text/plain")).isTrue();
        assertThat(message.getEncoding()).isEqualTo("7bit");
        assertThat(ascii(octets)).doesNotContain("format=flowed").contains("\r\nSubject: Re: Noor Store identity\r\n");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void onlyTheseFieldsAreWritten(Language language) {
        byte[] octets = DraftMessage.bytes(simple("Logo", language));
        assertThat(fieldNames(octets))
                .startsWith(
                        "Date",
                        "From",
                        "To",
                        "Subject",
                        "Message-ID",
                        "In-Reply-To",
                        "References",
                        "MIME-Version",
                        "Content-Language",
                        "Content-Type")
                .isSubsetOf(
                        "Date",
                        "From",
                        "To",
                        "Subject",
                        "Message-ID",
                        "In-Reply-To",
                        "References",
                        "MIME-Version",
                        "Content-Language",
                        "Content-Type",
                        "Content-Transfer-Encoding");
        assertThat(ascii(octets)).doesNotContainIgnoringCase("ghost").doesNotContainIgnoringCase("x-");
        assertThat(ascii(octets)).contains("Date: Sun, 9 Nov 2025 11:00:05 +0300\r\n");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void linesEndWithCrLfAndAreShortAndAscii(Language language) {
        String subject = "عنوان طويل ".repeat(30) + " end";
        String octets = ascii(DraftMessage.bytes(simple(subject, language)));
        assertThat(octets.replace("\r\n", "")).doesNotContainPattern("[\r\n\u0080-\u00FF]");
        String header = octets.split("\r\n\r\n")[0];
        assertThat(header.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(76));
        assertThat(octets.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(998));
    }

    @Test
    void equalPartsGiveEqualOctets() {
        assertThat(DraftMessage.bytes(simple("هوية", Language.ARABIC)))
                .isEqualTo(DraftMessage.bytes(simple("هوية", Language.ARABIC)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Logo", "Re: Logo", "RE: re: Logo", "Re[2]: Logo", "re： Logo"})
    void theSubjectHasExactlyOneRe(String subject) throws Exception {
        assertThat(parsed(DraftMessage.bytes(simple(subject, Language.ENGLISH))).getSubject())
                .isEqualTo("Re: Logo");
    }

    @Test
    void aNewConversationHasNeitherReNorAncestors() throws Exception {
        DraftParts answer = simple("Noor Store: next season", Language.ENGLISH);
        DraftParts parts = new DraftParts(
                answer.from(),
                answer.to(),
                List.of(SAMIR),
                answer.subject(),
                answer.date(),
                ID,
                Optional.empty(),
                List.of(),
                answer.text());
        byte[] octets = DraftMessage.bytes(parts);
        assertThat(parsed(octets).getSubject()).isEqualTo("Noor Store: next season");
        assertThat(fieldNames(octets)).contains("Cc").doesNotContain("In-Reply-To", "References");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Logo\r\nBcc: evil@x.example",
                "Logo\nX-Evil: 1",
                "Logo\r\n\r\n<script>alert(1)</script>",
                "Logo\u2028Bcc: evil@x.example",
                "Logo\u0000\u000B\fBcc: evil@x.example",
                "Logo\u0085Bcc: evil@x.example"
            })
    void aLineBreakInTheSubjectAddsNoField(String subject) throws Exception {
        byte[] octets = DraftMessage.bytes(simple(subject, Language.ENGLISH));
        MimeMessage message = parsed(octets);
        assertThat(fieldNames(octets)).doesNotContain("Bcc", "X-Evil");
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getSubject()).startsWith("Re: Logo").doesNotContainPattern("[\r\n\u0000\u2028]");
    }

    @Test
    void aLineBreakInAnAddressAddsNoField() throws Exception {
        Address evilName = new Address("Layla\r\nBcc: evil@x.example", "layla", "noor.example");
        Address evilLocal = new Address("", "layla\r\nBcc: evil", "x.example");
        Address evilDomain = new Address("", "layla", "x.example>\r\nBcc: <evil@y.example");
        byte[] octets = DraftMessage.bytes(
                parts(SAMIR, List.of(evilName, evilLocal, evilDomain), "Logo", List.of(), text(Language.ENGLISH)));
        assertThat(fieldNames(octets)).doesNotContain("Bcc");
        assertThat(parsed(octets).getAllRecipients())
                .singleElement()
                .extracting(address -> ((InternetAddress) address).getAddress())
                .isEqualTo("layla@noor.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=?utf-8?Q?=0D=0ABcc:_evil@x.example?=",
                "=?utf-8?B?DQpCY2M6IGV2aWxAeC5leGFtcGxl?=",
                "a =?utf-8?Q?b?= c",
                "=?"
            })
    void anEncodedWordInTheTextIsNotDecodedAgain(String subject) throws Exception {
        MimeMessage message = parsed(DraftMessage.bytes(simple(subject, Language.ENGLISH)));
        assertThat(message.getSubject()).isEqualTo("Re: " + subject);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hassan, Layla",
                "\"Layla\" <evil@x.example>",
                "Layla (Noor)",
                "Layla\\",
                "=?utf-8?Q?evil@x.example?=",
                "ليلى حسن، مديرة المشاريع في شركة متجر نور للتجارة الإلكترونية المحدودة",
                "Ünal"
            })
    void aDisplayNameIsOnlyAName(String name) throws Exception {
        byte[] octets = DraftMessage.bytes(parts(
                SAMIR, List.of(new Address(name, "layla", "noor.example")), "Logo", List.of(), text(Language.ENGLISH)));
        InternetAddress to = (InternetAddress) parsed(octets).getRecipients(Message.RecipientType.TO)[0];
        assertThat(parsed(octets).getAllRecipients()).hasSize(1);
        assertThat(to.getAddress()).isEqualTo("layla@noor.example");
        assertThat(to.getPersonal()).isEqualTo(name);
    }

    @Test
    void directionOverridesReachNoHeader() throws Exception {
        Address evil = new Address("Layla\u202Egnp.exe", "layla", "noor.example");
        MimeMessage message = parsed(DraftMessage.bytes(
                parts(SAMIR, List.of(evil), "invoice\u202Efdp.exe \u2067x", List.of(), text(Language.ENGLISH))));
        assertThat(message.getSubject()).isEqualTo("Re: invoicefdp.exe x");
        assertThat(((InternetAddress) message.getAllRecipients()[0]).getPersonal())
                .isEqualTo("Laylagnp.exe");
    }

    @Test
    void theChainIsFullInOrderAndEndsWithTheParent() throws Exception {
        List<MessageId> chain = ids(60);
        MimeMessage message =
                parsed(DraftMessage.bytes(parts(SAMIR, List.of(LAYLA), "Logo", chain, text(Language.ENGLISH))));
        List<MessageId> expected = new ArrayList<>(chain);
        expected.add(PARENT);
        assertThat(MessageId.parseAll(message.getHeader("References")[0])).isEqualTo(expected);
        assertThat(message.getHeader("In-Reply-To")).containsExactly(PARENT.value());
    }

    @Test
    void aVeryLongChainKeepsItsFirstAndLastIdentifiers() {
        List<MessageId> chain = ids(5000);
        List<MessageId> kept = Chain.with(chain, PARENT);
        assertThat(kept).hasSize(Chain.LIMIT).startsWith(chain.get(0)).endsWith(chain.get(4999), PARENT);
    }

    @Test
    void anIdentifierThatNoHeaderCanHoldIsLeftOut() {
        MessageId evil = new MessageId("<a\r\nBcc:x@y>");
        MessageId long998 = new MessageId("<" + "a".repeat(980) + "@b.example>");
        assertThat(Chain.with(List.of(evil, new MessageId("<é@b>"), PARENT), PARENT))
                .containsExactly(PARENT);
        String octets = ascii(DraftMessage.bytes(
                parts(SAMIR, List.of(LAYLA), "Logo", List.of(evil, long998, long998), text(Language.ENGLISH))));
        assertThat(octets).doesNotContain("Bcc:x");
        assertThat(octets.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(998));
    }

    @Test
    void encodedWordsSplitBetweenCharacters() {
        String text = "ليلى 😀 مَرْحَبًا ".repeat(12).strip();
        String encoded = EncodedWords.encoded(text, "Subject: Re: ".length());
        String joined = encoded.lines()
                .map(String::strip)
                .peek(word -> assertThat(word).hasSizeLessThanOrEqualTo(75).matches("=\\?UTF-8\\?[BQ]\\?[^? ]+\\?="))
                .map(DraftMessageTest::decoded)
                .collect(Collectors.joining());
        assertThat(joined).isEqualTo(text);
    }

    private static String decoded(String word) {
        try {
            return jakarta.mail.internet.MimeUtility.decodeText(word);
        } catch (java.io.UnsupportedEncodingException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void linesThatMailStoresAlterAreEncoded() throws Exception {
        NoteText base = text(Language.ENGLISH);
        NoteText tricky = new NoteText(
                Language.ENGLISH,
                List.of("Hello,"),
                List.of(List.of("From here on = equals, caf\u00e9 ", "."), List.of("x".repeat(1200))),
                base.closing(),
                base.model(),
                List.of());
        byte[] octets = DraftMessage.bytes(parts(SAMIR, List.of(LAYLA), "Logo", List.of(), tricky));
        assertThat(ascii(octets)).doesNotContain("\r\nFrom here").contains("quoted-printable");
        assertThat(ascii(octets).lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(76));
        assertThat(parsed(octets).getContent()).isEqualTo(tricky.plain().replace("\n", "\r\n"));
    }

    @Test
    void htmlInTheTextStaysText() {
        NoteText base = text(Language.ARABIC);
        NoteText evil = new NoteText(
                Language.ARABIC,
                base.greeting(),
                List.of(List.of(
                        "نص <img src=x onerror=alert(1)> & \"'\u2068</bdi><script>\u2069",
                        "https://x.example/\"onload='a'&b=<c>")),
                base.closing(),
                base.model(),
                List.of());
        String html = NoteHtml.of(evil);
        assertThat(html)
                .doesNotContain("<img", "<script", "onload='")
                .contains("&lt;img", "<bdi>&lt;/bdi&gt;&lt;script&gt;</bdi>", "&amp;b=");
    }

    private static List<MessageId> ids(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        new MessageId("<" + i + "." + String.join("", Collections.nCopies(40, "x")) + "@noor.example>"))
                .toList();
    }
}
