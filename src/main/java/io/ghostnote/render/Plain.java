package io.ghostnote.render;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Text from mail made safe and short for a terminal. */
final class Plain {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);

    private Plain() {}

    /** One line without control characters, which could drive a terminal, cut at that many characters. */
    static String line(String text, int length) {
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isWhitespace(c) ? ' ' : c)
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .forEach(clean::appendCodePoint);
        String line = clean.toString().strip();
        int points = line.codePointCount(0, line.length());
        return points <= length ? line : line.substring(0, line.offsetByCodePoints(0, length - 1)) + "…";
    }

    /** Padded with blanks on the right to that many columns. */
    static String column(String text, int width) {
        String line = line(text, width);
        return line + " ".repeat(Math.max(0, width - line.codePointCount(0, line.length())));
    }

    static String minute(Instant instant, ZoneId zone) {
        return MINUTE.format(instant.atZone(zone));
    }

    static String day(Instant instant, ZoneId zone) {
        return DAY.format(instant.atZone(zone));
    }
}
