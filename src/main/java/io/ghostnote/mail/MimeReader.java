package io.ghostnote.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The leaves of a MIME message (RFC 2045 to 2049), in order, within limits: messages of other people are never worth more. The
 * octets are looked through once, whatever the nesting, and nothing is decoded that nobody asks for, except the shells of S/MIME and
 * TNEF, whose text takes their place; a message inside the message is not looked into. Written by hand because the parsers tried
 * read every level through all those above it, and give up the whole message for one long header line.
 */
public final class MimeReader {
    private static final int MOST_OCTETS = 24 << 20;
    private static final int MOST_PARTS = 200;
    private static final int MOST_REPAIRS = 3;
    private static final int LONGEST_PART_HEADER = 64 * 1024;
    private static final MimePart.Place OUTERMOST = new MimePart.Place(0, 0);

    private final byte[] octets;
    private final int limit;
    private final int end;
    private final List<MimePart> found;
    private final List<String> faults;
    private final MimeShells shells;
    private final Boundaries open;
    private int groups;
    private int repairs;

    private MimeReader(byte[] octets, int limit) {
        this.octets = octets;
        this.limit = limit;
        this.end = Math.min(octets.length, MOST_OCTETS);
        this.found = new ArrayList<>();
        this.faults = new ArrayList<>();
        this.shells = new MimeShells();
        this.open = new Boundaries(OUTERMOST);
    }

    /** Of a message in a shell. */
    private MimeReader(byte[] octets, MimePart.Place place, MimeReader around) {
        this.octets = octets;
        this.limit = around.limit;
        this.end = octets.length;
        this.found = around.found;
        this.faults = around.faults;
        this.shells = around.shells;
        this.open = new Boundaries(place);
        this.groups = around.groups;
        this.repairs = around.repairs;
    }

    /** The leaves of the message, each with at most {@code limit} octets of content. Never throws. */
    public static List<MimePart> parts(byte[] message, int limit) {
        return read(message, limit).parts();
    }

    /** The message's parts, each with at most {@code limit} octets of content, and what could not be read. Never throws. */
    public static MimeContent read(byte[] message, int limit) {
        byte[] lines = withLineFeeds(message);
        HeaderBlock header = HeaderBlock.of(lines);
        MimeReader reader = new MimeReader(lines, limit);
        if (reader.end < lines.length) {
            reader.faults.add("cut at " + MOST_OCTETS + " octets");
        }
        int start = Math.min(header.bodyStart(), reader.end);
        reader.entity(header, start, "text/plain", OUTERMOST);
        return new MimeContent(header, reader.found, reader.faults);
    }

    /** Old Macintosh files end lines with CR alone. */
    private static byte[] withLineFeeds(byte[] message) {
        for (byte octet : message) {
            if (octet == '\n') {
                return message;
            }
        }
        byte[] lines = message.clone();
        for (int i = 0; i < lines.length; i++) {
            lines[i] = lines[i] == '\r' ? (byte) '\n' : lines[i];
        }
        return lines;
    }

    private void entity(HeaderBlock header, int start, String defaultType, MimePart.Place place) {
        MimeEntity whole = MimeEntity.of(header, defaultType, place);
        if (!whole.multipart()) {
            leaf(whole, start, end);
            return;
        }
        int before = found.size();
        if (!whole.boundary().isEmpty()) {
            walk(whole, start, whole.boundary());
        }
        // Declared wrongly or not at all: the first line that looks like one is it.
        if (found.size() == before && repairs++ < MOST_REPAIRS) {
            walk(whole, start, guessedBoundary(start));
        }
        if (found.size() == before) {
            fault("no part found in " + HeaderText.clean(whole.type(), 40));
            leaf(whole.as("text/plain"), start, end);
        }
    }

