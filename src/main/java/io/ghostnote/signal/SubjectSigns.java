package io.ghostnote.signal;

import io.ghostnote.mail.SubjectLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Subjects that mail programs and servers write, told by how they begin, whatever the language of the thread: the server's language
 * decides. An answer to such a message (Re:) is a person's. The lists are in {@code subject-signs.txt}.
 */
final class SubjectSigns {
    // By list and first char: a subject is compared with a few beginnings, not with hundreds.
    private static final Map<String, Map<Character, List<String>>> LISTS = load();

    private static final int LONGEST = 500;

    private final String key;
    private final String whole;
    private final boolean answer;

    private SubjectSigns(String subject, SubjectLine.Marks marks) {
        String some = subject.length() > LONGEST ? subject.substring(0, LONGEST) : subject;
        this.whole = fold(some.toLowerCase(Locale.ROOT));
        this.key = fold(marks.key());
        this.answer = marks.answer();
    }

    static SubjectSigns of(String subject) {
        return new SubjectSigns(subject, SubjectLine.marks(subject));
    }

    boolean isAutoReply() {
        return begins("auto-reply") || (!answer && holds("auto-reply-anywhere"));
    }

    /** A report of a mail system, failed or not. */
    boolean isReport() {
        return begins("bounce") || begins("delay") || begins("report");
    }

    /** Of a report: it only warns. A subject that begins with a failure may quote any word after that. */
    boolean isDelay() {
        return begins("delay") || (!begins("bounce") && holds("delay-anywhere"));
    }

    /** Of a report: it tells of success. */
    boolean isDelivered() {
        return begins("delivered");
    }

    /** A provider passes on that a receiver called a letter spam (RFC 5965, or the older forms without a type of their own). */
    boolean isComplaint() {
        return begins("complaint");
    }

    private boolean holds(String list) {
        return LISTS.getOrDefault(list, Map.of()).values().stream()
                .flatMap(List::stream)
                .anyMatch(whole::contains);
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

    /** A beginning a line, folded like the subjects they are compared with. */
    private static Map<String, Map<Character, List<String>>> load() {
        Map<String, Map<Character, List<String>>> lists = new HashMap<>();
        SignFile.sections("subject-signs.txt").forEach((name, lines) -> {
            Map<Character, List<String>> list = new HashMap<>();
            for (String line : lines) {
                String sign = fold(SubjectLine.key(line));
                list.computeIfAbsent(sign.charAt(0), none -> new ArrayList<>()).add(sign);
            }
            lists.put(name, list);
        });
        return lists;
    }
}
