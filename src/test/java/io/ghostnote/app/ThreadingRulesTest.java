package io.ghostnote.app;

import static io.ghostnote.scenario.Letters.letter;
import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.scenario.MailProgram;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where mail programs that cannot be tried here would file a draft, by the rules that they publish, applied to its octets. Gmail: it names a
 * message of the thread in References or In-Reply-To, and the Subject is the same but for a mark in front ("Manage threads" of its API guide).
 * Outlook and Exchange: without an index of their own the normalized subject is the conversation's topic; that is the subject without a
 * mark of one to three characters and a colon in front (MS-OXCMSG 2.2.1.10).
 */
class ThreadingRulesTest {
    private static final Pattern MARK = Pattern.compile("^(?i:(?:re|fwd?)\\s*:\\s*)+");
    private static final Pattern SHORT_MARK = Pattern.compile("^[^\\s:0-9]{1,3}:\\s");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Shop brand",
                "Re: Shop brand",
                "RE: Shop brand",
                "Re: [EXT] Shop brand",
                "[noor-team] Shop brand: colours",
                "Re: متجر نور: صفحات المنتجات",
                "Re: Café – “spring” 2026",
            })
    void aDraftStaysInItsConversation(String subject) throws MessagingException, UnsupportedEncodingException {
        try (Office office = new Office(folder)) {
            String topic = MARK.matcher(subject).replaceFirst("");
            try (MailProgram mail = office.mail()) {
                mail.store(
                        "INBOX",
                        letter(
                                "<first@noor.example>",
                                Office.LAYLA,
                                Office.OWNER,
                                topic,
                                Office.ASKED.minus(Duration.ofDays(1)),
                                "",
                                "",
                                "Hello Sami, what do you think of it?"),
                        Office.ASKED);
                mail.store(
                        "Sent",
                        letter(
                                "<ask@haddad.example>",
                                Office.OWNER,
                                Office.LAYLA,
                                subject,
                                Office.ASKED,
                                "<first@noor.example>",
                                "",
                                "Hello Layla, could you confirm the colours?"),
                        Office.ASKED);
            }
            office.run("once", "--now", Office.SOON);
            office.run("once", "--now", Office.LATE);
            assertThat(office.drafts()).hasSize(1);
            String raw = office.drafts().get(0).raw();
            MimeMessage draft = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(raw.getBytes(StandardCharsets.ISO_8859_1)));
            String written = MimeUtility.decodeText(MimeUtility.unfold(draft.getHeader("Subject")[0]));

            assertThat(draft.getHeader("In-Reply-To")).containsExactly("<ask@haddad.example>");
            assertThat(List.of(
                            MimeUtility.unfold(draft.getHeader("References")[0]).split("\\s+")))
                    .containsExactly("<first@noor.example>", "<ask@haddad.example>");
            assertThat(MARK.matcher(written).replaceFirst("").toLowerCase(Locale.ROOT))
                    .as("Gmail's subject")
                    .isEqualTo(topic.toLowerCase(Locale.ROOT));
            assertThat(SHORT_MARK.matcher(written).replaceFirst(""))
                    .as("Outlook's topic")
                    .isEqualTo(topic);
            // made for one index only, it would file the draft elsewhere
            assertThat(raw).doesNotContainIgnoringCase("thread-index").doesNotContainIgnoringCase("thread-topic");
        }
    }
}
