package io.ghostnote.mail;

import static io.ghostnote.mail.Wrapped.attribute;
import static io.ghostnote.mail.Wrapped.der;
import static io.ghostnote.mail.Wrapped.hex;
import static io.ghostnote.mail.Wrapped.latin;
import static io.ghostnote.mail.Wrapped.message;
import static io.ghostnote.mail.Wrapped.properties;
import static io.ghostnote.mail.Wrapped.property;
import static io.ghostnote.mail.Wrapped.signed;
import static io.ghostnote.mail.Wrapped.signedData;
import static io.ghostnote.mail.Wrapped.tnef;
import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.text.VisibleText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shells as parts of messages. */
class MimeShellsTest {
    private static final String ENVELOPED = "06092a864886f70d010703";

    private static VisibleText visible(byte[] message) {
        return VisibleText.of(message);
    }

    private static VisibleText only(String text) {
        return new VisibleText(text, List.of());
    }

    private static String base64(byte[] octets) {
        return new String(Base64.getMimeEncoder().encode(octets), StandardCharsets.ISO_8859_1);
    }

    @Test
    void signedMessageIsReadLikeAnyOther() {
        assertThat(visible(signed("Content-Type: text/plain; charset=utf-8\r\n\r\nهل وصلت الفاتورة؟\r\n")))
                .isEqualTo(only("هل وصلت الفاتورة؟"));
        String alternatives = """
                Content-Type: multipart/mixed; boundary=m

                --m
                Content-Type: multipart/alternative; boundary=a

                --a

                plain
                --a
                Content-Type: text/html

                <p>page</p>
                --a--
                --m
                Content-Type: application/pdf; name=x.pdf

                %PDF
                --m--
                """;
        assertThat(visible(signed(alternatives))).isEqualTo(only("plain"));
    }

    @Test
    void fileNameTellsWhereTheTypeDoesNot() {
        byte[] shell = signedData(der(0x04, latin("Content-Type: text/plain\n\nHi")));
        assertThat(visible(message("application/octet-stream; name=\"smime.p7m\"", shell)))
                .isEqualTo(only("Hi"));
        assertThat(visible(message("application/octet-stream; name=\"other.p7m\"", shell)))
                .isEqualTo(only(""));
    }

    @Test
    void whatIsSignedTwiceIsOpenedTwice() {
        String once = new String(signed("Content-Type: text/plain\n\nHi"), StandardCharsets.ISO_8859_1);
        String twice = new String(signed(once), StandardCharsets.ISO_8859_1);
        assertThat(visible(signed(once))).isEqualTo(only("Hi"));
        assertThat(visible(signed(twice))).isEqualTo(only("Hi"));
        String often = new String(signed(twice), StandardCharsets.ISO_8859_1);
        assertThat(visible(signed(often)).unread()).containsExactly("wrapped deeper than 3 times");
    }

    @Test
    void signedDocumentIsNoText() {
        byte[] shell = signedData(der(0x04, latin("%PDF-1.4\nContract, could you sign?")));
        String message = """
                Content-Type: multipart/mixed; boundary=m

                --m

                See the contract.
                --m
                Content-Type: application/pkcs7-mime; name=contract.pdf.p7m
                Content-Transfer-Encoding: base64

                %s
                --m--
                """.formatted(base64(shell));
        assertThat(visible(latin(message)))
                .isEqualTo(new VisibleText("See the contract.", List.of("S/MIME without a message in it")));
    }

    @Test
    void encryptedStaysEncrypted() {
        byte[] enveloped = der(0x30, hex(ENVELOPED), der(0xa0, der(0x30, hex("020100"))));
        assertThat(visible(message("application/pkcs7-mime; smime-type=enveloped-data", enveloped)))
                .isEqualTo(new VisibleText("", List.of("encrypted with S/MIME")));
        assertThat(visible(message(
                        "application/x-pkcs7-mime",
                        signedData(der(0x04, message("application/pkcs7-mime", enveloped))))))
                .isEqualTo(new VisibleText("", List.of("encrypted with S/MIME")));
    }

    @Test
    void textOfOutlookIsReadWhereThereIsNoOther() {
        byte[] shell = tnef(attribute(0x0002800c, latin("Could you send the invoice?\r\n\0")));
        assertThat(visible(message("application/ms-tnef; name=winmail.dat", shell)))
                .isEqualTo(only("Could you send the invoice?"));
        String message = """
                Content-Type: multipart/mixed; boundary=m

                --m

                %s
                --m
                Content-Type: application/octet-stream; name=WINMAIL.DAT
                Content-Transfer-Encoding: base64

                %s
                --m--
                """;
        assertThat(visible(latin(message.formatted("", base64(shell))))).isEqualTo(only("Could you send the invoice?"));
        assertThat(visible(latin(message.formatted("The same, plainly.", base64(shell)))))
                .isEqualTo(only("The same, plainly."));
    }

    @Test
    void pageOfOutlookIsMadePlain() {
        byte[] shell = tnef(properties(property(0x102, 0x1013, latin("<p>One</p><p>Two</p>"))));
        assertThat(visible(message("application/ms-tnef", shell)).text())
                .contains("One")
                .contains("Two")
                .doesNotContain("<");
    }

    @Test
    void whatOutlookHoldsInRtfIsSaid() {
        byte[] shell = tnef(properties(property(0x102, 0x1009, new byte[40])));
        assertThat(visible(message("application/ms-tnef", shell)))
                .isEqualTo(new VisibleText("", List.of("text in RTF within TNEF (winmail.dat)")));
        assertThat(visible(message("application/ms-tnef", latin("no TNEF"))))
                .isEqualTo(new VisibleText("", List.of("TNEF that is none (winmail.dat)")));
    }

    @Test
    void limitIsForAllShellsTogether() {
        String entity = "Content-Type: text/plain\n\n" + "word\n".repeat(150_000);
        String part = "--m\nContent-Type: application/pkcs7-mime\nContent-Transfer-Encoding: base64\n\n"
                + base64(signedData(der(0x04, latin(entity)))) + "\n";
        byte[] message = latin("Content-Type: multipart/mixed; boundary=m\n\n" + part.repeat(3));
        MimeContent content = MimeReader.read(message, 1 << 20);
        assertThat(content.faults()).containsExactly("cut at 1048576 octets wrapped");
        assertThat(content.parts())
                .extracting(MimePart::type)
                .containsExactly("text/plain", "text/plain", "application/pkcs7-mime");
        assertThat(content.parts().get(0).content().length()).isEqualTo(750_000);
    }
}
