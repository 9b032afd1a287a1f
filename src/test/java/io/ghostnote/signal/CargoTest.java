package io.ghostnote.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.mail.Kind;
import io.ghostnote.wording.Carried;
import io.ghostnote.wording.DayContext;
import io.ghostnote.wording.Sum;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a whole message brings (docs/signals.md section 9). */
class CargoTest {
    private static final DayContext DAYS = DayContext.of(LocalDate.of(2025, 11, 3), Optional.empty(), Set.of());

    private static Inspection letter(String subject, String text, String... attachments) {
        StringBuilder out = new StringBuilder("From: Sami <sami@haddad.example>\nTo: layla@noor.example\nSubject: ")
                .append(subject)
                .append("\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n")
                .append("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n")
                .append(text)
                .append('\n');
        for (String attachment : attachments) {
            out.append("--b\n").append(attachment).append("\n\nJVBERi0=\n");
        }
        return Inspection.of(out.append("--b--\n").toString().getBytes(StandardCharsets.UTF_8), DAYS);
    }

    private static String file(String type, String disposition) {
        return "Content-Type: " + type + "\nContent-Transfer-Encoding: base64\nContent-Disposition: " + disposition;
    }

    private static String pdf(String name) {
        return file("application/pdf", "attachment; filename=\"" + name + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attachment; filename=\"Quote-0231.pdf\"",
                "attachment; filename=AcmeQuote2025.docx",
                "inline; filename=\"quote.pdf\"",
                "attachment; filename*=UTF-8''%D8%B9%D8%B1%D8%B6%20%D8%B3%D8%B9%D8%B1.pdf",
                "attachment; filename=\"=?utf-8?B?2LnYsdi2INiz2LnYsS5wZGY=?=\"",
                "attachment; filename=\"عرض_سعر.pdf\"",
                "attachment; filename=\"Kostenvoranschlag.odt\"",
                "attachment; filename=\"Devis n°12.pdf\"",
                "attachment; filename=\"Cotización.xlsx\"",
            })
    void theNameOfAFileTells(String disposition) {
        Inspection letter =
                letter("Website", "Dear Layla, as discussed.", file("application/octet-stream", disposition));
        assertThat(letter.carried().what()).contains(Carried.PROPOSAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dear Layla, as discussed.|quote.png",
                "Dear Layla, as discussed.|quote.zip",
                "Dear Layla, as discussed.|quote",
                "Dear Layla, as discussed.|Quote_signed.pdf",
                "Dear Layla, as discussed.|quote template.docx",
                "Dear Layla, as discussed.|invoice-layout.pdf",
                "Dear Layla, here is what the printer wants.|quote.pdf",
                "Thanks for the quote, my remarks are in it.|quote.pdf",
                "\"|quote.pdf",
            })
    void inDoubtThereIsNothing(String text, String file) {
        assertThat(letter("Website", text, pdf(file)).carried().what()).isEmpty();
    }

    @Test
    void aSubjectOfItsOwnTellsWhatIsAttached() {
        String text = "Dear Layla, please see attached.";
        assertThat(letter("Quote for the website", text, pdf("scan0001.pdf"))
                        .carried()
                        .what())
                .contains(Carried.PROPOSAL);
        assertThat(letter("Re: Quote for the website", text, pdf("scan0001.pdf"))
                        .carried()
                        .what())
                .isEmpty();
        assertThat(letter("Quote for the website", text).carried().what()).isEmpty();
        assertThat(letter("Quote and contract", text, pdf("scan0001.pdf"))
                        .carried()
                        .what())
                .isEmpty();
    }

    @Test
    void ofSeveralThingsTheLatestInTheWorkCounts() {
        assertThat(letter("Done", "Here are the final files, and our contract is attached.", pdf("invoice.pdf"))
                        .carried()
                        .what())
                .contains(Carried.INVOICE);
    }

    @Test
    void anInvoiceWithItsNumberAndSum() {
        Inspection letter = letter(
                "Invoice for November",
                "Dear Layla, please find attached invoice INV-2025-031 over 1,250.00 SAR.",
                pdf("invoice_INV-2025-031.pdf"));
        assertThat(letter.carried().bill())
                .isEqualTo(new Bill(Set.of("INV2025031"), Set.of(Sum.of("1250", Set.of("SAR")))));
        assertThat(letter.ownersGist(Kind.HUMAN).bill())
                .isEqualTo(letter.carried().bill());
        assertThat(letter.ownersGist(Kind.HUMAN).carries()).contains(Carried.INVOICE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "please find attached the invoice, 1,250.00 SAR plus VAT.",
                "please find attached the invoice for 10 hours at 125 SAR per hour.",
                "please find attached the invoice over 1.250 KWD.",
                "anbei die Rechnung über 1.250,00 € zzgl. 19 % MwSt.",
                "أرفقت لكم الفاتورة بقيمة 1250 ريال غير شامل ضريبة القيمة المضافة",
            })
    void aSumThatMayNotBeTheTotalIsNotRemembered(String text) {
        Cargo cargo = letter("Hello", text).carried();
        assertThat(cargo.what()).contains(Carried.INVOICE);
        assertThat(cargo.bill().sums()).isEmpty();
    }

    @Test
    void nothingIsRememberedOfOtherPeoplesLettersOrOfOtherSums() {
        Inspection invoice = letter("Invoice", "Please find attached our invoice, 1,250 SAR.", pdf("invoice.pdf"));
        assertThat(invoice.gist(Kind.HUMAN, true).carries()).isEmpty();
        assertThat(invoice.gist(Kind.HUMAN, true).bill()).isEqualTo(Bill.NONE);
        assertThat(letter("Quote", "Please find attached our quote, 1,250 SAR.")
                        .carried()
                        .bill())
                .isEqualTo(Bill.NONE);
    }
}
