package io.ghostnote.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressReaderTest {

    private static List<Address> read(String value, Charset charset) {
        byte[] header = ("From: " + value + "\r\n").getBytes(charset);
        return LetterReader.envelope(HeaderBlock.of(header)).from();
    }

    private static String shown(String value) {
        return String.join(
                " | ",
                read(value, StandardCharsets.UTF_8).stream()
                        .map(address -> address.name() + " <" + address.spec() + ">")
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
        layla@noor.example                              ~ ` <layla@noor.example>`
        Layla Hassan <layla@noor.example>               ~ Layla Hassan <layla@noor.example>
        "Hassan, Layla" <layla@noor.example>            ~ Hassan, Layla <layla@noor.example>
        "Layla \\"L\\" Hassan" <layla@noor.example>     ~ Layla "L" Hassan <layla@noor.example>
        layla@noor.example (Layla Hassan)               ~ Layla Hassan <layla@noor.example>
        Layla (boss (really)) Hassan <layla@noor.example> ~ Layla Hassan <layla@noor.example>
        layla@noor.example;                             ~ ` <layla@noor.example>`
        Layla Hassan layla@noor.example                 ~ Layla Hassan <layla@noor.example>
        Layla <layla@noor.example                       ~ Layla <layla@noor.example>
        Layla layla@noor.example>                       ~ Layla <layla@noor.example>
        "Layla Hassan <layla@noor.example>              ~ Layla Hassan <layla@noor.example>
        Layla (unclosed <layla@noor.example>            ~ Layla unclosed <layla@noor.example>
        <mailto:layla@noor.example>                     ~ ` <layla@noor.example>`
        mailto:layla@noor.example                       ~ ` <layla@noor.example>`
        <<layla@noor.example>>                          ~ ` <layla@noor.example>`
        <@relay.example,@two.example:layla@noor.example> ~ ` <layla@noor.example>`
        Team: a@x.example, B <b@x.example>;, c@x.example ~ ` <a@x.example> | B <b@x.example> |  <c@x.example>`
        undisclosed-recipients:;                        ~ ``
        a@x.example; b@x.example                        ~ ` <a@x.example> |  <b@x.example>`
        A <a@x.example> B <b@x.example>                 ~ A <a@x.example> | B <b@x.example>
        A <a@x.example> x: <b@x.example>                ~ A <a@x.example> |  <b@x.example>
        ,,a@x.example,                                  ~ ` <a@x.example>`
        "boss@bank.example" <thief@x.example>           ~ boss@bank.example <thief@x.example>
        layla @ noor.example                            ~ ` <layla@noor.example>`
        "layla hassan"@noor.example                     ~ ` <"layla hassan"@noor.example>`
        "layla"@noor.example                            ~ ` <layla@noor.example>`
        layla@[192.0.2.1]                               ~ ` <layla@[192.0.2.1]>`
        LAYLA@NOOR.Example.                             ~ ` <LAYLA@noor.example>`
        layla@noor.example...                           ~ ` <layla@noor.example>`
        layla@noor.example．                            ~ ` <layla@noor.example>`
        'Layla' <layla@noor.example>                    ~ Layla <layla@noor.example>
        Layla                                           ~ ``
        <>                                              ~ ``
        a@                                              ~ ``
        @b                                              ~ ``
        ليلى حسن <layla@noor.example>                   ~ ليلى حسن <layla@noor.example>
        ليلى <layla@متجر.example>                       ~ ليلى <layla@xn--pgbep1f.example>
        layla@noor.example＠evil.example                ~ ` <layla@noor.example＠evil.example>`
        layla@noor.example¨.evil.example                ~ ` <layla@noor.example¨.evil.example>`
        layla@noor．example                             ~ ` <layla@noor.example>`
        """)
    void addressesAsTheyAreMet(String value, String expected) {
        assertThat(shown(value)).isEqualTo(expected.equals("") ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        =?utf-8?B?2YTZitmE2Ykg2K3Ys9mG?= <a@x.example>                    ~ ليلى حسن
        =?UTF-8?Q?=D9=84=D9=8A=D9=84=D9=89_=D8=AD=D8=B3=D9=86?= <a@x.example> ~ ليلى حسن
        "=?utf-8?B?2YTZitmE2Ykg2K3Ys9mG?=" <a@x.example>                  ~ ليلى حسن
        =?utf-8?B?2YTZitmE2Yk?= =?utf-8?B?INit2LPZhg?= <a@x.example>      ~ ليلى حسن
        =?utf-8?B?2YTZitmE2YnZ?= =?utf-8?B?iA==?= <a@x.example>           ~ ليلىو
        =?windows-1256?Q?=E1=ED=E1=EC?= <a@x.example>                     ~ ليلى
        =?utf-8*ar?B?2YTZitmE2Yk=?= <a@x.example>                         ~ ليلى
        =?utf-8?Q?Hassan, Layla?= <a@x.example>                           ~ Hassan, Layla
        =?utf-8?Q?Hassan,_Layla?= <a@x.example>                           ~ Hassan, Layla
        =?no-such-charset?Q?Layla?= <a@x.example>                         ~ Layla
        =?utf-8?Q?Layla <a@x.example>                                     ~ Layla
        =?utf-8?X?Layla?= <a@x.example>                                   ~ =?utf-8?X?Layla?=
        =?utf-8?Q?Layla_=E2=80=AEmoc.knab?= <a@x.example>                 ~ Layla moc.knab
        =?utf-8?Q?Layla=0D=0ABcc:_x=40y.example?= <a@x.example>           ~ Layla Bcc: x@y.example
        =?utf-8?B?4oGmTGF5bGHigak=?= <a@x.example>                        ~ Layla
        """)
    void encodedNamesInEveryForm(String value, String name) {
        List<Address> found = read(value, StandardCharsets.UTF_8);
        assertThat(found).last().extracting(Address::spec).isEqualTo("a@x.example");
        assertThat(String.join(", ", found.stream().map(Address::name).toList()))
                .isEqualTo(name);
    }

    @Test
    void undeclaredEightBitNamesAreGuessed() {
        assertThat(read("ليلى حسن <a@x.example>", Charset.forName("windows-1256")))
                .singleElement()
                .extracting(Address::name)
                .isEqualTo("ليلى حسن");
        assertThat(read("Andrée Müller <a@x.example>", Charset.forName("windows-1252")))
                .singleElement()
                .extracting(Address::name)
                .isEqualTo("Andrée Müller");
    }

    @Test
    void aFieldEncodedWholeIsStillRead() {
        assertThat(shown("=?utf-8?Q?Layla_=3Clayla=40noor.example=3E?=")).isEqualTo("Layla <layla@noor.example>");
    }

    @Test
    void ofAHundredThousandRecipientsTheFirstAreRead() {
        String many = "layla@noor.example, ".repeat(100_000);
        assertThat(read(many, StandardCharsets.US_ASCII))
                .hasSizeBetween(3_000, 4_000)
                .allSatisfy(address -> assertThat(address.spec()).isEqualTo("layla@noor.example"));
    }
}
