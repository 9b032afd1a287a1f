package io.ghostnote.mail;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Address lists of RFC 5322 section 3.4 and everything real mail makes of them: groups, comments, missing brackets, semicolons for
 * commas, unclosed quotes, encoded words anywhere. One pass over the value; what is no address is left out; never fails.
 */
public final class AddressReader {
    /** Addresses read from one field; a message to more people than this is nobody's letter. */
    static final int MOST = 100_000;

    private static final int LONGEST_WORD = 1_000;
    private static final int LONGEST_ENCODED = 500;
    private static final int LONGEST_LOCAL = 320;
    private static final int LONGEST_DOMAIN = 255;
    private static final int LONGEST_NAME = 200;

    private final String text;
    private final List<Address> found = new ArrayList<>();
    private final StringBuilder phrase = new StringBuilder();
    private final StringBuilder angle = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private boolean hasAngle;
    private int nameEnd;
    // A quote or parenthesis that is never closed is looked for once, not once for each that is opened.
    private boolean unclosedQuote;
    private boolean unclosedComment;
    private int pos;

    private AddressReader(String text) {
        this.text = text;
    }

    /** The addresses of a raw field body, one char an octet. */
    public static List<Address> read(String octets) {
        String text = HeaderText.unicode(octets);
        List<Address> found = new AddressReader(text).run();
        // Some mailers encode the whole field, brackets and all.
        if (found.isEmpty() && text.indexOf('@') < 0 && text.contains("=?")) {
            String decoded = HeaderText.shown(octets, LONGEST_WORD);
            return decoded.contains("=?") ? found : new AddressReader(decoded).run();
        }
        return found;
    }

    private List<Address> run() {
        while (pos < text.length() && found.size() < MOST) {
            char c = text.charAt(pos);
            switch (c) {
                case '"' -> quoted(phrase);
                case '(' -> comment();
                case '<' -> angle();
                case '[' -> literal();
                case ',', ';' -> {
                    finish();
                    pos++;
                }
                case ':' -> {
                    // The name of a group, or "mailto:" and the like; neither is part of a mailbox.
                    phrase.setLength(hasAngle ? nameEnd : 0);
                    pos++;
                }
                case '=' -> word();
                case '>' -> {
                    phrase.append(hasAngle ? ' ' : c);
                    pos++;
                }
                default -> {
                    phrase.append(c);
                    pos++;
                }
            }
        }
        finish();
        return found;
    }

    private void quoted(StringBuilder into) {
        int close = unclosedQuote ? -1 : closingQuote();
        if (close < 0) {
            unclosedQuote = true;
            into.append(' ');
            pos++;
            return;
        }
        into.append(text, pos, close + 1);
        pos = close + 1;
    }

