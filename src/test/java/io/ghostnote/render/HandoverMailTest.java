package io.ghostnote.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.client.OwnerAddress;
import io.ghostnote.mail.Address;
import io.ghostnote.mail.MessageId;
import io.ghostnote.note.Language;
import io.ghostnote.pass.CoverWriter;
import io.ghostnote.pass.OwnerMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The mail that brings a note to its owner, as a mail program reads it. */
class HandoverMailTest {
    private static final String NOTE = """
            Date: Wed, 26 Nov 2025 14:00:00 +0300
            From: Sami Haddad <sami@haddad.example>
            To: Layla Hassan <%s>
            Subject: Re: Shop brand
            Message-ID: <n@haddad.example>
            MIME-Version: 1.0
            Content-Language: en
            Content-Type: text/plain; charset=UTF-8
            Content-Transfer-Encoding: 7bit

            Hello Layla,
            --
            .
            """.replace("\n", "\r\n");
    private static final String PLAIN_NOTE = NOTE.formatted("layla@noor.example");

    private static OwnerMail mail(Language language, String subject, String note) {
        CoverWriter.Cover cover = new CoverWriter.Cover(
                OwnerAddress.configured(new Address("", "sami", "haddad.example")),
                new MessageId("<c@haddad.example>"),
                Instant.parse("2025-11-26T11:00:00Z"),
                "noor",
                subject);
        return new HandoverMail(new Tongue(language, Optional.of("SA")), ZoneId.of("Asia/Riyadh"))
                .write(cover, note.getBytes(StandardCharsets.UTF_8));
    }

    private static String octets(OwnerMail mail) {
        return new String(mail.octets(), StandardCharsets.ISO_8859_1);
    }

