package io.ghostnote.mail;

import java.util.Arrays;
import java.util.Locale;

/** Content-Transfer-Encoding (RFC 2045 section 6), as it is found: what is no base64 is passed over, what is no escape is left. */
enum TransferEncoding {
    IDENTITY,
    QUOTED_PRINTABLE,
    BASE64;

    /** Octets looked at for one that is wanted: what is nothing but line ends and padding is not looked through. */
    private static final int MOST_PER_OCTET = 4;

    /** By the field's value; everything unknown is {@link #IDENTITY}. */
    static TransferEncoding of(String field) {
        String value = field.toLowerCase(Locale.ROOT);
        if (value.contains("base64")) {
            return BASE64;
        }
        return value.contains("quoted") ? QUOTED_PRINTABLE : IDENTITY;
    }

    /** The octets from {@code from} to {@code to} without their encoding, at most {@code limit} of them. */
    byte[] decode(byte[] octets, int from, int to, int limit) {
        int last = (int) Math.min(to, from + (long) MOST_PER_OCTET * limit);
        return switch (this) {
            case IDENTITY -> Arrays.copyOfRange(octets, from, (int) Math.min(to, (long) from + limit));
            case QUOTED_PRINTABLE -> quotedPrintable(octets, from, last, limit);
            case BASE64 -> base64(octets, from, last, limit);
        };
    }

    private static byte[] quotedPrintable(byte[] octets, int from, int to, int limit) {
        byte[] out = new byte[Math.min(limit, to - from)];
        int length = 0;
        int pos = from;
        while (pos < to && length < out.length) {
            byte octet = octets[pos];
            if (octet == '=') {
                int high = pos + 2 < to ? Character.digit(octets[pos + 1], 16) : -1;
                int low = high < 0 ? -1 : Character.digit(octets[pos + 2], 16);
                if (low >= 0) {
                    out[length++] = (byte) (high << 4 | low);
                    pos += 3;
                    continue;
                }
                int softEnd = blanksEnd(octets, pos + 1, to);
                if (softEnd >= to) {
                    break;
                }
                if (octets[softEnd] == '\r' || octets[softEnd] == '\n') {
                    pos = softEnd
                            + (octets[softEnd] == '\r' && softEnd + 1 < to && octets[softEnd + 1] == '\n' ? 2 : 1);
                    continue;
                }
            }
            out[length++] = octet;
            pos++;
        }
        return Arrays.copyOf(out, length);
    }

    private static int blanksEnd(byte[] octets, int from, int to) {
        int pos = from;
        // Transport pads with a few blanks at most; more of them are no soft line break, and would be looked at again
        // and again.
        int last = Math.min(to, from + 80);
        while (pos < last && (octets[pos] == ' ' || octets[pos] == '\t')) {
            pos++;
        }
        return pos;
    }

    private static byte[] base64(byte[] octets, int from, int to, int limit) {
        byte[] out = new byte[(int) Math.min(limit, ((long) to - from) * 3 / 4 + 3)];
        int length = 0;
        int bits = 0;
        int count = 0;
        for (int pos = from; pos < to && length < out.length; pos++) {
            int value = sextet(octets[pos]);
            if (value < 0) {
                // Padding in the middle comes from pieces glued together.
                count = octets[pos] == '=' ? 0 : count;
                continue;
            }
            bits = (bits << 6 | value) & 0xffffff;
            count += 6;
            if (count >= 8) {
                count -= 8;
                out[length++] = (byte) (bits >> count);
            }
        }
        return Arrays.copyOf(out, length);
    }

    /** The six bits of a base64 digit, or -1. */
    static int sextet(int c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        return c == '+' ? 62 : c == '/' ? 63 : -1;
    }
}
