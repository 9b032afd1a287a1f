package io.ghostnote.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MimeReaderTest {
    private static final String ARABIC = "السلام عليكم، أرجو إرسال العرض";

    private static byte[] octets(String message) {
        return message.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> texts(String message) {
        return MimeReader.parts(octets(message), 10_000).stream()
                .map(MimePart::text)
                .toList();
    }

    @Test
    void boundariesOfTheSameHashAreToldApart() {
        // "Aa" and "BB" have the same hash.
        String message = """
                Content-Type: multipart/mixed; boundary=Aa

                --Aa
                Content-Type: multipart/mixed; boundary=BB

                --BB

                one
                --BB--
                --Aa

                two
                --BB
                --Aa--
                """;
        assertThat(MimeReader.parts(octets(message), 10_000).stream().map(MimePart::text))
                .containsExactly("one", "two\n--BB");
    }

    @Test
    void nestedMultipartsGiveTheirLeavesInOrder() {
        assertThat(texts("""
                Content-Type: multipart/mixed; boundary="a b"

                preamble
                --a b
                Content-Type: multipart/related; boundary=b

                --b

                one
                --b
                Content-Type: text/html

                two
                --b--
                between
                --a b \s
                Content-Transfer-Encoding: base64

                dGhy
                ZWU=
                --a b--
                epilogue
                """)).containsExactly("one", "two", "three");
    }

    @Test
    void aDelimiterOfTheOuterOneEndsTheInnerOne() {
        assertThat(texts(
                        "Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: multipart/mixed; boundary=b\n\n"
                                + "--b\n\none\n--a\n\ntwo"))
                .containsExactly("one", "two");
    }

    @Test
    void brokenMultipartsAreReadAllTheSame() {
        assertThat(texts("Content-Type: multipart/mixed\n\n--x\nContent-Type: text/plain\n\none\n--x--"))
                .containsExactly("one");
        assertThat(texts(
                        "Content-Type: multipart/mixed; boundary=wrong\n\n--x\nContent-Type: text/plain\n\none\n--x--"))
                .containsExactly("one");
        assertThat(texts("Content-Type: multipart/mixed; boundary=x\n\njust text"))
                .containsExactly("just text");
        assertThat(
                        texts(
                                "Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\nno empty line\n--x--"))
                .containsExactly("no empty line");
        assertThat(texts("Content-Type: multipart/mixed; boundary=x\n\n--x")).isEqualTo(List.of(""));
    }

    @Test
    void aLongHeaderLineCostsNothingButItself() {
        assertThat(texts("X-A: " + "x".repeat(2_000_000) + "\n\nHi")).containsExactly("Hi");
    }

    @Test
    void thereAreLimitsAndTheyAreSaid() {
        StringBuilder nested = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            nested.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        assertThat(MimeReader.read(octets(nested + "\nHi"), 100).faults())
                .containsExactly("nested deeper than 50 levels");
        MimeContent many = MimeReader.read(
                octets("Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(1_000)), 100);
        assertThat(many.parts()).hasSize(200);
        assertThat(many.faults()).containsExactly("more than 200 parts");
        assertThat(MimeReader.parts(octets("X: y\n\n" + "a".repeat(1_000)), 10)
                        .get(0)
                        .doubt())
                .contains("cut at 10 octets");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1256,windows-1256",
        "cp1256,windows-1256",
        "win-1256,windows-1256",
        "iso-8859-6,ISO-8859-6",
        "ISO-8859-6-i,ISO-8859-6",
        "asmo-708,ISO-8859-6",
        "x-mac-arabic,x-MacArabic",
        "utf-16,UTF-16",
        "'utf-16le',UTF-16LE",
        "utf8,UTF-8",
        "us-ascii,UTF-8",
        "us-ascii,windows-1256",
        "us-ascii,ISO-8859-6",
        "iso-8859-1,UTF-8",
        "utf-8,windows-1256",
        "unknown-8bit,windows-1256",
        "nonsense,windows-1256",
    })
    void arabicIsReadWhateverIsDeclared(String declared, String real) {
        byte[] text = ARABIC.replace("أ", "ا").replace("إ", "ا").getBytes(Charset.forName(real));
        assertThat(EightBit.decode(text, declared).replace("\ufeff", ""))
                .isEqualTo(ARABIC.replace("أ", "ا").replace("إ", "ا"));
    }

    @ParameterizedTest
    @CsvSource({
        "koi8-r,KOI8-R,Добрый день",
        "windows-1251,windows-1251,Добрый день",
        "gb2312,GB18030,你好",
        "big5,Big5,你好",
        "shift_jis,Shift_JIS,こんにちは",
        "iso-2022-jp,ISO-2022-JP,こんにちは",
        "ks_c_5601-1987,EUC-KR,안녕하세요",
        "iso-8859-8-i,ISO-8859-8,שלום",
        "us-ascii,ISO-2022-JP,こんにちは",
        "macintosh,x-MacRoman,é",
        "iso-8859-1,windows-1252,“é”",
        "us-ascii,windows-1252,déjà vu",
        "us-ascii,KOI8-R,Добрый день присылаю вам отчёт за ноябрь",
        "us-ascii,windows-1251,Добрый день присылаю вам отчёт за ноябрь",
    })
    void othersAreToo(String declared, String real, String text) {
        assertThat(EightBit.decode(text.getBytes(Charset.forName(real)), declared))
                .isEqualTo(text);
    }

    @Test
    void utf7IsRead() {
        assertThat(EightBit.decode(octets("Hi +ANw-ber +- 1, +BkUGMQYtBigGJw-"), "utf-7"))
                .isEqualTo("Hi Über + 1, مرحبا");
    }

    @Test
    void parametersAreReadInEveryForm() {
        FieldParameters field = FieldParameters.of(
                "Text/Plain (really); CHARSET = \"utf-8\"; name*0*=utf-8''%D9%85%D8; name*1*=%B1; title*=iso-8859-1'fr'caf%E9;"
                        + " x='y z'; boundary=a=b");
        assertThat(field.value()).isEqualTo("text/plain");
        assertThat(field.get("charset")).isEqualTo("utf-8");
        assertThat(field.get("name")).isEqualTo("مر");
        assertThat(field.get("title")).isEqualTo("café");
        assertThat(field.get("x")).isEqualTo("y z");
        assertThat(field.get("boundary")).isEqualTo("a=b");
        assertThat(field.get("none")).isEmpty();
    }

    @Property
    void anyOctetsGiveParts(@ForAll @Size(max = 300) byte[] octets) {
        byte[] message = octets(
                "Content-Type: multipart/mixed; boundary=b\n\n--b\n" + new String(octets, StandardCharsets.ISO_8859_1));
        assertThat(MimeReader.parts(message, 100))
                .isNotEmpty()
                .allSatisfy(part -> assertThat(part.text()).isNotNull());
        assertThat(MimeReader.read(octets, 100).parts()).isNotNull();
    }
}
