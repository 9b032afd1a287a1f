package io.ghostnote.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Text in header fields (RFC 2047): folded ASCII where that is enough, else encoded words in UTF-8. */
final class EncodedWords {
    /** Longest line with an encoded word (RFC 2047 section 2). */
    private static final int LINE = 76;

    private static final String START = "=?UTF-8?";
    private static final String END = "?=";

    private EncodedWords() {}

    /** True when the text can stand in a header as it is and is read back as it is. */
    static boolean plain(String text) {
        if (text.contains("=?")) {
            return false;
        }
        int word = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7E || c < 0x20) {
                return false;
            }
            word = c == ' ' ? 0 : word + 1;
            if (word > LINE - 2) {
                return false;
            }
        }
        return true;
    }

    /**
     * The text as unstructured field content, lines ended by CRLF and a blank.
     *
     * @param used octets already on the first line
     */
    static String unstructured(String text, int used) {
        return plain(text) ? folded(text, used) : encoded(text, used);
    }

    private static String folded(String text, int used) {
        StringBuilder out = new StringBuilder();
        int line = used;
        for (String word : text.split(" ")) {
            if (out.length() > 0) {
                boolean fits = line + 1 + word.length() <= LINE;
                out.append(fits ? " " : "\r\n ");
                line = fits ? line + 1 : 1;
            }
            out.append(word);
            line += word.length();
        }
        return out.toString();
    }

    /** Encoded words, split between characters, a line each. */
    static String encoded(String text, int used) {
        boolean quoted = quotedIsShorter(text);
        List<String> words = new ArrayList<>();
        StringBuilder chunk = new StringBuilder();
        int room = LINE - used;
        for (String character : characters(text)) {
            if (chunk.length() > 0 && length(chunk + character, quoted) > room) {
                words.add(word(chunk.toString(), quoted));
                chunk.setLength(0);
                room = LINE - 1;
            }
            chunk.append(character);
        }
        words.add(word(chunk.toString(), quoted));
        return String.join("\r\n ", words);
    }

    /** Code points with the marks that belong to them, so that no reader sees a mark without its letter. */
    private static List<String> characters(String text) {
        List<String> all = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
            // a hostile pile of marks must still be split somewhere
            if (current.length() > 0 && (!mark || current.length() > 8)) {
                all.add(current.toString());
                current.setLength(0);
            }
            current.appendCodePoint(c);
        }
        all.add(current.toString());
        return all;
    }

    private static boolean quotedIsShorter(String text) {
        return quoted(text).length() <= base64(text).length();
    }

    private static int length(String text, boolean quoted) {
        return START.length() + 2 + (quoted ? quoted(text) : base64(text)).length() + END.length();
    }

    private static String word(String text, boolean quoted) {
        return START + (quoted ? "Q?" + quoted(text) : "B?" + base64(text)) + END;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            // the set that is allowed in a phrase too (RFC 2047 section 5 (3))
            if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || "!*+-/".indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append(c == ' ' ? "_" : String.format("=%02X", (int) c));
            }
        }
        return out.toString();
    }
}
