package io.ghostnote.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.mail.HeaderBlock;
import io.ghostnote.mail.Kind;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderKindTest {

    private static HeaderKind of(String fields) {
        String header = fields.startsWith("From") ? fields : "From: layla@noor.example ~ " + fields;
        return HeaderKind.of(HeaderBlock.of((header.replace(" ~ ", "\r\n") + "\r\n").getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Subject: Website                                               | HUMAN
        X-Auto-Response-Suppress: All                                  | HUMAN
        Auto-Submitted: no                                             | HUMAN
        Precedence: normal                                             | HUMAN
        Content-Type: multipart/alternative; boundary=x                | HUMAN
        AUTO-SUBMITTED: Auto-Replied (vacation)                        | AUTO_REPLY
        Auto-Submitted: auto-replied; owner-email="a@b"                | AUTO_REPLY
        X-Autoreply: yes                                               | AUTO_REPLY
        X-Autorespond: Layla                                           | AUTO_REPLY
        Precedence: auto_reply                                         | AUTO_REPLY
        Precedence: bulk ~ Subject: Out of Office                      | AUTO_REPLY
        List-Id: <a.b> ~ Auto-Submitted: auto-replied                  | AUTO_REPLY
        Content-Type: multipart/report; report-type=delivery-status    | BOUNCE
        Content-Type: multipart/report; boundary=x; report-type="Delivery-Status" ~ Auto-Submitted: auto-replied | BOUNCE
        Content-Type: multipart/report; report-type=delivery-status ~ Subject: Delivery Status Notification (Delay) | DELAYED
        Content-Type: multipart/report; report-type=delivery-status ~ Subject: Warning: message 1 delayed 24 hours | DELAYED
        Content-Type: multipart/report; report-type=delivery-status ~ Subject: Undeliverable: project delay | BOUNCE
        Content-Type: multipart/report; report-type=delivery-status ~ Subject: Delivery Status Notification (Success) | AUTOMATED
        Content-Type: multipart/report; report-type=disposition-notification | RECEIPT
        Content-Type: multipart/report; report-type=feedback-report    | AUTOMATED
        Content-Type: multipart/report; boundary=x                     | HUMAN
        From: MAILER-DAEMON@x.example ~ Subject: failure               | BOUNCE
        From: MAILER-DAEMON (Mail Delivery System)                     | BOUNCE
        From: postmaster@x.example                                     | BOUNCE
        From: postmaster@x.example ~ Subject: Automatic reply: x       | AUTO_REPLY
        From: mailer-daemon@x.example ~ Subject: Message delayed       | DELAYED
        X-Failed-Recipients: a@b                                       | BOUNCE
        Subject: Undeliverable: Website                                | BOUNCE
        Subject: غير قابل للتسليم: هوية متجر نور                        | BOUNCE
        Subject: Re: Undeliverable: Website                            | HUMAN
        Content-Type: text/calendar; method=REQUEST                    | CALENDAR
        Content-Class: urn:content-classes:calendarmessage             | CALENDAR
        List-Id: News <news.x.example>                                 | LIST
        List-Unsubscribe: <mailto:a@b>                                 | LIST
        Precedence: Bulk                                               | LIST
        Precedence: junk                                               | LIST
        Auto-Submitted: auto-generated                                 | AUTOMATED
        From: no-reply@x.example                                       | AUTOMATED
        From: no-reply@x.example ~ Reply-To: help@x.example            | AUTOMATED
        From: no-reply@x.example ~ Reply-To: layla@noor.example        | HUMAN
        From: team@x.example ~ Reply-To: noreply@x.example             | AUTOMATED
        """)
    void everyRule(String fields, Kind kind) {
        assertThat(of(fields).kind()).isEqualTo(kind);
        assertThat(of(fields).reason().isEmpty()).isEqualTo(kind == Kind.HUMAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Automatic reply: Website",
                "Auto-Reply: x",
                "autoreply",
                "Out of office",
                "Out of the Office: back Monday",
                "OOO",
                "On leave",
                "رد تلقائي: هوية",
                "الرد التلقائي: هوية",
                "ردّ آلي",
                "\u200fرد تلقائي\u200f: هوية",
                "خارج المكتب",
                "Réponse automatique : Site",
                "Absence du bureau",
                "Respuesta automática: x",
                "Fuera de la oficina",
                "Automatische Antwort: x",
                "Abwesenheitsnotiz",
                "Risposta automatica: x",
                "Automatisch antwoord: x",
                "Resposta automática: x",
                "Automatyczna odpowiedź: x",
                "Autosvar: x",
                "Automatisk svar: x",
                "Automaattinen vastaus: x",
                "Automatická odpověď: x",
                "Otomatik yanıt: x",
                "Автоматический ответ: x",
                "תשובה אוטומטית: x",
                "پاسخ خودکار: x",
                "自動応答: x",
                "自動返信",
                "自动回复: x",
                "自動回覆:x",
                "[EXTERNAL] Automatic reply: x"
            })
    void subjectsOfAutomaticReplies(String subject) {
        assertThat(of("Subject: " + subject).kind()).isEqualTo(Kind.AUTO_REPLY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Re: Automatic reply: x",
                "رد: رد تلقائي",
                "Automatic replying machine",
                "Oooh",
                "My out of office week",
                "Undeliverables list",
                "Autosvarta",
                "Website: automatic reply form",
                "إجازة",
                "On leaves and trees"
            })
    void subjectsOfPeople(String subject) {
        assertThat(of("Subject: " + subject).kind()).isEqualTo(Kind.HUMAN);
    }

    @Test
    void theReasonNamesTheField() {
        assertThat(of("Auto-Submitted: auto-replied").reason()).isEqualTo("Auto-Submitted: auto-replied");
        assertThat(of("Subject: رد تلقائي: هوية").reason()).isEqualTo("Subject: رد تلقائي: هوية");
    }

    @Property
    void anyOctetsHaveAKind(@ForAll byte[] octets) {
        assertThat(HeaderKind.of(HeaderBlock.of(octets)).kind()).isNotNull();
        assertThat(MessageKind.of(octets).kind()).isNotNull();
    }
}
