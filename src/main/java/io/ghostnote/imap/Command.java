package io.ghostnote.imap;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A command without its tag: text, and literals where text cannot say it (RFC 9051 section 4.3). */
final class Command {
    /** Characters of a set of UIDs; a line of 8,192 octets is what servers take (RFC 7162 section 4). */
    static final int LONGEST_SET = 7_000;

    /** Quoted strings longer than this go as literals; some servers limit a line to 1,000 octets or so. */
    private static final int MAX_QUOTED = 900;

    private final List<byte[]> texts = new ArrayList<>();
    private final List<byte[]> literals = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Command(String ascii) {
        text.append(ascii);
    }

    /** Appends ASCII as it is. */
    Command text(String ascii) {
        text.append(ascii);
        return this;
    }

    /** Appends a string: quoted where that is possible, else as a literal in UTF-8. */
    Command string(String value) {
        if (value.length() <= MAX_QUOTED && value.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            text.append('"')
                    .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
            return this;
        }
        return literal(value.getBytes(StandardCharsets.UTF_8));
    }

    Command literal(byte[] octets) {
        texts.add(text.toString().getBytes(StandardCharsets.US_ASCII));
        text.setLength(0);
        literals.add(octets);
        return this;
    }

    /** The texts: one more than the literals, which go between them. */
    List<byte[]> texts() {
        List<byte[]> all = new ArrayList<>(texts);
        all.add(text.toString().getBytes(StandardCharsets.US_ASCII));
        return all;
    }

    List<byte[]> literals() {
        return literals;
    }

    static boolean ascii(String value) {
        return value.chars().allMatch(c -> c < 0x80);
    }
}
