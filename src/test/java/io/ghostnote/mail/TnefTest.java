package io.ghostnote.mail;

import static io.ghostnote.mail.Wrapped.all;
import static io.ghostnote.mail.Wrapped.attribute;
import static io.ghostnote.mail.Wrapped.hex;
import static io.ghostnote.mail.Wrapped.latin;
import static io.ghostnote.mail.Wrapped.little;
import static io.ghostnote.mail.Wrapped.properties;
import static io.ghostnote.mail.Wrapped.property;
import static io.ghostnote.mail.Wrapped.tnef;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** MS-OXTNEF. */
class TnefTest {
    private static final MimePart.Place PLACE = new MimePart.Place(0, 0);
    private static final byte[] CODE_PAGE = attribute(0x00069007, all(little(1256, 4), new byte[4]));
    private static final byte[] SUBJECT = attribute(0x00018004, latin("hello"));

    private static String text(MapiText text) {
        return text.part("text/plain", PLACE, 10_000).text();
    }

    private static byte[] utf16(String text) {
        return (text + "\0").getBytes(StandardCharsets.UTF_16LE);
    }

    @Test
    void bodyAttributeIsInTheCodePageOfTheMessage() {
        byte[] arabic = "هل وصلت الفاتورة؟\0".getBytes(Charset.forName("windows-1256"));
        Tnef tnef = Tnef.of(tnef(CODE_PAGE, SUBJECT, attribute(0x0002800c, arabic)));
        assertThat(tnef.known()).isTrue();
        assertThat(text(tnef.plain())).isEqualTo("هل وصلت الفاتورة؟");
        assertThat(tnef.html().isBlank()).isTrue();
    }

    @Test
    void bodyPropertyComesFirst() {
        byte[] named = all(
                little(0x1f, 2),
                little(0x8001, 2),
                new byte[16],
                little(1, 4),
                little(6, 4),
                utf16("ab"),
                new byte[2],
                little(1, 4),
                little(4, 4),
                utf16("x"));
        byte[] numbered =
                all(little(0x3, 2), little(0x8002, 2), new byte[16], little(0, 4), little(7, 4), little(9, 4));
        byte[] several = all(
                little(0x101e, 2),
                little(0x6001, 2),
                little(2, 4),
                little(1, 4),
                latin("a\0\0\0"),
                little(5, 4),
                latin("abcd\0\0\0\0"));
        byte[] time = all(little(0x40, 2), little(0x39, 2), new byte[8]);
        byte[] flag = all(little(0x0b, 2), little(0x1b, 2), new byte[4]);
        byte[] list = properties(named, numbered, several, time, flag, property(0x1f, 0x1000, utf16("متى؟ When?")));
        Tnef tnef = Tnef.of(tnef(CODE_PAGE, attribute(0x0002800c, latin("other")), list));
        assertThat(text(tnef.plain())).isEqualTo("متى؟ When?");
    }

    @Test
    void pageHasItsOwnCodePage() {
        byte[] page = "<p>متى؟</p>".getBytes(StandardCharsets.UTF_8);
        byte[] codePage = all(little(3, 2), little(0x3fde, 2), little(65_001, 4));
        Tnef tnef = Tnef.of(tnef(CODE_PAGE, properties(property(0x102, 0x1013, page), codePage)));
        assertThat(text(tnef.html())).isEqualTo("<p>متى؟</p>");
        assertThat(tnef.plain().isBlank()).isTrue();
    }

    @Test
    void textInRtfIsTold() {
        Tnef tnef = Tnef.of(tnef(properties(property(0x102, 0x1009, new byte[40]))));
        assertThat(tnef.rich()).isTrue();
        assertThat(tnef.plain().isBlank()).isTrue();
    }

    @Test
    void attributesOfAttachmentsAreNotTheText() {
        byte[] attached = attribute(0x0002800c, latin("a text file"));
        attached[0] = 2;
        assertThat(Tnef.of(tnef(attached)).plain().isBlank()).isTrue();
    }

    @Test
    void lengthsThatLieEndTheReading() {
        byte[] endless = property(0x1e, 0x1000, latin("Hi there"));
        Arrays.fill(endless, 8, 12, (byte) 0xff);
        assertThat(text(Tnef.of(tnef(properties(endless))).plain())).startsWith("Hi there");
        byte[] many = attribute(0x00069003, all(hex("ffffffff"), new byte[400]));
        assertThat(Tnef.of(tnef(many)).plain().isBlank()).isTrue();
        byte[] values = all(little(0x101e, 2), little(0x1000, 2), hex("ffffff7f"), new byte[400]);
        assertThat(Tnef.of(tnef(properties(values))).plain().isBlank()).isTrue();
        assertThat(Tnef.of(latin("no TNEF")).known()).isFalse();
    }

    @Property
    void anyOctetsAreRead(@ForAll byte[] octets) {
        assertThat(Tnef.of(octets).plain()).isNotNull();
        assertThat(text(Tnef.of(tnef(octets)).plain())).isNotNull();
        assertThat(text(Tnef.of(tnef(attribute(0x00069003, octets))).html())).isNotNull();
        assertThat(text(Tnef.of(tnef(attribute(0x00069003, all(little(3, 4), octets))))
                        .plain()))
                .isNotNull();
    }
}
