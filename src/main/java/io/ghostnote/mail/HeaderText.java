package io.ghostnote.mail;

import java.nio.charset.StandardCharsets;

/** Unstructured header text made safe to show: decoded, on one line, without characters that deceive. */
final class HeaderText {
    /** Chars of a raw value that are looked at; what follows is no name and no subject. */
    private static final int RAW_LIMIT = 20_000;

    private HeaderText() {}

    /** The octets of a header value (one char an octet) as Unicode; encoded words are left alone. */
    static String unicode(String octets) {
        for (int i = 0; i < octets.length(); i++) {
            if (octets.charAt(i) > 0x7f) {
                return EightBit.decode(octets.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return octets;
    }

    /** A raw header value (one char an octet) as shown, at most {@code limit} chars long. */
    static String shown(String octets, int limit) {
        String some = octets.length() > RAW_LIMIT ? octets.substring(0, RAW_LIMIT) : octets;
        return clean(EncodedWords.decode(unicode(some)), limit);
    }

    /**
     * Text on one line: every kind of blank and control character becomes one space; bidirectional controls (UAX #9), which can make a
     * name read backwards, byte order marks, tag characters and broken surrogates are dropped. Zero-width joiners stay: Persian and
     * emoji need them.
     */
    static String clean(String text, int limit) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), limit));
        boolean blank = false;
        for (int i = 0; i < text.length() && out.length() < limit; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c > ' ' && c < 0x7f) {
                if (blank && out.length() > 0) {
                    out.append(' ');
                }
                blank = false;
                out.append((char) c);
                continue;
            }
            if (deceives(c)) {
                continue;
            }
            if (Character.isISOControl(c) || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                blank = true;
                continue;
            }
            if (blank && out.length() > 0) {
                out.append(' ');
            }
            blank = false;
            out.appendCodePoint(c);
        }
        return out.toString();
    }

    private static boolean deceives(int c) {
        return c == 0x061c
                || c == 0x200b
                || c == 0x200e
                || c == 0x200f
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2060 && c <= 0x206f)
                || c == 0xfeff
                || (c >= 0xfff9 && c <= 0xfffb)
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                || (c >= 0xe0000 && c <= 0xe007f);
    }
}
