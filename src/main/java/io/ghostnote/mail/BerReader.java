package io.ghostnote.mail;

import java.util.Arrays;

/**
 * Walks through BER (X.690), of which DER is a part: definite and indefinite lengths, octet strings in pieces. Goes forward only, needs
 * no stack, never throws; what is cut off is read as far as it goes. Once something is not as asked for, all further answers are no.
 */
final class BerReader {
    static final int INTEGER = 0x02;
    static final int OCTET_STRING = 0x04;
    static final int OBJECT_IDENTIFIER = 0x06;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;
    /** Context-specific, constructed, number 0. */
    static final int EXPLICIT_0 = 0xa0;

    private static final int CONSTRUCTED = 0x20;
    private static final int MANY_OCTETS_OF_TAG = 0x1f;
    private static final int MOST_OCTETS_OF_LENGTH = 4;
    private static final int INDEFINITE = -1;

    private final byte[] octets;
    private int pos;
    private int end;
    private boolean lost;

    /** The element that was begun last: its tag, and how many octets follow, or {@link #INDEFINITE}. */
    private int tag;

    private int length;

    BerReader(byte[] octets) {
        this.octets = octets;
        this.end = octets.length;
    }

    /** Goes into an element of that tag; false when there is another one or none. */
    boolean enter(int wanted) {
        if (!begin() || tag != wanted) {
            return lose();
        }
        end = length == INDEFINITE ? end : pos + length;
        return true;
    }

    /** Passes over an element of that tag with all that is in it. */
    boolean skip(int wanted) {
        if (!begin() || tag != wanted) {
            return lose();
        }
        if (length != INDEFINITE) {
            pos += length;
            return true;
        }
        int open = 1;
        while (open > 0) {
            if (!begin()) {
                return lose();
            }
            if (length == INDEFINITE) {
                open++;
            } else if (tag == 0) {
                open--;
            } else {
                pos += length;
            }
        }
        return true;
    }

    /** The octets of an element that is not in pieces; none when there is another one or none. */
    byte[] value(int wanted) {
        if (!begin() || tag != wanted || length == INDEFINITE) {
            lose();
            return new byte[0];
        }
        pos += length;
        return Arrays.copyOfRange(octets, pos - length, pos);
    }

    /** An octet string, its pieces put together (X.690 section 8.7); none when there is another element or none. */
    byte[] octetString() {
        if (!begin() || (tag & ~CONSTRUCTED) != OCTET_STRING) {
            lose();
            return new byte[0];
        }
        if (tag == OCTET_STRING) {
            int to = length == INDEFINITE ? pos : pos + length;
            return Arrays.copyOfRange(octets, pos, to);
        }
        int last = length == INDEFINITE ? end : pos + length;
        int open = length == INDEFINITE ? 1 : 0;
        boolean endless = length == INDEFINITE;
        byte[] whole = new byte[last - pos];
        int filled = 0;
        // Pieces may be in pieces themselves; their order is all that counts.
        while (pos < last && (!endless || open > 0) && begin()) {
            if (tag == OCTET_STRING && length != INDEFINITE) {
                int piece = Math.min(length, last - pos);
                System.arraycopy(octets, pos, whole, filled, piece);
                filled += piece;
                pos += piece;
            } else if (tag == (OCTET_STRING | CONSTRUCTED)) {
                open += length == INDEFINITE ? 1 : 0;
            } else if (tag == 0 && length == 0) {
                open--;
            } else {
                break;
            }
        }
        return Arrays.copyOf(whole, filled);
    }

    private boolean lose() {
        lost = true;
        return false;
    }

    /** Reads tag and length (X.690 section 8.1); a length beyond the end is cut to it. */
    private boolean begin() {
        if (lost || pos + 2 > end) {
            return lose();
        }
        tag = octets[pos++] & 0xff;
        int first = octets[pos++] & 0xff;
        if ((tag & MANY_OCTETS_OF_TAG) == MANY_OCTETS_OF_TAG) {
            return lose();
        }
        if (first == 0x80) {
            length = INDEFINITE;
            return (tag & CONSTRUCTED) != 0 || lose();
        }
        long read = first;
        if (first > 0x80) {
            int count = first & 0x7f;
            if (count > MOST_OCTETS_OF_LENGTH || pos + count > end) {
                return lose();
            }
            read = 0;
            for (int i = 0; i < count; i++) {
                read = (read << 8) | (octets[pos++] & 0xff);
            }
        }
        length = (int) Math.min(read, end - pos);
        return true;
    }
}
