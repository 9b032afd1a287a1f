package io.ghostnote.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;

/** Octets above 127 whose charset nobody declared, or declared wrongly: UTF-8 where valid, else the likelier Windows code page. */
final class EightBit {
    private static final Charset ARABIC = Charset.forName("windows-1256");
    private static final Charset LATIN = Charset.forName("windows-1252");

    private EightBit() {}

    /** Text of undeclared octets. Never fails: an octet that means nothing becomes U+FFFD. */
    static String decode(byte[] octets) {
        if (isAscii(octets)) {
            return new String(octets, StandardCharsets.US_ASCII);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(octets, looksArabic(octets) ? ARABIC : LATIN);
        }
    }

    /** Text of octets in a declared charset; a charset that is unknown or cannot be right is guessed. */
    static String decode(byte[] octets, String declared) {
        Charset charset = charset(declared).orElse(StandardCharsets.US_ASCII);
        if (charset.equals(StandardCharsets.US_ASCII)) {
            return decode(octets);
        }
        if (charset.equals(StandardCharsets.ISO_8859_1)) {
            // What is declared as ISO 8859-1 is windows-1252 in practice; the difference is quotation marks against
            // controls.
            charset = LATIN;
        }
        return new String(octets, charset);
    }

    private static Optional<Charset> charset(String declared) {
        String name = declared.strip().toLowerCase(Locale.ROOT);
        int language = name.indexOf('*');
        if (language >= 0) {
            name = name.substring(0, language);
        }
        name = switch (name) {
            case "iso-8859-8-i", "iso-8859-8-e" -> "iso-8859-8";
            case "iso-8859-6-i", "iso-8859-6-e" -> "iso-8859-6";
            case "gb2312", "gb_2312-80" -> "gb18030";
            case "cp-1256", "x-windows-1256" -> "windows-1256";
            default -> name;
        };
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        } catch (IllegalArgumentException empty) {
            return Optional.empty();
        }
    }

    /**
     * In windows-1252 an accented letter stands alone among ASCII letters; in windows-1256 whole words are above 127. So high octets
     * that have a high neighbour are counted against those that touch an ASCII letter.
     */
    private static boolean looksArabic(byte[] octets) {
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
