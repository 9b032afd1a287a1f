package io.ghostnote.text;

import java.util.Set;

/** Where the writer's words end in a stretch without quotations: before the signature, the disclaimer, the footer of a list. */
final class Tail {
    private static final int MOST_LINES_AFTER_DASHES = 25;
    private static final int MOST_LINES_AFTER_RULE = 10;
    private static final int LONGEST_SIGNATURE_LINE = 100;
    private static final int MOST_MOBILE = 3;
    private static final int LONGEST_MOBILE = 90;
    private static final int LONGEST_CLOSING = 60;
    private static final int MOST_CONTACTS = 6;

    private static final Beginnings MOBILE = new Beginnings("mobile-signatures.txt");
    private static final Beginnings DISCLAIMERS = new Beginnings("disclaimers.txt");
    private static final Set<String> SIGN_OFFS = Set.copyOf(WordList.folded("sign-offs.txt"));

    private Tail() {}

    /** The line after the last one that is the writer's, of those from {@code from} to {@code to}. */
    static int end(Lines lines, int from, int to, String sender) {
        int end = trimmed(lines, from, to);
        for (int i = from; i < end; i++) {
            if (separates(lines, i, end)) {
                end = trimmed(lines, from, i);
                break;
            }
        }
        end = trimmed(lines, from, withoutDisclaimer(lines, from, end));
        for (int before = end + 1, i = 0; end < before && i < MOST_MOBILE; i++) {
            before = end;
            end = trimmed(lines, from, withoutMobile(lines, from, end));
        }
        return trimmed(lines, from, withoutSignOff(lines, from, end, sender));
    }

    private static int trimmed(Lines lines, int from, int to) {
        int end = to;
        while (end > from && (lines.blank(end - 1) || rule(lines.get(end - 1)) > 0)) {
            end--;
        }
        return end;
    }

    /** RFC 3676 section 4.3 knows one separator, people and programs more; all but the first need a signature below them. */
    private static boolean separates(Lines lines, int i, int end) {
        String line = lines.get(i);
        int rule = rule(line);
        if (rule == 0) {
            return false;
        }
        if (line.equals("-- ")) {
            return true;
        }
        boolean dashes = rule == 2 || line.strip().equals("—");
        int seen = 0;
        boolean contact = false;
        for (int at = i + 1; at < end; at++) {
            String below = lines.get(at);
            seen += lines.blank(at) ? 0 : 1;
            if (seen > MOST_LINES_AFTER_DASHES || (!dashes && below.length() > LONGEST_SIGNATURE_LINE)) {
                return false;
            }
            contact |= !dashes && contact(below);
        }
        return dashes ? seen <= MOST_LINES_AFTER_DASHES : seen <= MOST_LINES_AFTER_RULE && contact;
    }

    /** How long the row of dashes, lines or the like is that the line consists of; 0 when it is none. */
    private static int rule(String line) {
        int length = 0;
        char first = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (Folded.isBlank(c) || (Folded.isIgnored(c) && c != '*')) {
                continue;
            }
            if (length == 0) {
                first = c;
            }
            if (c != first || "-_—–=*#~+─━".indexOf(c) < 0) {
                return 0;
            }
            length++;
        }
        return length >= 2 || first == '—' || first == '–' ? Math.max(length, 1) : 0;
    }

    private static boolean contact(String line) {
        int digits = 0;
        for (int i = 0; i < line.length(); i++) {
            digits += Character.isDigit(line.charAt(i)) ? 1 : 0;
        }
        String lower = digits >= 7 ? "" : Folded.line(line);
        return digits >= 7
                || lower.indexOf('@') > 0
                || lower.contains("www.")
                || lower.contains("://")
                || lower.contains("mailing list");
    }

    private static int withoutMobile(Lines lines, int from, int end) {
        if (end <= from || lines.get(end - 1).length() > LONGEST_MOBILE) {
            return end;
        }
        String last = Folded.line(lines.get(end - 1));
        int word = 0;
        while (word < last.length() && "<[(-_ ".indexOf(last.charAt(word)) >= 0) {
            word++;
        }
        return MOBILE.begin(last.substring(word)) ? end - 1 : end;
    }

    private static int withoutDisclaimer(Lines lines, int from, int end) {
        boolean above = false;
        for (int i = from; i < end; i++) {
            boolean first = i > from && (lines.blank(i - 1) || rule(lines.get(i - 1)) > 0);
            if (above && first && !lines.blank(i) && disclaims(lines.get(i))) {
                return i;
            }
            above |= !lines.blank(i);
        }
        return end;
    }

    private static boolean disclaims(String line) {
        String folded = Folded.line(line.length() > 200 ? line.substring(0, 200) : line);
        int word = 0;
        while (word < folded.length() && !Character.isLetter(folded.charAt(word))) {
            word++;
        }
        return DISCLAIMERS.begin(folded.substring(word));
    }

    /** The sender's name alone below a closing, or with ways to reach the sender below it; never when nothing else is left. */
    private static int withoutSignOff(Lines lines, int from, int end, String sender) {
        if (sender.isEmpty()) {
            return end;
        }
        int name = end - 1;
        while (name > from
                && end - name <= MOST_CONTACTS
                && !named(lines.get(name), sender)
                && contact(lines.get(name))) {
            name--;
        }
        int contacts = end - 1 - name;
        if (name <= from || !named(lines.get(name), sender)) {
            return end;
        }
        int above = name - 1;
        while (above > from && lines.blank(above)) {
            above--;
        }
        boolean closing = closing(lines.get(above));
        int cut = closing ? above : name;
        boolean certain = closing || (contacts > 0 && lines.blank(name - 1));
        return certain && trimmed(lines, from, cut) > from ? cut : end;
    }

    private static boolean closing(String line) {
        if (line.length() > LONGEST_CLOSING) {
            return false;
        }
        String folded = Folded.line(line);
        int to = folded.length();
        while (to > 0 && !Character.isLetter(folded.charAt(to - 1))) {
            to--;
        }
        return SIGN_OFFS.contains(folded.substring(0, to));
    }

    /** Every word of the line is one of the sender's name. */
    private static boolean named(String line, String sender) {
        if (line.length() > LONGEST_CLOSING) {
            return false;
        }
        int words = 0;
        for (String word : Folded.line(line).split("[^\\p{L}]+")) {
            if (!word.isEmpty()) {
                if (Phrases.find(sender, word) < 0) {
                    return false;
                }
                words++;
            }
        }
        return words > 0 && words <= 4;
    }
}