    private void walk(MimeEntity whole, int start, String boundary) {
        if (boundary.isEmpty()) {
            return;
        }
        open.clear();
        push(whole, boundary);
        MimeEntity current = null;
        int content = start;
        int line = start;
        while (line < end && found.size() < MOST_PARTS) {
            int lineEnd = lineEnd(line);
            int level = octets[line] == '-' ? open.match(octets, line, lineEnd) : Boundaries.NONE;
            if (level == Boundaries.NONE) {
                line = lineEnd + 1;
                continue;
            }
            if (current != null) {
                leaf(current, content, beforeLineBreak(content, line));
                current = null;
            }
            open.closeAbove(level);
            line = lineEnd + 1;
            if (open.lastWasClosing()) {
                continue;
            }
            MimeEntity part = part(line);
            line = Math.min(part.bodyStart(), end);
            if (part.multipart() && !part.boundary().isEmpty() && open.depth() < Boundaries.DEEPEST) {
                push(part, part.boundary());
            } else {
                if (part.multipart() && open.depth() >= Boundaries.DEEPEST) {
                    fault("nested deeper than " + Boundaries.DEEPEST + " levels");
                }
                current = part.multipart() ? part.as("application/octet-stream") : part;
                content = line;
            }
        }
        if (current != null && line >= end) {
            leaf(current, content, end);
        }
        if (found.size() >= MOST_PARTS) {
            fault("more than " + MOST_PARTS + " parts");
        }
    }

    private void push(MimeEntity multipart, String boundary) {
        boolean alternative = multipart.type().equals("multipart/alternative")
                && multipart.place().group() == 0;
        open.push(boundary, multipart, alternative ? ++groups : 0);
    }

    /** The part whose header begins here. */
    private MimeEntity part(int after) {
        int start = Math.min(after, end);
        int pos = start;
        int last = Math.min(end, start + LONGEST_PART_HEADER);
        int body = -1;
        while (pos < last && body < 0) {
            int lineEnd = lineEnd(pos);
            if (lineEnd == pos || (lineEnd == pos + 1 && octets[pos] == '\r')) {
                body = lineEnd + 1;
            } else if (octets[pos] != ' ' && octets[pos] != '\t' && !fieldAt(pos, lineEnd)) {
                // The empty line is missing.
                body = pos;
            } else {
                pos = lineEnd + 1;
            }
        }
        int headerEnd = body < 0 ? Math.min(pos, end) : Math.min(body, end);
        HeaderBlock header = HeaderBlock.of(Arrays.copyOfRange(octets, start, Math.min(headerEnd, last)));
        return MimeEntity.of(header, open.defaultType(), open.place()).startingAt(headerEnd);
    }

    private boolean fieldAt(int from, int to) {
        for (int i = from; i < to; i++) {
            if (octets[i] == ':') {
                return i > from;
            }
            if (octets[i] <= ' ') {
                return false;
            }
        }
        return false;
    }

    private void leaf(MimeEntity entity, int from, int to) {
        int last = Math.max(from, to);
        if (found.size() < MOST_PARTS && !(MimeShells.mayBe(entity) && opened(entity, from, last))) {
            found.add(entity.leaf(octets, from, last, limit));
        }
    }

    /** Puts what is in a shell in its place; false when nothing is. */
    private boolean opened(MimeEntity shell, int from, int to) {
        MimeShells.Inside inside = shells.open(shell, octets, from, to);
        if (!inside.fault().isEmpty()) {
            fault(inside.fault());
        }
        int before = found.size();
        inside.text(shell.place(), limit).ifPresent(found::add);
        if (inside.message().length > 0) {
            byte[] lines = withLineFeeds(inside.message());
            HeaderBlock header = HeaderBlock.of(lines);
            MimeReader reader = new MimeReader(lines, shell.place(), this);
            shells.goIn();
            reader.entity(header, header.bodyStart(), "text/plain", shell.place());
            shells.goOut();
            groups = reader.groups;
            repairs = reader.repairs;
        }
        return found.size() > before;
    }

    private void fault(String fault) {
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    private int lineEnd(int from) {
        int pos = from;
        while (pos < end && octets[pos] != '\n') {
            pos++;
        }
        return pos;
    }

    /** The line break before a delimiter belongs to the delimiter (RFC 2046 section 5.1.1). */
    private int beforeLineBreak(int content, int line) {
        int to = line > content ? line - 1 : line;
        return to > content && octets[to - 1] == '\r' ? to - 1 : to;
    }

    private String guessedBoundary(int start) {
        int line = start;
        while (line < end) {
            int to = lineEnd(line);
            if (octets[line] == '-' && to - line > 2 && to - line < 80 && octets[line + 1] == '-') {
                String rest = new String(octets, line + 2, to - line - 2, StandardCharsets.ISO_8859_1).strip();
                if (!rest.isEmpty() && rest.indexOf(' ') < 0 && to + 1 < end && (octets[to + 1] | 0x20) == 'c') {
                    return rest;
                }
            }
            line = to + 1;
        }
        return "";
    }
}
