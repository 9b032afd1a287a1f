package io.ghostnote.signal;

import io.ghostnote.mail.SubjectLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Subjects that mail programs and servers write, told by how they begin, whatever the language of the thread: the server's language
 * decides. An answer to such a message (Re:) is a person's. The lists are in {@code subject-signs.txt}.
 */
final class SubjectSigns {
    private static final Map<String, List<String>> LISTS = load();

    private SubjectSigns() {}

    static boolean isAutoReply(String subject) {
        return begins(subject, "auto-reply");
    }

    /** A report of a mail system, failed or not. */
    static boolean isReport(String subject) {
        return begins(subject, "bounce") || begins(subject, "delay") || begins(subject, "report");
    }

    /** Of a report: it only warns. A subject that begins with a failure may quote any word after that. */
    static boolean isDelay(String subject) {
        return begins(subject, "delay") || (!begins(subject, "bounce") && holds(subject, "delay-anywhere"));
    }

    static boolean isDelivered(String subject) {
        return begins(subject, "delivered");
    }

    private static boolean begins(String subject, String list) {
        if (SubjectLine.isAnswer(subject)) {
            return false;
        }
        String key = SubjectLine.key(subject);
        for (String sign : LISTS.getOrDefault(list, List.of())) {
            if (key.startsWith(sign) && endsWord(key, sign.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWord(String key, int at) {
        // Scripts without blanks between words have no end of a word to look for.
        return at >= key.length()
                || !Character.isLetterOrDigit(key.charAt(at))
                || Character.isIdeographic(key.charAt(at - 1));
    }

    private static boolean holds(String subject, String list) {
        String key = SubjectLine.key(subject);
        return LISTS.getOrDefault(list, List.of()).stream().anyMatch(key::contains);
    }

    /** Sections in brackets, a beginning a line, folded like the subjects they are compared with. */
    private static Map<String, List<String>> load() {
        Map<String, List<String>> lists = new HashMap<>();
        try (InputStream in = SubjectSigns.class.getResourceAsStream("subject-signs.txt")) {
            if (in == null) {
                throw new IllegalStateException("subject-signs.txt is missing from the program");
            }
            List<String> current = new ArrayList<>();
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    current = lists.computeIfAbsent(line.substring(1, line.length() - 1), none -> new ArrayList<>());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    current.add(SubjectLine.key(line));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lists;
    }
}
