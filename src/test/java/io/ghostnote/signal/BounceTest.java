package io.ghostnote.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.mail.Kind;
import io.ghostnote.mail.MessageId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports without fields of RFC 3464, and with fields in unusual places. */
class BounceTest {
    private static final String ORIGINAL = """
            Return-Path: <sami@haddad.example>
            Received: from mail.haddad.example by mx.example
            Message-ID: <offer-1@haddad.example>
            From: Sami <sami@haddad.example>
            To: Layla <layla@noor.example>, omar@bina.example
            Subject: Automatic reply: 550 5.7.1 mailbox full

            I am out of the office. <third@noor.example>: message delayed, will be retried
            """;

    private static MessageKind of(String from, String subject, String body) {
        return MessageKind.of(octets("From: " + from + "\nTo: sami@haddad.example\nSubject: " + subject
                + "\nContent-Type: text/plain; charset=utf-8\n\n" + body));
    }

    private static byte[] octets(String message) {
        return message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Hi. This is the qmail-send program at x.example./I'm afraid I wasn't able to deliver your message to the following addresses./This is a permanent error; I've given up. Sorry it didn't work out.//<layla@noor.example>:/Sorry, no mailbox here by that name. (#5.1.1)//--- Below this line is a copy of the message./ | 5.1.1
        This message was created automatically by mail delivery software.//A message that you sent could not be delivered to one or more of its recipients. The following address(es) failed://  layla@noor.example/    host mx.noor.example [192.0.2.7]/    SMTP error from remote mail server after RCPT TO:<layla@noor.example>:/    550 No such user here//------ This is a copy of the message, including all the headers. ------ | 5.1.1
        This is the mail system at host x.example.//I'm sorry to have to inform you that your message could not/be delivered to one or more recipients.//<layla@noor.example>: host mx.noor.example[192.0.2.7] said: 552 5.2.2 Over quota (in reply to RCPT TO command) | 5.2.2
        The original message was received at Mon, 3 Nov 2025/from localhost [127.0.0.1]//   ----- The following addresses had permanent fatal errors -----/<layla@noor.example>/    (reason: 550 5.1.1 User unknown)//   ----- Transcript of session follows -----/554 5.0.0 Service unavailable//   ----- Original message follows ----- | 5.1.1
        Delivery has failed to these recipients or groups://layla@noor.example<mailto:layla@noor.example>/The email address you entered couldn't be found.//Diagnostic information for administrators:/#550 5.1.10 RESOLVER.ADR.RecipientNotFound ##//Original message headers: | 5.1.10
        Address not found//Your message wasn't delivered to layla@noor.example because the address couldn't be found, or is unable to receive mail.//The response was://550 5.1.1 The email account that you tried to reach does not exist. | 5.1.1
        Sorry, we were unable to deliver your message to the following address.//<layla@noor.example>:/Remote host said:/554 delivery error: dd This user doesn't have a noor.example account/--- Below this line is a copy of the message. | 5.1.1
        Your message//  To:      sami-list@haddad.example/  Subject: Offer//did not reach the following recipient(s)://layla@noor.example on Mon, 3 Nov 2025 11:00:00/    The recipient name is not recognized | 5.1.1
        Der Empfänger <layla@noor.example> konnte nicht erreicht werden. Ihre Nachricht konnte nicht zugestellt werden: 550 Postfach ist voll | 5.2.2
        Votre message n'a pas pu être remis à layla@noor.example : boîte aux lettres pleine | 5.2.2
        No se pudo entregar el mensaje a layla@noor.example: el usuario no existe | 5.1.1
        Impossibile recapitare il messaggio a layla@noor.example: utente sconosciuto | 5.1.1
        Не удалось доставить сообщение адресату layla@noor.example. 550 5.1.1 Пользователь не найден | 5.1.1
        تعذر تسليم رسالتك إلى layla@noor.example لأن صندوق البريد ممتلئ | 5.2.2
        次の宛先に配信できませんでした。/layla@noor.example/宛先のメールアドレスは存在しません | 5.1.1
        很抱歉，您的邮件无法送达以下收件人：layla@noor.example 550 Mailbox not found | 5.1.1
        Mesajınız layla@noor.example adresine iletilemedi. 550 rejected | 5.0.0
        Could not be delivered to: <layla@noor.example>/As it was refused. | ''
        """)
    void wordsTellWhomItDidNotReachAndWhy(String notice, String status) {
        MessageKind kind = of(
                "Mail Delivery System <mailer-daemon@x.example>",
                "failure notice",
                notice.replace('/', '\n') + "\n\n" + ORIGINAL);
        assertThat(kind.kind()).isEqualTo(Kind.BOUNCE);
        assertThat(kind.failed()).containsExactly("layla@noor.example");
        assertThat(kind.status()).isEqualTo(status);
        assertThat(kind.reason()).startsWith("text: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        This message was created automatically by mail delivery software. A message that you sent has not yet been delivered to layla@noor.example after more than 24 hours. No action is required on your part.
        THIS IS A WARNING MESSAGE ONLY. YOU DO NOT NEED TO RESEND YOUR MESSAGE. Delivery to layla@noor.example has been delayed.
        Your message could not be delivered for 4 hours to layla@noor.example. It will be retried until it is 5 days old.
        Die Zustellung an layla@noor.example ist verzögert. Es wird weiter versucht.
        La remise du message à layla@noor.example a été retardée.
        Доставка письма адресату layla@noor.example задерживается.
        تم تأخير تسليم رسالتك إلى layla@noor.example
        """)
    void aWarningIsNoBounce(String notice) {
        MessageKind kind = of("MAILER-DAEMON@x.example", "Mail delivery problem", notice);
        assertThat(kind.kind()).isEqualTo(Kind.DELAYED);
        assertThat(kind.failed()).isEmpty();
    }

