package io.ghostnote.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums of money in every notation (docs/signals.md section 9). */
class SumsTest {
    private static final String DOLLARS = "ARS/AUD/CAD/CLP/COP/HKD/MXN/NZD/SGD/USD";
    private static final String RIYALS = "IRR/OMR/QAR/SAR/YER";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,250.00 SAR|1250 SAR",
                "SAR 1250|1250 SAR",
                "SAR1,250|1250 SAR",
                "1250SAR|1250 SAR",
                "1.250,00 €|1250 EUR",
                "€1.250|1250 EUR",
                "€ 1 250,50|1250.5 EUR",
                "1 250,50 EUR|1250.5 EUR",
                "1\u00a0250,50\u00a0€|1250.5 EUR",
                "1\u202f250 euros|1250 EUR",
                "1'250.00 CHF|1250 CHF",
                "CHF 1’250.–|1250 CHF",
                "1.250,- €|1250 EUR",
                "1250,-- EUR|1250 EUR",
                "12,50 Euro|12.5 EUR",
                "0,99 €|0.99 EUR",
                "1250.5 EUR|1250.5 EUR",
                "1.250.000 EUR|1250000 EUR",
                "1,250,000.75 USD|1250000.75 USD",
                "US$ 1,250|1250 USD",
                "US$1,250|1250 USD",
                "1250 US dollars|1250 USD",
                "£950.00|950 EGP/GBP/LBP/SDG/SYP",
                "950 GBP|950 GBP",
                "1250 د.إ|1250 AED",
                "د.إ 1,250.00|1250 AED",
                "AED 1,250|1250 AED",
                "١٢٥٠ ر.س|1250 SAR",
                "١٬٢٥٠٫٥٠ ر.س.|1250.5 SAR",
                "1250 ريال سعودي|1250 SAR",
                "١٢٥٠ ريالًا سعوديًا|1250 SAR",
                "٣٥٠ دينار كويتي|350 KWD",
                "1,250.500 KWD|1250.5 KWD",
                "350.5 KWD|350.5 KWD",
                "5000 ج.م|5000 EGP",
                "5000 جنيه مصري|5000 EGP",
                "2500 درهم مغربي|2500 MAD",
                "2500 درهم|2500 AED/MAD",
                "12000 TRY|12000 TRY",
                "₺12.000|12000 TRY",
                "1250 dólares estadounidenses|1250 USD",
                "-250 €|-250 EUR",
                "€ -250|-250 EUR",
                "(1,250.00 SAR)|1250 SAR",
                "Total: 1,250.00 SAR.|1250 SAR",
                "eine Rechnung über 1.250,00 €, zahlbar bis 24.12.2025|1250 EUR",
                "invoice 31 for €1,250|1250 EUR",
                "Invoice 31: SAR 1,250.00|1250 SAR",
                "الفاتورة رقم 31 بقيمة 1250 ريال سعودي|1250 SAR",
                "le 3 décembre, 980 €|980 EUR",
            })
    void oneSum(String text, String sum) {
        Sums sums = Sums.in(text);
        assertThat(told(sums)).isEqualTo(sum);
        assertThat(sums.clear()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$1,250|1250 " + DOLLARS,
                "1250 dollars|1250 " + DOLLARS,
                "١٢٥٠ ريال|1250 " + RIYALS,
                "1,250 ريال|1250 " + RIYALS
            })
    void aMarkOfSeveralCurrencies(String text, String sum) {
        assertThat(told(Sums.in(text))).isEqualTo(sum);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,000 SAR and 250 SAR|1000 SAR, 250 SAR",
                "SAR 1250 USD 330|1250 SAR, 330 USD",
                "1250 SAR 330 USD|1250 SAR, 330 USD",
                "€1,250 (SAR 5,400)|1250 EUR, 5400 SAR",
                "1250 ريال (SAR 1,250.00)|1250 SAR",
                "1000 € -250 €|-250 EUR, 1000 EUR",
            })
    void severalSums(String text, String sums) {
        assertThat(told(Sums.in(text))).isEqualTo(sums);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "invoice INV-31 of 24.11.2025",
                "1250",
                "the euro is strong",
                "31 pages for 3 euroland cities",
                "ALL 3 pages, TOP 10, please try 2 times",
                "call me at +966 50 123 4567",
                "INV-31 EUR",
                "SR-71 is a plane",
                "24.11.2025 EUR",
                "3 Sarah",
                "15 % VAT",
            })
    void noSum(String text) {
        assertThat(Sums.in(text).named()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.250 KWD",
                "1,25,000 USD",
                "1250.500 EUR",
                "100-200 €",
                "between 100 and 200 EUR",
                "€100–200",
                "5k €",
                "$2.5 million",
                "5 آلاف ريال",
                "3 12 250 EUR",
                "007 EUR",
                "1.25.00 EUR",
                "Position 31 EUR 1250",
            })
    void whatIsNotGuessed(String text) {
        Sums sums = Sums.in(text);
        assertThat(sums.named()).isEmpty();
        assertThat(sums.clear()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 ", "1,", "€", "€ 1 ", "1.250 €", "د.", "-", ",-", "SAR", "a", "\u064b", "12 250 "})
    void aMegabyteOfOneThing(String thing) {
        String text = thing.repeat((1 << 20) / thing.length());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Sums.in(text));
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> InvoiceNumbers.in("invoice " + text + " invoice no " + text));
    }

    @Property(tries = 500)
    void noTextMakesItThrow(@ForAll String text) {
        assertThat(Sums.in(text).named()).isNotNull();
        assertThat(Sums.in("€" + text + "1,250" + text + " SAR").named()).hasSizeLessThan(20_000);
        assertThat(InvoiceNumbers.in("invoice " + text + " no. " + text)).isNotNull();
    }

    private static String told(Sums sums) {
        return sums.named().stream().map(Sum::toString).collect(Collectors.toCollection(TreeSet::new)).stream()
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Invoice INV-2025-031|INV-2025-031",
                "please find invoice no. 31 attached|31",
                "invoice #31|31",
                "Invoice: 2025/31|2025/31",
                "invoice number INV-31, due soon|INV-31",
                "INV-31 is attached|INV-31",
                "invoice-031|031",
                "facture n° 2025-31|2025-31",
                "numéro de facture : F2025-31|F2025-31",
                "Factura 2025/31|2025/31",
                "Rechnung Nr. 2025-31|2025-31",
                "Rechnungsnummer: RE-17|RE-17",
                "الفاتورة رقم INV-31|INV-31",
                "فاتورة رقم ٣١|٣١",
                "رقم الفاتورة: 31|31",
                "وفاتورة رقم 2025-31|2025-31",
            })
    void numbersOfInvoices(String text, String number) {
        assertThat(InvoiceNumbers.in(text)).isEqualTo(List.of(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the invoice of 24.11.2025",
                "invoice 24.11.2025",
                "invoice 2025-11-24",
                "invoice 3 days ago",
                "the invoice 14-day term",
                "invoice 2025",
                "invoice 1250 SAR",
                "invoice for INR 2000",
                "my invitation 31",
                "invoice 1,250.00",
                "Rechnung vom 3. November",
                "فاتورة شهر 11",
            })
    void whatIsNoNumberOfAnInvoice(String text) {
        assertThat(InvoiceNumbers.in(text)).isEmpty();
    }
}
