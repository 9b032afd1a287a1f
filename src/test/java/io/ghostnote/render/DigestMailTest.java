package io.ghostnote.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.client.OwnerAddress;
import io.ghostnote.ladder.Priority;
import io.ghostnote.mail.Address;
import io.ghostnote.mail.MessageId;
import io.ghostnote.note.Language;
import io.ghostnote.pass.OwnerMail;
import io.ghostnote.report.Digest;
import io.ghostnote.report.Party;
import io.ghostnote.report.Senders;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The digest as a mail program reads it. */
class DigestMailTest {
    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");
    private static final Instant NOW = Instant.parse("2025-11-26T05:00:00Z");
    private static final MessageId ID = new MessageId("<d@haddad.example>");
    private static final OwnerAddress OWNER = OwnerAddress.configured(new Address("", "sami", "haddad.example"));

    private static OwnerMail mail(Language language, String stranger) {
        Party noor = new Party("noor", Optional.of("ليلى حسن"), Priority.NORMAL);
        Senders senders = new Senders(
                List.of(), List.of(new Senders.Stranger(noor, new Address("", stranger, "elsewhere.example"))));
        Digest digest = Digest.of(List.of(), List.of(), senders, NOW);
        return new DigestMail(new Tongue(language, Optional.of("SA")), RIYADH).write(digest, OWNER, ID);
    }

    private static MimeMessage read(OwnerMail mail) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.octets()));
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "ARABIC"})
    void bothFormsSayTheSameInSevenBits(Language language) throws MessagingException, IOException {
        OwnerMail mail = mail(language, "x");
        MimeMessage read = read(mail);
        assertThat(read.getContentType()).startsWith("multipart/alternative");
        MimeMultipart parts = (MimeMultipart) read.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).isMimeType("text/plain")).isTrue();
        assertThat(parts.getBodyPart(1).isMimeType("text/html")).isTrue();
        for (int i = 0; i < 2; i++) {
            assertThat(String.valueOf(parts.getBodyPart(i).getContent())).contains("x@elsewhere.example");
        }
        String text = new String(mail.octets(), StandardCharsets.ISO_8859_1);
        assertThat(text.chars()).allMatch(c -> c < 0x7F && (c >= 0x20 || c == '\r' || c == '\n'));
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(text.split("\r\n")).allMatch(line -> line.length() <= 998);
    }

    @Test
    void itSaysWhoseItIsWhatItIsAndThatNobodyWroteIt() throws MessagingException {
        MimeMessage english = read(mail(Language.ENGLISH, "x"));
        assertThat(english.getHeader("From", null)).isEqualTo("<sami@haddad.example>");
        assertThat(english.getHeader("To", null)).isEqualTo("<sami@haddad.example>");
        assertThat(english.getAllRecipients()).hasSize(1);
        assertThat(english.getSubject()).isEqualTo("Your clients on Wed 26 November 2025");
        assertThat(english.getMessageID()).isEqualTo(ID.value());
        assertThat(english.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(english.getHeader("Content-Language", null)).isEqualTo("en");
        assertThat(english.getHeader("Date", null)).isEqualTo("Wed, 26 Nov 2025 08:00:00 +0300");
        MimeMessage arabic = read(mail(Language.ARABIC, "x"));
        assertThat(arabic.getHeader("Content-Language", null)).isEqualTo("ar");
        assertThat(arabic.getSubject()).contains("26 نوفمبر 2025").doesNotContainPattern("\\p{Cf}");
    }

    @Test
    void hostileMailAddsNoHeaderField() throws MessagingException {
        MimeMessage read = read(mail(Language.ENGLISH, "x\r\nBcc: client@noor.example\r\n\r\nx"));
        assertThat(read.getHeader("Bcc")).isNull();
        assertThat(read.getAllRecipients()).hasSize(1);
    }
}
