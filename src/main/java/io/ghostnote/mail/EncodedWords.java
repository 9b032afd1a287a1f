package io.ghostnote.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * RFC 2047 as it is found rather than as it is written: words inside quoted strings, touching other text, with blanks inside, split
 * in the middle of a character, without their end, in unknown charsets. One pass; never fails.
 */
final class EncodedWords {
    private static final int LONGEST_CHARSET = 60;

    private final String text;
    private final StringBuilder out = new StringBuilder();
    // Octets of consecutive words in one charset: mailers split characters between words although section 5 forbids it.
    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
    private String charset = "";
    private int end;

    private EncodedWords(String text) {
        this.text = text;
    }

    /** The text with its encoded words decoded; what is none is left as it stands. */
    static String decode(String text) {
        return text.contains("=?") ? new EncodedWords(text).run() : text;
    }

    /**
     * Where an encoded word ends that starts here, or -1: within {@code limit} chars, and without what cannot be in a name, so that a
     * word without its end does not swallow the addresses after it.
     */
    static int endOfWord(String text, int start, int limit) {
        int mark = encodingMark(text, start);
        if (mark < 0) {
            return -1;
        }
        int last = Math.min(text.length() - 1, start + limit);
        for (int i = mark + 3; i < last; i++) {
            char c = text.charAt(i);
            if (c == '?' && text.charAt(i + 1) == '=') {
                return i + 2;
            }
            if (c == '<' || c == '>' || c == '@' || c == '"') {
                return -1;
            }
        }
        return -1;
    }

    private String run() {
        int done = 0;
        int start = text.indexOf("=?");
        while (start >= 0) {
            int mark = encodingMark(text, start);
            if (mark < 0) {
                start = text.indexOf("=?", start + 1);
                continue;
            }
            boolean gapOnly = octets.size() > 0 && text.substring(done, start).isBlank();
            if (!gapOnly) {
                flush();
                out.append(text, done, start);
            }
            word(start + 2, mark);
            done = end;
            start = text.indexOf("=?", done);
        }
        flush();
        return out.append(text, done, text.length()).toString();
    }

    /** Where {@code ?Q?} or {@code ?B?} of a word begins that starts at {@code =?}, or -1. */
    private static int encodingMark(String text, int start) {
        if (!text.startsWith("=?", start)) {
            return -1;
        }
        int last = Math.min(text.length() - 2, start + 2 + LONGEST_CHARSET);
        for (int i = start + 2; i < last; i++) {
            char c = text.charAt(i);
            if (c == '?') {
                boolean known = "qQbB".indexOf(text.charAt(i + 1)) >= 0 && text.charAt(i + 2) == '?';
                return known && i > start + 2 ? i : -1;
            }
            if (c <= ' ' || c > 0x7e || c == '=') {
                return -1;
            }
        }
        return -1;
    }

    private void word(int charsetStart, int mark) {
        int from = mark + 3;
        int close = text.indexOf("?=", from);
        int next = text.indexOf("=?", from);
        // In base64 padding and end together read "=?=", which is no new word.
        if (next >= 0 && next != close - 1 && (close < 0 || next < close) && encodingMark(text, next) > 0) {
            close = -1;
        }
        int to;
        if (close >= 0) {
            to = close;
            end = close + 2;
        } else {
            to = from;
            while (to < text.length() && text.charAt(to) > ' ' && to != next) {
                to++;
            }
            end = to;
        }
        String declared = text.substring(charsetStart, mark);
        if (!declared.equalsIgnoreCase(charset)) {
            flush();
            charset = declared;
        }
        if (text.charAt(mark + 1) == 'b' || text.charAt(mark + 1) == 'B') {
            base64(from, to);
        } else {
            quoted(from, to);
        }
    }

    private void flush() {
        if (octets.size() > 0) {
            out.append(EightBit.decode(octets.toByteArray(), charset));
            octets.reset();
        }
        charset = "";
    }

    private void quoted(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            int high = c == '=' && i + 2 < to ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high >= 0 ? Character.digit(text.charAt(i + 2), 16) : -1;
            if (low >= 0) {
                octets.write(high << 4 | low);
                i += 2;
            } else if (c == '_') {
                octets.write(' ');
            } else {
                raw(i);
            }
        }
    }

    private void raw(int i) {
        char c = text.charAt(i);
        if (c < 0x80) {
            octets.write(c);
        } else {
            octets.writeBytes(text.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void base64(int from, int to) {
        int bits = 0;
        int count = 0;
        for (int i = from; i < to; i++) {
            int value = TransferEncoding.sextet(text.charAt(i));
            if (value < 0) {
                // Padding in the middle comes from words glued together; whatever else is no base64 is passed over.
                count = text.charAt(i) == '=' ? 0 : count;
                continue;
            }
            bits = (bits << 6 | value) & 0xffffff;
            count += 6;
            if (count >= 8) {
                count -= 8;
                octets.write(bits >> count & 0xff);
            }
        }
    }
}
