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
    // By list and first char: a subject is compared with a few beginnings, not with hundreds.
    private static final Map<String, Map<Character, List<String>>> LISTS = load();

    private final String key;
    private final boolean answer;

    private SubjectSigns(SubjectLine.Marks marks) {
        this.key = fold(marks.key());
        this.answer = marks.answer();
    }

    static SubjectSigns of(String subject) {
        return new SubjectSigns(SubjectLine.marks(subject));
    }

    boolean isAutoReply() {
        return begins("auto-reply");
    }

    /** A report of a mail system, failed or not. */
    boolean isReport() {
        return begins("bounce") || begins("delay") || begins("report");
    }

    /** Of a report: it only warns. A subject that begins with a failure may quote any word after that. */
    boolean isDelay() {
        return begins("delay") || (!begins("bounce") && holdsDelay());
    }

    /** Of a report: it tells of success. */
    boolean isDelivered() {
        return begins("delivered");
    }

    private boolean holdsDelay() {
        return LISTS.getOrDefault("delay-anywhere", Map.of()).values().stream()
                .flatMap(List::stream)
                .anyMatch(key::contains);
    }

    private boolean begins(String list) {
        if (answer || key.isEmpty()) {
            return false;
        }
        Map<Character, List<String>> signs = LISTS.getOrDefault(list, Map.of());
        for (String sign : signs.getOrDefault(key.charAt(0), List.of())) {
            if (key.startsWith(sign) && endsWord(key, sign.length())) {
                return true;
            }
        }
        return false;
    }

    /** Arabic without vowel signs and hamza carriers, which are written or not. */
    private static String fold(String key) {
        StringBuilder out = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean vowelSign = c >= '\u064b' && c <= '\u0652';
            if (!vowelSign) {
                out.append(c == '\u0623' || c == '\u0625' || c == '\u0622' ? '\u0627' : c);
            }
        }
        return out.toString();
    }

    private static boolean endsWord(String key, int at) {
        // Scripts without blanks between words have no end of a word to look for.
        return at >= key.length()
                || !Character.isLetterOrDigit(key.charAt(at))
                || Character.isIdeographic(key.charAt(at - 1));
    }

    /** Sections in brackets, a beginning a line, folded like the subjects they are compared with. */
    private static Map<String, Map<Character, List<String>>> load() {
        Map<String, Map<Character, List<String>>> lists = new HashMap<>();
        try (InputStream in = SubjectSigns.class.getResourceAsStream("subject-signs.txt")) {
            if (in == null) {
                throw new IllegalStateException("subject-signs.txt is missing from the program");
            }
            Map<Character, List<String>> current = new HashMap<>();
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    current = lists.computeIfAbsent(line.substring(1, line.length() - 1), none -> new HashMap<>());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    String sign = fold(SubjectLine.key(line));
                    current.computeIfAbsent(sign.charAt(0), none -> new ArrayList<>())
                            .add(sign);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lists;
    }
}
