package io.ghostnote.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.mail.Kind;
import io.ghostnote.text.LanguageGuess;
import io.ghostnote.text.TextSample;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageBodyTest {

    private static byte[] octets(String message) {
        return message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String report(String action, String status) {
        return """
                From: MAILER-DAEMON@x.example
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                It was not delivered.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; x.example

                Final-Recipient: rfc822; layla@noor.example
                Action: %s
                Status: %s (no such user)
                Diagnostic-Code: smtp; 550 no

                Original-Recipient: rfc822;omar@bina.example
                Action: delivered
                Status: 2.0.0

                --b
                Content-Type: message/rfc822

                From: sami@haddad.example
                Subject: Site

                Text
                --b--
                """.formatted(action, status);
    }

    @Test
    void onlyAFailedActionIsABounce() {
        DeliveryReport failed = DeliveryReport.read(octets(report("Failed", "5.1.1")));
        assertThat(failed.failed()).containsExactly("layla@noor.example");
        assertThat(failed.status()).isEqualTo("5.1.1");
        assertThat(failed.recipients())
                .extracting(DeliveryReport.Recipient::address)
                .contains("omar@bina.example");
        assertThat(MessageKind.of(octets(report("failed", "5.1.1"))).kind()).isEqualTo(Kind.BOUNCE);

        DeliveryReport delayed = DeliveryReport.read(octets(report("delayed", "4.4.1")));
        assertThat(delayed.failed()).isEmpty();
        assertThat(delayed.action()).isEqualTo(DeliveryReport.Action.DELAYED);
        assertThat(delayed.status()).isEqualTo("4.4.1");
        assertThat(MessageKind.of(octets(report("delayed", "4.4.1"))).kind()).isEqualTo(Kind.DELAYED);
        assertThat(MessageKind.of(octets(report("relayed", "2.0.0"))).kind()).isEqualTo(Kind.AUTOMATED);
    }

    @Test
    void aMessageWithoutAReportSaysNothing() {
        DeliveryReport none = DeliveryReport.read(octets("From: a@b.example\n\nAction: failed\n"));
        assertThat(none.recipients()).isEmpty();
        assertThat(none.action()).isEqualTo(DeliveryReport.Action.UNKNOWN);
        assertThat(none.status()).isEmpty();
    }

    @Test
    void anInvitationIsToldByItsPart() {
        byte[] message = octets("""
                From: layla@noor.example
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain

                Invitation
                --b
                Content-Type: text/calendar; charset=utf-8; method="REQUEST"

                BEGIN:VCALENDAR
                --b--
                """);
        assertThat(MessageKind.of(message))
                .extracting(MessageKind::kind, MessageKind::reason)
                .containsExactly(Kind.CALENDAR, "text/calendar; method=request");
    }

    @Test
    void theTextIsTheWritersOwn() {
        byte[] message = octets("""
                From: layla@noor.example
                Content-Type: text/plain; charset=utf-8

                شكرًا، التصميم مناسب.

                في الاثنين، 3 نوفمبر 2025 في 2:00 م كتب سامي <sami@haddad.example>:
                > Could you confirm?
                On Mon, 3 Nov 2025 at 14:00, a person with a long name
                <sami@haddad.example> wrote:
                > Could you confirm?
                Second line.
                --\s
                Layla Hassan
                """);
        assertThat(TextSample.of(message, 1_000)).isEqualTo("شكرًا، التصميم مناسب.\n\nSecond line.");
        assertThat(TextSample.of(message, 6)).isEqualTo("شكرًا،");
    }

    @Test
    void charsetsAndTransferEncodingsAreUndone() {
        String arabic = "شكرًا جزيلا على العرض";
        String base64 = Base64.getEncoder().encodeToString(arabic.getBytes(Charset.forName("windows-1256")));
        String message =
                "Content-Type: text/plain; charset=windows-1256\nContent-Transfer-Encoding: base64\n\n" + base64;
        assertThat(TextSample.of(octets(message), 1_000)).isEqualTo(arabic);
        assertThat(TextSample.of(octets("Content-Type: text/plain; charset=nonsense\n\n" + arabic), 1_000))
                .isEqualTo(arabic);
        assertThat(TextSample.of(
                        octets(
                                "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
                                        + "=D8=B4=\n=D9=83=D8=B1"),
                        1_000))
                .isEqualTo("شكر");
    }

    @Test
    void htmlIsReadWhenThereIsNoPlainText() {
        byte[] message = octets("""
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain
                Content-Disposition: attachment; filename=a.txt

                attached
                --b
                Content-Type: text/html; charset=utf-8

                <html><head><style>p { color: red }</style><title>t</title></head><body><!-- > hidden -->
                <p dir="rtl">مرحبًا&nbsp;سامي &amp; ليلى &#1588;</p><script>alert(1)</script>
                <div>1 < 2<br>next</div><blockquote>old <blockquote>older</blockquote> still</blockquote>end</body></html>
                --b--
                """);
        assertThat(TextSample.of(message, 1_000).lines().map(String::strip).filter(line -> !line.isEmpty()))
                .contains("مرحبًا سامي & ليلى ش", "end")
                .noneMatch(line -> line.contains("alert")
                        || line.contains("color")
                        || line.contains("old")
                        || line.contains("still")
                        || line.contains("hidden")
                        || line.contains("attached"));
    }

    @Property
    void anyOctetsAreRead(@ForAll byte[] octets) {
        assertThat(TextSample.of(octets, 100).length()).isLessThanOrEqualTo(100);
        assertThat(DeliveryReport.read(octets).failed()).doesNotContainNull();
    }

    @Timeout(60)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "&",
                "<!--",
                "<blockquote>",
                "<b",
                "a",
                ">",
                "\n",
                "\n ",
                "--b\n",
                "\nContent-Type: multipart/mixed; boundary=b\n\n--b\n",
                "-",
                "_",
                "On 1 wrote:\n",
                "On 1\n",
                "=",
                "=D8",
                "&#",
                "Action: failed\n\n",
                ": "
            })
    void aMegabyteOfAnythingIsReadAtOnce(String piece) {
        String body = piece.repeat((1 << 20) / piece.length());
        for (String type :
                new String[] {"text/html", "text/plain", "multipart/mixed; boundary=b", "message/delivery-status"}) {
            byte[] message =
                    octets("Content-Type: " + type + "\nContent-Transfer-Encoding: quoted-printable\n\n" + body);
            assertThat(TextSample.of(message, 2_000).length()).isLessThanOrEqualTo(2_000);
            assertThat(DeliveryReport.read(message).failed().size()).isLessThanOrEqualTo(1_000);
        }
        assertThat(LanguageGuess.of(body).confidence()).isBetween(0.0, 1.0);
    }
}
