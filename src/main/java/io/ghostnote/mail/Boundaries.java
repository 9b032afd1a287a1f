package io.ghostnote.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The multiparts that are open at a place of a message, innermost last, and which of them a delimiter line belongs to. */
final class Boundaries {
    /** Open multiparts at once: a line that looks like a delimiter is compared with each. */
    static final int DEEPEST = 50;

    static final int NONE = -1;
    private static final int LONGEST = 200;

    private final List<Level> levels = new ArrayList<>();
    private final int[] hashes = new int[DEEPEST + 1];
    private final MimePart.Place around;
    private boolean closing;

    private static final class Level {
        private final byte[] boundary;
        private final MimeEntity multipart;
        private final int group;
        private int branch = -1;

        Level(String boundary, MimeEntity multipart, int group) {
            this.boundary = boundary.getBytes(StandardCharsets.ISO_8859_1);
            this.multipart = multipart;
            this.group = group;
        }
    }

    /** Of a message that stands there in another one. */
    Boundaries(MimePart.Place around) {
        this.around = around;
    }

    void clear() {
        levels.clear();
    }

    void push(String boundary, MimeEntity multipart, int group) {
        String some = boundary.length() > LONGEST ? boundary.substring(0, LONGEST) : boundary;
        Level level = new Level(some, multipart, group);
        hashes[levels.size()] = hash(level.boundary, 0, level.boundary.length);
        levels.add(level);
    }

    int depth() {
        return levels.size();
    }

    /** The innermost multipart that a line delimits, or {@link #NONE}. */
    int match(byte[] octets, int line, int lineEnd) {
        if (lineEnd - line < 3 || octets[line + 1] != '-') {
            return NONE;
        }
        int from = line + 2;
        int to = lineEnd;
        while (to > from && (octets[to - 1] == ' ' || octets[to - 1] == '\t' || octets[to - 1] == '\r')) {
            to--;
        }
        int length = to - from;
        if (length > LONGEST + 2) {
            return NONE;
        }
        boolean dashes = length > 2 && octets[to - 1] == '-' && octets[to - 2] == '-';
        int whole = hash(octets, from, to);
        int undashed = dashes ? hash(octets, from, to - 2) : whole;
        for (int i = levels.size() - 1; i >= 0; i--) {
            if (hashes[i] != whole && hashes[i] != undashed) {
                continue;
            }
            byte[] boundary = levels.get(i).boundary;
            boolean open = boundary.length == length && same(octets, from, boundary);
            boolean closed = dashes && boundary.length == length - 2 && same(octets, from, boundary);
            if (open || closed) {
                closing = !open;
                return i;
            }
        }
        return NONE;
    }

    private static int hash(byte[] octets, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + octets[i];
        }
        return hash;
    }

    private static boolean same(byte[] octets, int from, byte[] boundary) {
        // Boundaries differ at their end, if anywhere.
        for (int i = boundary.length - 1; i >= 0; i--) {
            if (octets[from + i] != boundary[i]) {
                return false;
            }
        }
        return true;
    }

    /** Ends the multiparts inside that one, of which another part begins unless the delimiter was the closing one. */
    void closeAbove(int level) {
        while (levels.size() > level + 1) {
            levels.remove(levels.size() - 1);
        }
        levels.get(level).branch++;
    }

    boolean lastWasClosing() {
        return closing;
    }

    /** The type of a part that declares none (RFC 2046 section 5.1.5). */
    String defaultType() {
        return !levels.isEmpty()
                        && levels.get(levels.size() - 1).multipart.type().equals("multipart/digest")
                ? "message/rfc822"
                : "text/plain";
    }

    /** Where a part that begins now stands. */
    MimePart.Place place() {
        for (Level level : levels) {
            if (level.group > 0) {
                return new MimePart.Place(level.group, level.branch);
            }
        }
        return around;
    }
}
