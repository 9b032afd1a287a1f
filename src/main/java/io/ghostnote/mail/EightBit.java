package io.ghostnote.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Octets above 127 whose charset nobody declared, or declared wrongly: UTF-8 where valid, else the likelier code page. */
final class EightBit {
    private static final int MOST_LOOKED_AT = 4_000;
    private static final double ENOUGH = 0.45;

    private EightBit() {}

    /** Text of undeclared octets. Never fails: an octet that means nothing becomes U+FFFD. */
    static String decode(byte[] octets) {
        if (isAscii(octets)) {
            return escaped(octets) ? new String(octets, jis()) : utf16(octets, StandardCharsets.US_ASCII);
        }
        String utf8 = strictUtf8(octets, octets.length);
        if (utf8 != null) {
            return utf8;
        }
        return utf16(octets, guess(octets));
    }

    /** Text of octets in a declared charset; a charset that is unknown or cannot be right is guessed. */
    static String decode(byte[] octets, String declared) {
        if (Charsets.isUtf7(declared)) {
            return Utf7.decode(octets);
        }
        Charset charset = Charsets.named(declared).orElse(StandardCharsets.US_ASCII);
        if (charset.equals(StandardCharsets.US_ASCII)) {
            return decode(octets);
        }
        if (charset.equals(StandardCharsets.UTF_8)) {
            return declaredUtf8(octets);
        }
        if (charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(Charsets.LATIN)) {
            return declaredLatin(octets);
        }
        if (charset.equals(StandardCharsets.UTF_16)) {
            return utf16(octets, StandardCharsets.UTF_16);
        }
        return new String(octets, charset);
    }

    /** A part cut in the middle of a character is still UTF-8, and so is one with a few broken octets. */
    private static String declaredUtf8(byte[] octets) {
        String text = new String(octets, StandardCharsets.UTF_8);
        if (text.indexOf('\ufffd') < 0) {
            return text;
        }
        int broken = 0;
        int sound = 0;
        for (int i = 0; i < text.length(); i++) {
            broken += text.charAt(i) == '\ufffd' ? 1 : 0;
            sound += text.charAt(i) > 0x7f && text.charAt(i) != '\ufffd' ? 1 : 0;
        }
        return broken > 1 && broken > sound ? decode(octets) : text;
    }

    /** Latin 1 is what programs declare that know nothing else: whatever reads as UTF-8 is not it. */
    private static String declaredLatin(byte[] octets) {
        if (isAscii(octets)) {
            return new String(octets, StandardCharsets.US_ASCII);
        }
        String utf8 = strictUtf8(octets, octets.length);
        if (utf8 != null) {
            return utf8;
        }
        // What is declared as ISO 8859-1 is windows-1252 in practice; the difference is quotation marks against
        // controls.
        return new String(octets, Charsets.LATIN);
    }

    private static @Nullable String strictUtf8(byte[] octets, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(octets, 0, length))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            // A limit cuts where it falls; the last character may be half there.
            boolean maybeCut = length == octets.length && length > 4;
            return maybeCut && halfAtEnd(octets) > 0 ? strictUtf8(octets, length - halfAtEnd(octets)) : null;
        }
    }

    private static int halfAtEnd(byte[] octets) {
        for (int back = 1; back <= 3; back++) {
            int octet = octets[octets.length - back] & 0xff;
            if (octet >= 0xc0) {
                int whole = octet >= 0xf0 ? 4 : octet >= 0xe0 ? 3 : 2;
                return back < whole ? back : 0;
            }
            if (octet < 0x80) {
                return 0;
            }
        }
        return 0;
    }

    private static Charset guess(byte[] octets) {
        int high = 0;
        int looked = Math.min(octets.length, MOST_LOOKED_AT);
        for (int i = 0; i < looked; i++) {
            high += octets[i] < 0 ? 1 : 0;
        }
        if (high == 0 || !wordsAreHigh(octets)) {
            return Charsets.LATIN;
        }
        Charset best = Charsets.ARABIC;
        double most = ENOUGH;
        for (Alphabet alphabet : Alphabet.ALL) {
            double share = alphabet.share(octets, looked, high);
            if (share > most) {
                most = share;
                best = alphabet.charset();
            }
        }
        return best;
    }

    /**
     * In windows-1252 an accented letter stands alone among ASCII letters; in windows-1256 whole words are above 127. So high octets
     * that have a high neighbour are counted against those that touch an ASCII letter.
     */
    private static boolean wordsAreHigh(byte[] octets) {
        int together = 0;
        int mixed = 0;
        for (int i = 0; i < octets.length; i++) {
            if (octets[i] < 0) {
                boolean highNeighbour = (i > 0 && octets[i - 1] < 0) || (i + 1 < octets.length && octets[i + 1] < 0);
                boolean latinNeighbour =
                        (i > 0 && isLetter(octets[i - 1])) || (i + 1 < octets.length && isLetter(octets[i + 1]));
                together += highNeighbour && !latinNeighbour ? 1 : 0;
                mixed += latinNeighbour ? 1 : 0;
            }
        }
        return together > mixed;
    }

    /** UTF-16 is known by its mark, or by every other octet being zero; else the text is in the other charset. */
    private static String utf16(byte[] octets, Charset other) {
        if (octets.length >= 2) {
            int mark = (octets[0] & 0xff) << 8 | (octets[1] & 0xff);
            if (mark == 0xfeff || mark == 0xfffe) {
                return new String(octets, StandardCharsets.UTF_16);
            }
            int even = 0;
            int odd = 0;
            int looked = Math.min(octets.length, 400);
            for (int i = 0; i < looked; i++) {
                even += octets[i] == 0 && (i & 1) == 0 ? 1 : 0;
                odd += octets[i] == 0 && (i & 1) == 1 ? 1 : 0;
            }
            if (even * 4 > looked && odd * 20 < looked) {
                return new String(octets, StandardCharsets.UTF_16BE);
            }
            if (odd * 4 > looked && even * 20 < looked) {
                return new String(octets, StandardCharsets.UTF_16LE);
            }
        }
        return new String(octets, other);
    }

    private static Charset jis() {
        return Charsets.named("iso-2022-jp").orElse(StandardCharsets.US_ASCII);
    }

    /** ISO 2022-JP is seven bits wide and switches by ESC $ B or ESC $ @. */
    private static boolean escaped(byte[] octets) {
        for (int i = 0; i + 2 < octets.length; i++) {
            if (octets[i] == 0x1b && octets[i + 1] == '$' && (octets[i + 2] == 'B' || octets[i + 2] == '@')) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLetter(byte octet) {
        return (octet >= 'a' && octet <= 'z') || (octet >= 'A' && octet <= 'Z');
    }

    private static boolean isAscii(byte[] octets) {
        for (byte octet : octets) {
            if (octet < 0) {
                return false;
            }
        }
        return true;
    }
}
