package io.ghostnote.scenario;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;

/** Letters as text, the way ordinary mail programs write them. */
public final class Letters {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH);

    private Letters() {}

    /** A date and time in a zone, such as {@code 2025-11-03T14:00 Asia/Riyadh}. */
    public static Instant at(String text) {
        String[] parts = text.split(" ", 2);
        return LocalDateTime.parse(parts[0]).atZone(ZoneId.of(parts[1])).toInstant();
    }

    /**
     * A plain letter.
     *
     * @param parent the Message-ID it answers, or the empty string
     * @param more further header lines, each ended by a line feed
     */
    public static String letter(
            String id, String from, String to, String subject, Instant at, String parent, String more, String body) {
        String thread = parent.isEmpty() ? "" : "In-Reply-To: " + parent + "\nReferences: " + parent + "\n";
        return "From: " + from + "\nTo: " + to + "\nSubject: " + word(subject) + "\nDate: "
                + DATE.format(at.atZone(ZoneId.of("UTC"))) + "\nMessage-ID: " + id + "\n" + thread + more
                + "MIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n\n"
                + body
                + "\n";
    }

    private static String word(String text) {
        return text.chars().allMatch(c -> c < 128)
                ? text
                : "=?UTF-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
    }
}
