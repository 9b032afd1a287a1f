package io.ghostnote.mail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text as MAPI keeps it: eight bits in some code page of Windows, or UTF-16, with a zero at its end. */
final class MapiText {
    static final MapiText NONE = new MapiText(new byte[0], "");

    private final byte[] octets;
    private final String charset;

    private MapiText(byte[] octets, String charset) {
        this.octets = octets;
        this.charset = charset;
    }

    /** What remains in the buffer. */
    static MapiText eightBit(ByteBuffer data, int codePage) {
        byte[] octets = new byte[data.remaining()];
        data.get(octets);
        int end = octets.length;
        while (end > 0 && octets[end - 1] == 0) {
            end--;
        }
        return new MapiText(Arrays.copyOf(octets, end), charset(codePage));
    }

    /** What remains in the buffer, UTF-16 with the lower octet first. */
    static MapiText unicode(ByteBuffer data) {
        byte[] octets = new byte[data.remaining() & ~1];
        data.get(octets);
        String text = new String(octets, StandardCharsets.UTF_16LE);
        int end = text.indexOf('\0');
        return new MapiText((end < 0 ? text : text.substring(0, end)).getBytes(StandardCharsets.UTF_8), "utf-8");
    }

    boolean isBlank() {
        for (byte octet : octets) {
            if (octet > ' ' || octet < 0) {
                return false;
            }
        }
        return true;
    }

    /** As a part of the message that holds it. */
    MimePart part(String type, MimePart.Place place, int limit) {
        MimePart.Octets content = new MimePart.Octets(octets, 0, octets.length, TransferEncoding.IDENTITY, limit);
        // Most such messages bear the same text outside the shell too; this one is for those that do not.
        return new MimePart(type, content, charset, true, "", place, MimePart.Flow.FIXED, "");
    }

    /** Empty when not known: then it is guessed. */
    private static String charset(int codePage) {
        if (codePage >= 1250 && codePage <= 1258) {
            return "windows-" + codePage;
        }
        if (codePage > 28_590 && codePage < 28_606) {
            return "iso-8859-" + (codePage - 28_590);
        }
        return switch (codePage) {
            case 65_001 -> "utf-8";
            case 65_000 -> Charsets.UTF_7;
            case 20_127 -> "us-ascii";
            case 720 -> "ibm864";
            case 932 -> "shift_jis";
            case 936, 54_936 -> "gb18030";
            case 949 -> "euc-kr";
            case 950 -> "big5";
            case 20_866 -> "koi8-r";
            case 437, 737, 775, 850, 852, 855, 857, 858, 862, 864, 866, 874 -> "ibm" + codePage;
            default -> "";
        };
    }
}
