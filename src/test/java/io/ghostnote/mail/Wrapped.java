package io.ghostnote.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/** Makes shells by hand: BER (X.690) and TNEF (MS-OXTNEF). */
public final class Wrapped {
    private static final String SIGNED_DATA = "06092a864886f70d010702";
    private static final String DATA = "06092a864886f70d010701";

    private Wrapped() {}

    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] all(byte[]... pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }

    /** An element of definite length. */
    static byte[] der(int tag, byte[]... content) {
        byte[] inside = all(content);
        byte[] head = inside.length < 128
                ? new byte[] {(byte) tag, (byte) inside.length}
                : new byte[] {
                    (byte) tag,
                    (byte) 0x83,
                    (byte) (inside.length >> 16),
                    (byte) (inside.length >> 8),
                    (byte) inside.length
                };
        return all(head, inside);
    }

    /** An element of indefinite length. */
    static byte[] ber(int tag, byte[]... content) {
        return all(new byte[] {(byte) tag, (byte) 0x80}, all(content), new byte[2]);
    }

    /** A SignedData whose content is this element, one certificate behind it. */
    static byte[] signedData(byte[] octetString) {
        byte[] content = der(0x30, hex(DATA), der(0xa0, octetString));
        byte[] signed = der(0x30, hex("020101"), der(0x31, hex("3000")), content, der(0xa0, hex("3000")), hex("3100"));
        return der(0x30, hex(SIGNED_DATA), der(0xa0, signed));
    }

    /** A message that is a shell alone. */
    static byte[] message(String type, byte[] shell) {
        return all(
                latin("From: a@b.example\nContent-Type: " + type + "\nContent-Transfer-Encoding: base64\n\n"),
                Base64.getMimeEncoder().encode(shell));
    }

    /** A message that is an opaque signed one (RFC 8551 section 3.5.2). */
    public static byte[] signed(String entity) {
        return message(
                "application/pkcs7-mime; smime-type=signed-data; name=smime.p7m",
                signedData(der(0x04, entity.getBytes(StandardCharsets.UTF_8))));
    }

    static byte[] little(long value, int octets) {
        byte[] out = new byte[octets];
        for (int i = 0; i < octets; i++) {
            out[i] = (byte) (value >> (8 * i));
        }
        return out;
    }

    static byte[] tnef(byte[]... attributes) {
        return all(hex("789f3e22 0100"), all(attributes));
    }

    static byte[] attribute(int identifier, byte[] data) {
        return all(new byte[] {1}, little(identifier, 4), little(data.length, 4), data, new byte[2]);
    }

    static byte[] properties(byte[]... each) {
        return attribute(0x00069003, all(little(each.length, 4), all(each)));
    }

    /** A property of a type with a length, of one value. */
    static byte[] property(int type, int identifier, byte[] data) {
        byte[] fill = new byte[-data.length & 3];
        return all(little(type, 2), little(identifier, 2), little(1, 4), little(data.length, 4), data, fill);
    }
}
