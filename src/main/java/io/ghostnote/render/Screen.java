package io.ghostnote.render;

import io.ghostnote.ladder.Reason;
import io.ghostnote.note.Bidi;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is said on a terminal, in the owner's language: {@code screen-en.txt}, {@code screen-ar.txt} and the reasons. In Arabic a line
 * begins so that it runs from right to left, and whatever does not is isolated (docs/etiquette.md section 9).
 */
public final class Screen {
    private static final int LONGEST_WORDS = 100;
    private static final Pattern ISOLATES = Pattern.compile("[\u2066-\u2069]");

    private final Tongue tongue;
    private final Reasons reasons;
    private final Phrases phrases;

    public Screen(Tongue tongue) {
        this.tongue = tongue;
        this.reasons = new Reasons(tongue);
        this.phrases = Phrases.of("screen", tongue.language());
    }

    Tongue tongue() {
        return tongue;
    }

    String reason(Reason reason) {
        return reasons.of(reason);
    }

    /** The text with its values, given as name, value, name, value …, already fit to be shown. */
    String say(String key, String... values) {
        return phrases.say(key, values);
    }

    /** Words from mail or configuration, made fit. */
    String words(String raw) {
        return tongue.words(raw, LONGEST_WORDS);
    }

    /** Such as {@code Sun 9 November 2025}. */
    String day(Instant instant, ZoneId zone) {
        return tongue.day(LocalDate.ofInstant(instant, zone));
    }

    /** Such as {@code Sun 9 November 2025, 09:00}. */
    String time(Instant instant, ZoneId zone) {
        return tongue.time(LocalDateTime.ofInstant(instant, zone));
    }

    /** Such as {@code 2025-11-09 09:00}: it has the same length on every line. */
    String minute(Instant instant, ZoneId zone) {
        String minute = Plain.minute(instant, zone);
        return tongue.arabic() ? Bidi.LRI + minute + Bidi.PDI : minute;
    }

    /** The text broken to lines that fit the screen, in the direction of the language. */
    List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int open = 0;
        for (String part : Plain.wrapped(text)) {
            StringBuilder line = new StringBuilder();
            int indent = 0;
            while (indent < part.length() && part.charAt(indent) == ' ') {
                indent++;
            }
            line.append(part, 0, indent)
                    .append(String.valueOf(Bidi.FSI).repeat(open))
                    .append(part, indent, part.length());
            for (int i = 0; i < part.length(); i++) {
                char c = part.charAt(i);
                open += c >= Bidi.LRI && c <= Bidi.FSI ? 1 : c == Bidi.PDI ? -1 : 0;
            }
            lines.add(
                    directed(line.append(String.valueOf(Bidi.PDI).repeat(open)).toString()));
        }
        return lines;
    }

    /** With a mark before it where it would not run as the language does, be it on a terminal that knows nothing of isolates. */
    String directed(String line) {
        boolean runs = Bidi.of(line) == Bidi.Direction.RIGHT_TO_LEFT
                && Bidi.of(ISOLATES.matcher(line).replaceAll("")) == Bidi.Direction.RIGHT_TO_LEFT;
        return tongue.arabic() && !runs ? Bidi.RLM + line : line;
    }
}