    @Test
    void successIsMachineMail() {
        assertThat(of(
                                "MAILER-DAEMON@x.example",
                                "Delivery report",
                                "Your message was successfully delivered to layla@noor.example.")
                        .kind())
                .isEqualTo(Kind.AUTOMATED);
    }

    @Test
    void aPersonMaySpeakOfBounces() {
        String said =
                "Your last message could not be delivered to omar@bina.example, 550 5.1.1 user unknown. Use this one.";
        assertThat(of("Layla <layla@noor.example>", "Re: Website", said).kind()).isEqualTo(Kind.HUMAN);
        assertThat(of("Layla <layla@noor.example>", "Website", said).kind()).isEqualTo(Kind.HUMAN);
    }

    @Test
    void anAutomaticReplyMaySpeakOfAClosedMailbox() {
        String said =
                "This address is no longer in use and your message was not delivered. Write to nadia@noor.example.";
        MessageKind kind = of("Layla <layla@noor.example>", "x\nAuto-Submitted: auto-replied\nReturn-Path: <>", said);
        assertThat(kind.kind()).isEqualTo(Kind.AUTO_REPLY);
        assertThat(kind.notice()).contains(MessageKind.Notice.LEFT_COMPANY);
        assertThat(kind.replacements()).containsExactly("nadia@noor.example");
    }

    private static final String FIELDS = """
            Reporting-MTA: dns; x.example

            Final-Recipient: rfc822; <layla@noor.example>
            Action: failed
            Status: 5.0.0
            Diagnostic-Code: smtp; 550-5.2.1 disabled
            """;

    private static String parts(String... parts) {
        StringBuilder message = new StringBuilder(
                "From: postmaster@x.example\nSubject: Problem\nContent-Type: multipart/mixed; boundary=b\n\n");
        for (String part : parts) {
            message.append("--b\n").append(part).append('\n');
        }
        return message.append("--b--\n").toString();
    }

