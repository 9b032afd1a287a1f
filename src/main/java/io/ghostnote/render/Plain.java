package io.ghostnote.render;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text from mail made safe and short for a terminal. */
final class Plain {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);

    private Plain() {}

    /** What a terminal shows in one line without breaking it. */
    static final int SCREEN = 80;

    /** One line without control characters, which could drive a terminal, cut at that many characters. */
    static String line(String text, int length) {
        if (printable(text)) {
            String line = text.strip();
            return line.length() <= length ? line : line.substring(0, length - 1) + "…";
        }
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isWhitespace(c) ? ' ' : c)
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .forEach(clean::appendCodePoint);
        String line = clean.toString().strip();
        int points = line.codePointCount(0, line.length());
        return points <= length ? line : line.substring(0, line.offsetByCodePoints(0, length - 1)) + "…";
    }

    /** Nothing but printable ASCII, each character a column: most of what is shown. */
    private static boolean printable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** Cut or padded with blanks on the right to exactly that many columns of a terminal. */
    static String column(String text, int columns) {
        String whole = line(text, Integer.MAX_VALUE);
        if (width(whole) > columns) {
            StringBuilder start = new StringBuilder();
            int used = 0;
            for (int point : whole.codePoints().toArray()) {
                used += width(point);
                if (used > columns - 1) {
                    break;
                }
                start.appendCodePoint(point);
            }
            whole = start.append('…').toString();
        }
        return whole + " ".repeat(Math.max(0, columns - width(whole)));
    }

    /** The line broken between words so that it fits the screen, the further lines indented a little more; a long word stays whole. */
    static List<String> wrapped(String line) {
        int content = 0;
        while (content < line.length() && line.charAt(content) == ' ') {
            content++;
        }
        String indent = " ".repeat(content + 4);
        List<String> lines = new ArrayList<>();
        String rest = line;
        int from = content;
        while (width(rest) > SCREEN) {
            int cut = breakIn(rest, from);
            if (cut < 0) {
                break;
            }
            lines.add(rest.substring(0, cut));
            rest = indent + rest.substring(cut).strip();
            from = indent.length();
        }
        lines.add(rest);
        return lines;
    }

    /** The last blank that fits, else the first there is, else -1. */
    private static int breakIn(String line, int from) {
        int found = -1;
        int used = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            if (i > from && line.charAt(i) == ' ') {
                if (used <= SCREEN || found < 0) {
                    found = i;
                }
            }
            used += width(line.codePointAt(i));
            if (used > SCREEN && found >= 0) {
                return found;
            }
        }
        return found;
    }

    /** How many columns of a terminal it takes. */
    static int width(String text) {
        int columns = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            char c = text.charAt(i);
            columns += c >= ' ' && c <= '~' ? 1 : width(text.codePointAt(i));
        }
        return columns;
    }

    /** Marks stand above or below their letter, and directions are not seen; East Asian characters and pictures take two columns (UAX 11). */
    private static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = (point >= 0x1100 && point <= 0x115F)
                || (point >= 0x2E80 && point <= 0xA4CF)
                || (point >= 0xAC00 && point <= 0xD7A3)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0xFE30 && point <= 0xFE6F)
                || (point >= 0xFF00 && point <= 0xFF60)
                || (point >= 0x1F300 && point <= 0x1FAFF)
                || (point >= 0x20000 && point <= 0x3FFFD);
        return wide ? 2 : 1;
    }

    static String minute(Instant instant, ZoneId zone) {
        return MINUTE.format(instant.atZone(zone));
    }

    static String day(Instant instant, ZoneId zone) {
        return DAY.format(instant.atZone(zone));
    }
}
