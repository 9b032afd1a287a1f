package io.ghostnote.mail;

import static io.ghostnote.mail.Wrapped.all;
import static io.ghostnote.mail.Wrapped.ber;
import static io.ghostnote.mail.Wrapped.der;
import static io.ghostnote.mail.Wrapped.hex;
import static io.ghostnote.mail.Wrapped.latin;
import static io.ghostnote.mail.Wrapped.signedData;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** RFC 5652 and X.690. */
class CmsTest {
    /** Made by OpenSSL's {@code cms -sign -nodetach -stream}: indefinite lengths, the content in pieces. */
    private static final byte[] STREAMED = Base64.getDecoder().decode("""
                    MIAGCSqGSIb3DQEHAqCAMIACAQExDTALBglghkgBZQMEAgEwgAYJKoZIhvcNAQcBoIAkgARIQ29udGVudC1UeXBlOiB0ZXh0L3Bs
                    YWluOyBjaGFyc2V0PXV0Zi04DQoNCkNvdWxkIHlvdSBzZW5kIHRoZSBpbnZvaWNlPw0KAAAAAAAAMYGNMIGKAgEBMCQwDDEKMAgG
                    A1UEAwwBYQIUaqq+1GpHKacmevz23T9etheJIOAwCwYJYIZIAWUDBAIBMAoGCCqGSM49BAMCBEYwRAIgMdtLWeqD1oZzim1kXq+I
                    bCas8xe3e1XhJyprvPkFXZgCIAUQzyV/m0lgOMrQhFwoC88AfcWldq69YKGcdhLeqF+VAAAAAAAA""".replace("\n", ""));

    private static String signed(byte[] octets) {
        Cms cms = Cms.of(octets);
        assertThat(cms.type()).isEqualTo(Cms.Type.SIGNED);
        return new String(cms.content(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void whatIsSignedIsTakenOut() {
        assertThat(signed(signedData(der(0x04, latin("Hi"))))).isEqualTo("Hi");
        String all = "long ".repeat(40_000);
        assertThat(signed(signedData(der(0x04, latin(all))))).isEqualTo(all);
        assertThat(signed(STREAMED))
                .isEqualTo("Content-Type: text/plain; charset=utf-8\r\n\r\nCould you send the invoice?\r\n");
    }

    @Test
    void piecesArePutTogether() {
        byte[] one = der(0x04, latin("one "));
        byte[] two = der(0x04, latin("two "));
        assertThat(signed(signedData(der(0x24, one, two)))).isEqualTo("one two ");
        assertThat(signed(signedData(ber(0x24, one, two)))).isEqualTo("one two ");
        assertThat(signed(signedData(ber(0x24, ber(0x24, one), der(0x24, two), one))))
                .isEqualTo("one two one ");
        assertThat(signed(signedData(der(0x24, ber(0x24, one), ber(0x24, two), one))))
                .isEqualTo("one two one ");
    }

    @Test
    void setsOfIndefiniteLengthArePassedOver() {
        byte[] content = ber(0x30, hex("06092a864886f70d010701"), ber(0xa0, der(0x04, latin("Hi"))));
        byte[] digests = ber(0x31, ber(0x30, hex("0500")), der(0x30, hex("0500")));
        byte[] octets = ber(0x30, hex("06092a864886f70d010702"), ber(0xa0, ber(0x30, hex("020101"), digests, content)));
        assertThat(signed(octets)).isEqualTo("Hi");
    }

    @Test
    void whatIsCutOffIsReadAsFarAsItGoes() {
        byte[] whole = signedData(der(0x04, latin("0123456789".repeat(100))));
        assertThat(signed(Arrays.copyOf(whole, 500))).startsWith("0123456789").hasSizeBetween(400, 499);
        assertThat(signed(Arrays.copyOf(STREAMED, 100))).startsWith("Content-Type: text/plain");
    }

    @Test
    void whatIsNotSignedIsTold() {
        byte[] rest = der(0xa0, der(0x30, hex("020100")));
        assertThat(Cms.of(der(0x30, hex("06092a864886f70d010703"), rest)).type())
                .isEqualTo(Cms.Type.ENCRYPTED);
        assertThat(Cms.of(der(0x30, hex("060b2a864886f70d0109100117"), rest)).type())
                .isEqualTo(Cms.Type.ENCRYPTED);
        assertThat(Cms.of(der(0x30, hex("060b2a864886f70d0109100109"), rest)).type())
                .isEqualTo(Cms.Type.OTHER);
        assertThat(Cms.of(latin("no CMS at all")).type()).isEqualTo(Cms.Type.OTHER);
        // Certificates only: nothing was signed.
        byte[] none = der(0x30, hex("06092a864886f70d010701"));
        byte[] signed = der(0x30, hex("020101"), hex("3100"), none, der(0xa0, hex("3000")), hex("3100"));
        assertThat(signed(der(0x30, hex("06092a864886f70d010702"), der(0xa0, signed))))
                .isEmpty();
    }

    @Test
    void nestingWithoutEndNeedsNoStack() {
        byte[] deep = new byte[400_000];
        for (int i = 0; i < deep.length; i += 2) {
            deep[i] = 0x24;
            deep[i + 1] = (byte) 0x80;
        }
        assertThat(signed(signedData(deep))).isEmpty();
        byte[] sets = deep.clone();
        for (int i = 0; i < sets.length; i += 2) {
            sets[i] = 0x31;
        }
        byte[] signed = all(hex("3080 020101"), sets);
        assertThat(signed(all(hex("3080 06092a864886f70d010702 a080"), signed))).isEmpty();
    }

    @Property
    void anyOctetsAreRead(@ForAll byte[] octets) {
        assertThat(Cms.of(octets).content()).hasSizeLessThanOrEqualTo(octets.length);
        byte[] content = Cms.of(signedData(der(0x24, octets))).content();
        assertThat(content).hasSizeLessThanOrEqualTo(octets.length);
    }
}