    @Test
    void fieldsAreFoundInUnusualPlaces() {
        String encoded = Base64.getMimeEncoder().encodeToString(FIELDS.getBytes(StandardCharsets.UTF_8));
        for (String message : List.of(
                parts("Content-Type: message/delivery-status\n\n" + FIELDS),
                parts("Content-Type: message/global-delivery-status\n\n" + FIELDS),
                parts("Content-Type: message/delivery-status\nContent-Transfer-Encoding: base64\n\n" + encoded),
                parts(
                        "\nhello",
                        "Content-Type: text/plain\nContent-Disposition: attachment; filename=details.txt\n\n" + FIELDS),
                parts("Content-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n\n" + encoded),
                parts(
                        "\nhello",
                        "Content-Type: message/rfc822\n\n"
                                + parts("Content-Type: message/delivery-status\n\n" + FIELDS)
                                        .replace("boundary=b", "boundary=c")
                                        .replace("--b", "--c")),
                "From: postmaster@x.example\nContent-Type: multipart/report; report-type=delivery-status; boundary=other\n\n--b\n\n"
                        + FIELDS)) {
            MessageKind kind = MessageKind.of(octets(message));
            assertThat(kind.kind()).as(message).isEqualTo(Kind.BOUNCE);
            assertThat(kind.failed()).as(message).containsExactly("layla@noor.example");
            assertThat(kind.status()).as(message).isEqualTo("5.2.1");
        }
    }

    @Test
    void aForwardedReportIsAPersons() {
        String report = parts("Content-Type: message/delivery-status\n\n" + FIELDS)
                .replace("boundary=b", "boundary=c")
                .replace("--b", "--c");
        String forward = parts("\nLook at this", "Content-Type: message/rfc822\n\n" + report)
                .replace("postmaster@x", "layla@noor");
        assertThat(MessageKind.of(octets(forward)).kind()).isEqualTo(Kind.HUMAN);
    }

    @Test
    void theReturnedLetterIsFoundBelowTheNotice() {
        byte[] report = octets(
                "From: MAILER-DAEMON@x.example\nSubject: failure notice\n\n<layla@noor.example>:\nNo mailbox. (#5.1.1)\n\n"
                        + "--- Below this line is a copy of the message.\n\n" + ORIGINAL);
        assertThat(ReturnedLetter.idIn(report)).isEqualTo(MessageId.parse("<offer-1@haddad.example>"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        multipart/report; boundary=b                                 | message/disposition-notification | RECEIPT
        multipart/mixed; boundary=b                                  | message/feedback-report          | AUTOMATED
        multipart/mixed; boundary=b                                  | text/calendar; method=REPLY      | CALENDAR
        multipart/mixed; boundary=b                                  | text/calendar; method=PUBLISH    | HUMAN
        multipart/mixed; boundary=b                                  | text/plain                       | HUMAN
        """)
    void otherPartsTellWhatTheyAre(String type, String part, Kind kind) {
        String message = "From: layla@noor.example\nSubject: x\nContent-Type: " + type
                + "\n\n--b\n\nHello\n--b\nContent-Type: " + part + "\n\nx\n--b--\n";
        assertThat(MessageKind.of(octets(message)).kind()).isEqualTo(kind);
    }

    @Test
    void anEmptyLetterWithAnInvitationFileIsAnInvitation() {
        String ics =
                "Content-Type: application/ics; name=invite.ics\nContent-Disposition: attachment\n\nBEGIN:VCALENDAR\nMETHOD:REQUEST\n";
        assertThat(MessageKind.of(octets(parts("\n \n", ics).replace("postmaster@x", "layla@noor")))
                        .kind())
                .isEqualTo(Kind.CALENDAR);
        assertThat(MessageKind.of(octets(parts("\nThe dates as a file", ics).replace("postmaster@x", "layla@noor")))
                        .kind())
                .isEqualTo(Kind.HUMAN);
    }
}