    private static MimeMessage read(OwnerMail mail) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.octets()));
    }

    private static Part part(MimeMessage mail, int number) throws MessagingException, IOException {
        return ((MimeMultipart) mail.getContent()).getBodyPart(number);
    }

    @Test
    void inEnglish() {
        String boundary = octets(mail(Language.ENGLISH, "Shop brand", PLAIN_NOTE))
                .replaceFirst("(?s).*boundary=\"([^\"]+)\".*", "$1");
        assertThat(octets(mail(Language.ENGLISH, "Shop brand", PLAIN_NOTE)).replace("\r\n", "\n"))
                .isEqualTo("""
                        From: <sami@haddad.example>
                        To: <sami@haddad.example>
                        Date: Wed, 26 Nov 2025 14:00:00 +0300
                        Subject: Draft for noor: Shop brand
                        Message-ID: <c@haddad.example>
                        Auto-Submitted: auto-generated
                        MIME-Version: 1.0
                        Content-Language: en
                        Content-Type: multipart/mixed;
                         boundary="BOUNDARY"

                        --BOUNDARY
                        Content-Type: text/plain; charset=UTF-8
                        Content-Transfer-Encoding: 7bit

                        A draft for noor is attached, because there is no Drafts folder that takes it.

                        Open the attachment, change what you like and send it from your mail program. ghostnote sends nothing to a client.

                        If it stays unsent, ghostnote asks about it after ten working days.

                        --BOUNDARY
                        Content-Type: message/rfc822
                        Content-Transfer-Encoding: 7bit
                        Content-Disposition: attachment; filename="draft.eml"

                        X-Unsent: 1
                        NOTE
                        --BOUNDARY--
                        """.replace("BOUNDARY", boundary).replace("NOTE", PLAIN_NOTE.replace("\r\n", "\n")));
    }

    @Test
    void inArabicWithHtmlThatTellsTheDirection() throws MessagingException, IOException {
        MimeMessage read = read(mail(Language.ARABIC, "هوية متجر نور", PLAIN_NOTE));
        assertThat(read.getSubject()).isEqualTo("مسودة إلى noor: هوية متجر نور");
        assertThat(read.getHeader("Content-Language", null)).isEqualTo("ar");
        MimeMultipart both = (MimeMultipart) part(read, 0).getContent();
        String text = """
                مسودة رسالة إلى noor مرفقة هنا، لأنه لا يوجد مجلد مسودات يقبلها.

                يمكن فتح المرفق وتعديله ثم إرساله من برنامج البريد. لا يرسل ghostnote شيئًا إلى أي عميل.

                إذا لم تُرسل المسودة فسيسأل ghostnote عنها بعد عشرة أيام عمل.
                """;
        assertThat(String.valueOf(both.getBodyPart(0).getContent())
                        .replace("\r\n", "\n")
                        .replaceAll("\\p{Cf}", ""))
                .isEqualTo(text);
        assertThat(both.getBodyPart(1).isMimeType("text/html")).isTrue();
        assertThat(String.valueOf(both.getBodyPart(1).getContent()))
                .contains("<div dir=\"rtl\" lang=\"ar\"")
                .contains("<bdi>noor</bdi>");
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "ARABIC"})
    void theNoteIsAttachedAsItIsToBeOpenedAsADraft(Language language) throws MessagingException, IOException {
        OwnerMail mail = mail(language, "Shop brand", PLAIN_NOTE);
        Part attached = part(read(mail), 1);
        assertThat(attached.isMimeType("message/rfc822")).isTrue();
        assertThat(attached.getHeader("Content-Transfer-Encoding")).containsExactly("7bit");
        assertThat(attached.getFileName()).isEqualTo("draft.eml");
        assertThat(new String(attached.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                .isEqualTo("X-Unsent: 1\r\n" + PLAIN_NOTE)
                .doesNotContainIgnoringCase("ghostnote");
        assertThat(octets(mail).chars()).allMatch(c -> c < 0x7F && (c >= 0x20 || c == '\r' || c == '\n'));
        assertThat(octets(mail).replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(octets(mail).split("\r\n")).allMatch(line -> line.length() <= 998);
    }

    /** RFC 6532 section 3.7: a header that is not ASCII makes it message/global, which may be encoded. */
    @Test
    void aClientWhoseAddressIsNotAsciiStillTravelsInSevenBits() throws MessagingException, IOException {
        String note = NOTE.formatted("ليلى@noor.example");
        OwnerMail mail = mail(Language.ENGLISH, "Shop brand", note);
        Part attached = part(read(mail), 1);
        assertThat(attached.isMimeType("message/global")).isTrue();
        assertThat(attached.getHeader("Content-Transfer-Encoding")).containsExactly("base64");
        // Jakarta Mail decodes no message
        byte[] decoded =
                Base64.getMimeDecoder().decode(attached.getInputStream().readAllBytes());
        assertThat(new String(decoded, StandardCharsets.UTF_8)).isEqualTo("X-Unsent: 1\r\n" + note);
        assertThat(octets(mail).chars()).allMatch(c -> c < 0x7F);
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "ARABIC"})
    void aHostileSubjectAddsNothing(Language language) throws MessagingException, IOException {
        String hostile = "x\r\nBcc: layla@noor.example\r\n\r\n--=_\u202Egnp.exe\u0000" + "y".repeat(5000);
        MimeMessage read = read(mail(language, hostile, PLAIN_NOTE));
        assertThat(read.getHeader("Bcc")).isNull();
        assertThat(read.getAllRecipients()).hasSize(1);
        assertThat(read.getSubject())
                .contains("Bcc: layla@noor.example")
                .doesNotContainPattern("[\\p{Cf}\\p{Cc}]")
                .hasSizeLessThan(200);
        assertThat(((MimeMultipart) read.getContent()).getCount()).isEqualTo(2);
    }

    @Test
    void whatIsSaidInOneLanguageIsSaidInTheOther() {
        Phrases one = Phrases.of("handover", Language.ENGLISH);
        Phrases other = Phrases.of("handover", Language.ARABIC);
        assertThat(other.keys()).isEqualTo(one.keys());
        for (String key : one.keys()) {
            assertThat(other.places(key)).as(key).containsExactlyInAnyOrderElementsOf(one.places(key));
        }
    }
}
