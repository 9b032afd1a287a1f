package io.ghostnote.text;

import java.util.ArrayList;
import java.util.List;

/** The lines of a text with what each of them is at first sight. */
final class Lines {
    private static final int MOST = 10_000;
    /** Stands for "nothing below was written now" in text that was HTML; of the private use area, so no writer's. */
    static final char CUT = '\uf8c0';

    private final List<String> lines;

    Lines(String text) {
        String ended = withLineFeeds(text);
        List<String> all = new ArrayList<>();
        int start = 0;
        while (start <= ended.length() && all.size() < MOST) {
            int end = ended.indexOf('\n', start);
            end = end < 0 ? ended.length() : end;
            all.add(ended.substring(start, end));
            start = end + 1;
        }
        this.lines = all;
    }

    /** Text whose lines end with LF alone: CRLF, CRCRLF of a gateway that ended lines twice, and CR of old Macintosh files are the same. */
    static String withLineFeeds(String text) {
        if (text.indexOf('\r') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int end = i;
            while (end < text.length() && text.charAt(end) == '\r') {
                end++;
            }
            boolean ends = end < text.length() && text.charAt(end) == '\n';
            out.append("\n".repeat(ends ? 0 : end - i));
            if (end < text.length()) {
                out.append(text.charAt(end));
            }
            i = end + 1;
        }
        return out.toString();
    }

    Lines(List<String> lines) {
        this.lines = lines;
    }

    int size() {
        return lines.size();
    }

    String get(int i) {
        return lines.get(i);
    }

    /** Nothing in it that could be seen. */
    boolean blank(int i) {
        String line = lines.get(i);
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            // The sign of Canadian syllabics is what a tracking service leaves in plain text.
            if (!Folded.isBlank(c) && (c == '*' || !Folded.isIgnored(c)) && c != '\u1427') {
                return false;
            }
        }
        return true;
    }

    /** Begins with {@code >}, after blanks and direction marks. */
    boolean quoted(int i) {
        String line = lines.get(i);
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '>') {
                // Files of the mbox kind put a mark before lines that begin with From and a blank.
                // Some write >>> so <<< for ornament.
                return !(at == 0 && line.startsWith(">From ") && !near(i))
                        && !(line.startsWith(">>", at) && line.stripTrailing().endsWith("<<"));
            }
            if (!Folded.isBlank(c) && (c == '*' || !Folded.isIgnored(c))) {
                return false;
            }
        }
        return false;
    }

    private boolean near(int i) {
        return (i > 0 && lines.get(i - 1).startsWith(">"))
                || (i + 1 < lines.size() && lines.get(i + 1).startsWith(">"));
    }

    /** The first line from {@code from} on that is not blank, or the number of lines. */
    int nextSeen(int from) {
        int i = from;
        while (i < lines.size() && blank(i)) {
            i++;
        }
        return i;
    }

    /** True when the next line that is not blank is quoted. */
    boolean quotedNext(int from) {
        int next = nextSeen(from);
        return next < lines.size() && quoted(next);
    }
}
