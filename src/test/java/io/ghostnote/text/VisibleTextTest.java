package io.ghostnote.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    private static VisibleText of(String message) {
        return VisibleText.of(message.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: Layla <layla@noor.example>\nSent: Monday, 3 November 2025 14:00\nTo: Sami\nSubject: RE: Site",
                "*From:* Layla [mailto:layla@noor.example]\n*Sent:* Monday\n*To:* Sami\n*Subject:* Site",
                "________________________________\nFrom: Layla <layla@noor.example>\nSent: Monday\nTo: Sami\nCc: A; B;\n C; D\nSubject: x",
                "من: ليلى حسن <layla@noor.example>\nتاريخ الإرسال: الاثنين، 3 نوفمبر 2025\nإلى: سامي\nالموضوع: رد: الموقع",
                "\u200fمن: ليلى حسن\n\u200fتم الإرسال: الاثنين\n\u200fإلى: سامي\n\u200fالموضوع: الموقع",
                "De : Léa [mailto:lea@noor.example]\nEnvoyé : lundi 3 novembre 2025 14:00\nÀ : Sami\nObjet : RE: Site",
                "De: Lucía <lucia@noor.example>\nEnviado el: lunes, 3 de noviembre de 2025\nPara: Sami\nAsunto: Sitio",
                "Von: Jörg <joerg@noor.example>\nGesendet: Montag, 3. November 2025 14:00\nAn: Sami\nBetreff: AW: Seite",
                "Da: Luca <luca@noor.example>\nInviato: lunedì 3 novembre 2025\nA: Sami\nOggetto: Sito",
                "Van: Daan <daan@noor.example>\nVerzonden: maandag 3 november 2025\nAan: Sami\nOnderwerp: Site",
                "De: João <joao@noor.example>\nEnviada em: segunda-feira\nPara: Sami\nAssunto: Site",
                "Od: Zoe <zoe@noor.example>\nWysłano: poniedziałek\nDo: Sami\nTemat: Strona",
                "Från: Åsa\nSkickat: den 3 november 2025 14:00\nTill: Sami\nÄmne: Sida",
                "Fra: Søren <soren@noor.example>\nSendt: 3. november 2025\nTil: Sami\nEmne: Side",
                "Lähettäjä: Aino\nLähetetty: maanantai\nVastaanottaja: Sami\nAihe: Sivu",
                "Kimden: Ayşe <ayse@noor.example>\nGönderildi: 3 Kasım 2025\nKime: Sami\nKonu: Site",
                "От: Иван <ivan@noor.example>\nОтправлено: 3 ноября 2025 г.\nКому: Sami\nТема: Сайт",
                "מאת: נועה <noa@noor.example>\nנשלח: יום שני\nאל: Sami\nנושא: אתר",
                "发件人: 小王 <wang@noor.example>\n发送时间: 2025年11月3日\n收件人: Sami\n主题: 网站",
                "差出人: 田中 <tanaka@noor.example>\n送信日時: 2025年11月3日\n宛先: Sami\n件名: サイト",
                "-----Original Message-----",
                "----- Original Message ----- \nFrom: Layla\nTo: Sami",
                "-----الرسالة الأصلية-----",
                "-------- Message d'origine --------",
                "-----Mensaje original-----",
                "-----Ursprüngliche Nachricht-----",
                "---------- Forwarded message ---------",
                "---------- رسالة محوّلة ---------",
                "Begin forwarded message:",
                "Anfang der weitergeleiteten Nachricht:",
                "-- Please reply above this line --",
            })
    void whatStandsBelowACopiedHeaderGoes(String header) {
        assertThat(VisibleText.ofPlain("Yes.\n\n" + header + "\n\nCould you confirm?\n\nLayla\n"))
                .isEqualTo("Yes.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- \nLayla Hassan\nNoor Studio",
                "--\nLayla Hassan\n+966 50 123 4567",
                "__\nLayla",
                "—\nLayla",
                "Sent from my iPhone",
                "Sent from my iPhone\n\n-- \nLayla",
                "<Sent from my Galaxy>",
                "Get Outlook for iOS<https://aka.ms/o0ukef>",
                "أُرسلت من الـ iPhone",
                "Envoyé de mon iPhone",
                "Enviado desde mi iPhone",
                "Von meinem iPhone gesendet",
                "Inviato da iPhone",
                "Verstuurd vanaf mijn iPhone",
                "Отправлено с iPhone",
                "iPhoneから送信",
                "发自我的iPhone",
                "_______________________________________________\nnoor-users mailing list\nnoor-users@lists.example",
                "CONFIDENTIALITY NOTICE: This e-mail is for the addressee.\n\nDo not copy.",
                "This email and any attachments are confidential.\nDelete it.",
                "هذه الرسالة ومرفقاتها سرية ومخصصة للمرسل إليه فقط.",
                "Ce message et toutes les pièces jointes sont confidentiels.",
                "Este mensaje y sus archivos adjuntos son confidenciales.",
                "Diese E-Mail enthält vertrauliche Informationen.",
            })
    void signaturesAndDisclaimersGo(String tail) {
        assertThat(VisibleText.ofPlain("Yes.\n\nThanks,\nLayla\n\n" + tail)).isEqualTo("Yes.\n\nThanks,\nLayla");
        assertThat(VisibleText.ofPlain("Yes.\n\n" + tail + "\n\nOn 3 Nov 2025 at 14:00, S <s@h.example> wrote:\n> ok?"))
                .isEqualTo("Yes.");
    }

    @Test
    void answersBetweenQuotationsStay() {
        assertThat(VisibleText.ofPlain("""
                Hi,

                On Mon, 3 Nov 2025 at 14:00, S <s@h.example> wrote:
                > How many?
                Three.

                > When?

                On Sunday -- at noon.
                > Bye
                """)).isEqualTo("Hi,\n\nThree.\n\nOn Sunday -- at noon.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r\r\n", "\r"})
    void linesEndInAnyWay(String end) {
        assertThat(VisibleText.ofPlain(
                        String.join(end, "Yes,", "now.", "", "On 3 Nov 2025 at 14:00, S wrote:", "> ok?")))
                .isEqualTo("Yes,\nnow.");
        assertThat(VisibleText.of(
                        ("Subject: a\n\nYes," + end + "now." + end + "> ok?").getBytes(StandardCharsets.UTF_8)))
                .extracting(VisibleText::text)
                .isEqualTo("Yes,\nnow.");
    }

    @Test
    void whatOnlyForwardsSaysNothing() {
        assertThat(VisibleText.ofPlain(
                        "---------- Forwarded message ---------\nFrom: a@b.example\nSubject: x\n\nHello"))
                .isEmpty();
        assertThat(VisibleText.ofPlain("> all\n> quoted")).isEmpty();
    }

    @Test
    void flowedParagraphsAreOneLine() {
        assertThat(of("Content-Type: text/plain; format=flowed\n\nThis is \none line.\n> and \n> quoted\n-- \nL")
                        .text())
                .isEqualTo("This is one line.");
        assertThat(of("Content-Type: text/plain; format=flowed; delsp=yes\n\nこれは \n一行\n")
                        .text())
                .isEqualTo("これは一行");
    }

    @Test
    void theSendersOwnNameBelowAClosingGoes() {
        String body = "\n\nSami,\n\nIt is done.\n\nThank you,\nLayla\n";
        assertThat(of("From: Layla Hassan <layla@noor.example>" + body).text()).isEqualTo("Sami,\n\nIt is done.");
        assertThat(of("From: Omar <omar@noor.example>" + body).text()).endsWith("Thank you,\nLayla");
        assertThat(of("From: Layla Hassan <layla@noor.example>\n\nThank you,\nLayla\n")
                        .text())
                .isEqualTo("Thank you,\nLayla");
    }

    @Test
    void ofAlternativesThePlainOneIsReadAndOfSeveralPartsEach() {
        VisibleText text = of("""
                Content-Type: multipart/mixed; boundary=m

                --m
                Content-Type: multipart/alternative; boundary=a

                --a
                Content-Type: text/plain

                one
                --a
                Content-Type: text/html

                <p>one in <b>HTML</b></p>
                --a--
                --m
                Content-Type: text/calendar; method=REQUEST

                BEGIN:VCALENDAR
                --m
                Content-Type: text/plain; name=notes.txt

                attached
                --m
                Content-Type: text/plain

                two
                --m--
                """);
        assertThat(text).isEqualTo(new VisibleText("one\ntwo", List.of()));
    }

    @Test
    void anEmptyPlainAlternativeIsPassedOver() {
        assertThat(
                        of("Content-Type: multipart/alternative; boundary=a\n\n--a\n\n \n--a\nContent-Type: text/html\n\n<p>Hi</p>\n--a--")
                                .text())
                .isEqualTo("Hi");
    }

    @Test
    void whatCannotBeReadIsSaid() {
        assertThat(of("Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nAAAA")
                        .unread())
                .containsExactly("S/MIME without a message in it");
        assertThat(of("Content-Type: text/plain; charset=klingon\n\nnuqneH").unread())
                .containsExactly("unknown charset klingon");
        assertThat(of("\n\nX: y\n\nHi\n-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n"))
                .isEqualTo(new VisibleText("Hi", List.of("encrypted with OpenPGP")));
        assertThat(
                        of(
                                "X: y\n\n-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nHi\n- --\n-----BEGIN PGP SIGNATURE-----\n\nabc\n-----END PGP SIGNATURE-----\n"))
                .isEqualTo(new VisibleText("Hi", List.of()));
        assertThat(of("Content-Type: text/plain\n\n" + "word ".repeat(80_000)).unread())
                .containsExactly("cut at 262144 octets");
    }

    @Property
    void anyTextIsCut(@ForAll String text) {
        assertThat(VisibleText.ofPlain(text))
                .isEqualTo(VisibleText.ofPlain(text).strip());
        assertThat(VisibleText.ofHtml(text)).isEqualTo(VisibleText.ofHtml(text).strip());
    }
}
