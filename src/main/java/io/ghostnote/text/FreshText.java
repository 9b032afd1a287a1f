package io.ghostnote.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What was written now in a plain text: quoted lines, attributions, copied headers and everything below a quotation without marks go;
 * of what is left between them, signatures and disclaimers go. One pass over the lines.
 */
final class FreshText {
    // Lines that may be an attribution are looked at closely; nobody writes so many of them.
    private static final int MOST_ATTEMPTS = 200;

    private final Lines lines;
    private final String sender;
    private final HeaderCopy copies;
    // Stretches of lines of the writer's, as pairs of first and after the last.
    private final List<int[]> stretches = new ArrayList<>();
    private boolean somethingSeen;
    private int attempts;

    private FreshText(Lines lines, String sender) {
        this.lines = lines;
        this.sender = sender;
        this.copies = new HeaderCopy(lines);
    }

    /** @param sender the sender's name, by which a closing is known for one; may be empty */
    static String of(String text, String sender) {
        FreshText fresh = new FreshText(new Lines(text), Folded.line(sender));
        fresh.findStretches();
        return fresh.joined();
    }

    private void findStretches() {
        int start = 0;
        int i = 0;
        while (i < lines.size()) {
            String line = lines.get(i);
            if (!line.isEmpty() && line.charAt(0) == Lines.CUT) {
                stretch(start, i);
                start = lines.size();
                break;
            }
            if (lines.blank(i)) {
                i++;
                continue;
            }
            boolean quoted = lines.quoted(i);
            int attribution = quoted && !foldedInto(i, start) ? -1 : attribution(i, start);
            if (quoted && attribution < 0) {
                stretch(start, i);
                i = quotedEnd(i);
                start = i;
                continue;
            }
            int block = attribution < 0 ? copies.end(i) : i;
            ForwardMark mark = attribution < 0 && block == i ? ForwardMark.of(line) : ForwardMark.NONE;
            if (attribution < 0 && block == i && mark == ForwardMark.NONE) {
                i++;
                continue;
            }
            stretch(start, attribution >= 0 ? attribution : i);
            boolean copied = block > i;
            i = copied ? block : i + 1;
            start = i;
            // Without marks nobody can tell an answer below from what it answers; above it somebody has answered
            // already.
            boolean forwarded = copied || mark == ForwardMark.OTHER_MESSAGE;
            if (!lines.quotedNext(i) && (somethingSeen || forwarded)) {
                start = lines.size();
                break;
            }
        }
        stretch(start, lines.size());
    }

    private int attribution(int line, int floor) {
        if (attempts > MOST_ATTEMPTS || !Attribution.mayEnd(lines.get(line))) {
            return -1;
        }
        attempts++;
        return Attribution.start(lines, line, floor);
    }

    /** The fold of a long address may leave its last bracket, which then looks like a quote mark, on the next line. */
    private boolean foldedInto(int line, int floor) {
        if (line <= floor) {
            return false;
        }
        String above = lines.get(line - 1);
        return above.lastIndexOf('<') > above.lastIndexOf('>');
    }

    private int quotedEnd(int from) {
        int i = from;
        while (i < lines.size() && (lines.quoted(i) || lines.blank(i))) {
            i++;
        }
        return i;
    }

    private void stretch(int from, int to) {
        int end = Tail.end(lines, from, to, sender);
        if (end <= from) {
            return;
        }
        stretches.add(new int[] {from, end, to});
        somethingSeen = true;
    }

    private String joined() {
        StringBuilder out = new StringBuilder();
        for (int[] stretch : stretches) {
            if (out.length() > 0) {
                out.append('\n');
            }
            for (int i = stretch[0]; i < stretch[1]; i++) {
                out.append(lines.get(i)).append('\n');
            }
            out.setLength(out.length() - 1);
            // A blank line before a quotation parted what stands on its two sides.
            if (stretch[1] < stretch[2] && lines.blank(stretch[1])) {
                out.append('\n');
            }
        }
        return withoutOuterBlanks(out);
    }

    private static String withoutOuterBlanks(CharSequence text) {
        int from = 0;
        int to = text.length();
        while (from < to && outer(text.charAt(from))) {
            from++;
        }
        while (to > from && outer(text.charAt(to - 1))) {
            to--;
        }
        return text.subSequence(from, to).toString();
    }

    private static boolean outer(char c) {
        return Folded.isBlank(c) || Character.isWhitespace(c) || c == '\u1427' || c == Lines.CUT;
    }
}