    private int closingQuote() {
        for (int i = pos + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                return i;
            }
        }
        return -1;
    }

    private void comment() {
        int depth = 0;
        int close = -1;
        for (int i = pos; i < text.length() && !unclosedComment; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                close = i;
                break;
            }
        }
        if (close < 0) {
            unclosedComment = true;
            phrase.append(' ');
            pos++;
            return;
        }
        if (comment.length() < LONGEST_WORD) {
            comment.append(' ').append(text, pos + 1, close);
        }
        phrase.append(' ');
        pos = close + 1;
    }

    private void angle() {
        if (hasAngle && Spec.of(angle.toString()) != null) {
            // A comma is missing between two mailboxes; what was written since is the name of the second.
            String next = phrase.substring(nameEnd);
            phrase.setLength(nameEnd);
            finish();
            phrase.append(next);
        }
        hasAngle = true;
        nameEnd = phrase.length();
        angle.setLength(0);
        pos++;
        while (pos < text.length()) {
            char c = text.charAt(pos);
            if (c == '>') {
                pos++;
                return;
            }
            // A route (RFC 5322 section 4.4) has commas and ends with a colon; any other comma means that the bracket
            // is missing.
            if (c == ';' || (c == ',' && (angle.length() == 0 || angle.charAt(0) != '@'))) {
                return;
            }
            if (c == '"') {
                quoted(angle);
                continue;
            }
            if (c == ':' || c == '<') {
                angle.setLength(0);
            } else if (angle.length() < LONGEST_WORD) {
                angle.append(c);
            }
            pos++;
        }
    }

    private void literal() {
        boolean afterAt = phrase.length() > 0 && phrase.charAt(phrase.length() - 1) == '@';
        int last = afterAt ? Math.min(text.length(), pos + LONGEST_DOMAIN) : pos;
        int end = pos;
        while (end < last && text.charAt(end) != ']') {
            end++;
        }
        end = end < last ? end + 1 : pos + 1;
        phrase.append(text, pos, end);
        pos = end;
    }

    /** Commas and brackets inside an encoded word are part of it, whatever RFC 2047 section 5 (3) says. */
    private void word() {
        int end = EncodedWords.endOfWord(text, pos, LONGEST_ENCODED);
        if (end > 0) {
            phrase.append(text, pos, end);
            pos = end;
        } else {
            phrase.append('=');
            pos++;
        }
    }

    private void finish() {
        String words = phrase.toString();
        Spec spec = null;
        String name = words;
        if (hasAngle) {
            spec = Spec.of(angle.toString());
        }
        if (spec == null) {
            int[] range = Spec.find(words);
            if (range.length > 0) {
                spec = Spec.of(words.substring(range[0], range[1]));
                name = words.substring(0, range[0]) + " " + words.substring(range[1]);
            }
        }
        if (spec != null) {
            String shown = name(name);
            found.add(new Address(shown.isEmpty() ? name(comment.toString()) : shown, spec.local, spec.domain));
        }
        phrase.setLength(0);
        angle.setLength(0);
        comment.setLength(0);
        hasAngle = false;
    }

    /** A display name as shown: unquoted, decoded, cleaned. */
    private static String name(String raw) {
        String some = raw.length() > LONGEST_WORD * 4 ? raw.substring(0, LONGEST_WORD * 4) : raw;
        StringBuilder plain = new StringBuilder(some.length());
        for (int i = 0; i < some.length(); i++) {
            char c = some.charAt(i);
            if (c == '\\' && i + 1 < some.length()) {
                plain.append(some.charAt(++i));
            } else if (c != '"') {
                plain.append(c);
            }
        }
        String shown = HeaderText.clean(EncodedWords.decode(plain.toString()), LONGEST_NAME);
        boolean inApostrophes = shown.length() > 2 && shown.startsWith("'") && shown.endsWith("'");
        return inApostrophes ? shown.substring(1, shown.length() - 1) : shown;
    }

    /** An addr-spec taken apart. */
    private record Spec(String local, String domain) {

        /** The parts of {@code local@domain}, or null when this is none. */
        static @Nullable Spec of(String text) {
            int at = text.lastIndexOf('@');
            if (at <= 0) {
                return null;
            }
            String local = HeaderText.clean(text.substring(0, at), LONGEST_LOCAL + 1);
            String domain = HeaderText.clean(text.substring(at + 1), LONGEST_DOMAIN + 1);
            boolean quoted = local.length() > 2 && local.startsWith("\"") && local.endsWith("\"");
            if (quoted && plain(local.substring(1, local.length() - 1))) {
                local = local.substring(1, local.length() - 1);
                quoted = false;
            }
            if (!quoted) {
                local = trimmed(local);
            }
            domain = trimmed(domain);
            boolean tooLong = local.length() > LONGEST_LOCAL || domain.length() > LONGEST_DOMAIN;
            boolean torn = domain.indexOf(' ') >= 0 || (!quoted && local.indexOf(' ') >= 0);
            if (local.isEmpty() || domain.isEmpty() || domain.equals(".") || tooLong || torn) {
                return null;
            }
            return new Spec(local, domain);
        }

        /** Without the blanks that obsolete syntax allows around dots, and what a missing bracket leaves behind. */
        private static String trimmed(String part) {
            String close = part.replace(" .", ".").replace(". ", ".").strip();
            int from = 0;
            int to = close.length();
            while (from < to && "<>'\"(".indexOf(close.charAt(from)) >= 0) {
                from++;
            }
            while (to > from && "<>'\")".indexOf(close.charAt(to - 1)) >= 0) {
                to--;
            }
            return close.substring(from, to);
        }

        private static boolean plain(String local) {
            return local.chars().noneMatch(c -> c <= ' ' || c == '"' || c == '\\' || c == '@');
        }

        /** Where the last {@code local@domain} stands among other words, as start and end; empty when nowhere. */
        static int[] find(String words) {
            int at = words.lastIndexOf('@');
            if (at <= 0) {
                return new int[0];
            }
            int from = at;
            while (from > 0 && words.charAt(from - 1) == ' ') {
                from--;
            }
            if (from > 0 && words.charAt(from - 1) == '"') {
                int open = words.lastIndexOf('"', from - 2);
                from = open >= 0 ? open : from;
            } else {
                while (from > 0 && words.charAt(from - 1) > ' ' && words.charAt(from - 1) != '"') {
                    from--;
                }
            }
            int to = at + 1;
            while (to < words.length() && words.charAt(to) == ' ') {
                to++;
            }
            while (to < words.length() && words.charAt(to) > ' ' && words.charAt(to) != '"') {
                to++;
            }
            return new int[] {from, to};
        }
    }
}
