package io.ghostnote.store;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts joined into one column by the separators ASCII has for it. Control characters inside a text are escaped, for a hostile
 * header may hold any of them, and lone surrogates, which UTF-8 cannot hold, become U+FFFD.
 */
final class Packed {
    /** Between groups. */
    static final char GROUP = 0x1D;
    /** Between records. */
    static final char RECORD = 0x1E;
    /** Between the fields of a record. */
    static final char FIELD = 0x1F;

    private static final char ESCAPE = 0x1B;
    private static final char SHIFT = 0x40;

    private Packed() {}

    /** The text without any control character but the one that marks an escape. */
    static String escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || Character.isSurrogate(c)) {
                return escapeFrom(text, i);
            }
        }
        return text;
    }

    private static String escapeFrom(String text, int first) {
        StringBuilder out = new StringBuilder(text.length() + 8).append(text, 0, first);
        text.substring(first).codePoints().forEach(c -> {
            if (c < ' ') {
                out.append(ESCAPE).append((char) (c + SHIFT));
            } else {
                boolean lone = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
                out.appendCodePoint(lone ? 0xFFFD : c);
            }
        });
        return out.toString();
    }

    /** The reverse of {@link #escape}; throws IllegalArgumentException for what escape cannot have made. */
    static String unescape(String packed) {
        int at = packed.indexOf(ESCAPE);
        if (at < 0) {
            return packed;
        }
        StringBuilder out = new StringBuilder(packed.length());
        int from = 0;
        for (; at >= 0; at = packed.indexOf(ESCAPE, from)) {
            char escaped = at + 1 < packed.length() ? packed.charAt(at + 1) : 0;
            if (escaped < SHIFT || escaped >= SHIFT + ' ') {
                throw new IllegalArgumentException("a broken escape in a packed text");
            }
            out.append(packed, from, at).append((char) (escaped - SHIFT));
            from = at + 2;
        }
        return out.append(packed, from, packed.length()).toString();
    }

    /** The parts between separators, still escaped; none when the text is empty. */
    static List<String> split(String packed, char separator) {
        return packed.isEmpty() ? List.of() : fields(packed, separator);
    }

    /** The parts between separators, still escaped; an empty text is one empty part. */
    static List<String> fields(String packed, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = packed.indexOf(separator); at >= 0; at = packed.indexOf(separator, from)) {
            parts.add(packed.substring(from, at));
            from = at + 1;
        }
        parts.add(packed.substring(from));
        return parts;
    }
}
