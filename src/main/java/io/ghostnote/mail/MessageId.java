package io.ghostnote.mail;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A message identifier with its angle brackets, as in {@code <id@host>} (RFC 5322 section 3.6.4). Compared as bytes: two
 * identifiers that differ in case are two identifiers.
 */
public record MessageId(String value) {
    private static final int LONGEST = 990;
    // A name of one token that is no identifier ("Re", "message") is shorter than any identifier a program makes.
    private static final int SHORTEST_BARE = 12;

    public MessageId {
        if (value.length() < 3 || value.charAt(0) != '<' || value.charAt(value.length() - 1) != '>') {
            throw new IllegalArgumentException("not a message identifier: " + value);
        }
    }

    /** The first identifier of a header value, or nothing when there is none that can be read. */
    public static Optional<MessageId> parse(String headerValue) {
        List<MessageId> all = parseAll(headerValue);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    /**
     * All identifiers of a References or In-Reply-To value in their order, each once; phrases and comments are skipped. Real mail
     * leaves out the domain or has spaces inside the brackets, so anything between brackets counts; without any brackets, every
     * token with an at sign does, and a value that is one long token.
     */
    public static List<MessageId> parseAll(String headerValue) {
        Set<MessageId> found = new LinkedHashSet<>();
        int open = headerValue.indexOf('<');
        while (open >= 0) {
            int close = headerValue.indexOf('>', open + 1);
            if (close < 0) {
                break;
            }
            int inner = headerValue.lastIndexOf('<', close);
            add(found, headerValue, inner + 1, close);
            open = headerValue.indexOf('<', close + 1);
        }
        return new ArrayList<>(found.isEmpty() ? bare(headerValue) : found);
    }

    private static Set<MessageId> bare(String value) {
        Set<MessageId> found = new LinkedHashSet<>();
        int tokens = 0;
        int start = 0;
        while (start < value.length()) {
            int end = start;
            int at = -1;
            while (end < value.length() && !separates(value.charAt(end))) {
                at = value.charAt(end) == '@' ? end : at;
                end++;
            }
            tokens += end > start ? 1 : 0;
            if (at > start && at < end - 1) {
                add(found, value, start, end);
            }
            start = end + 1;
        }
        if (found.isEmpty() && tokens == 1 && value.strip().length() >= SHORTEST_BARE) {
            add(found, value, 0, value.length());
        }
        return found;
    }

    private static boolean separates(char c) {
        return c <= ' ' || c == '<' || c == '>' || c == ',' || c == ';' || c == '"' || c == '(' || c == ')';
    }

    private static void add(Set<MessageId> found, String value, int from, int to) {
        if (to - from > LONGEST) {
            return;
        }
        StringBuilder id = new StringBuilder(to - from + 2).append('<');
        for (int i = from; i < to; i++) {
            char c = value.charAt(i);
            // Blanks come from folding inside the brackets; no store takes NUL.
            if (c > ' ' && c != 0x7f && c != 0xa0) {
                id.append(c);
            }
        }
        if (id.length() > 1) {
            found.add(new MessageId(id.append('>').toString()));
        }
    }

    /** True when the message had no identifier and this one was made for it: nothing in the world refers to it. */
    public boolean synthetic() {
        return value.endsWith(SyntheticId.DOMAIN);
    }

    @Override
    public String toString() {
        return value;
    }
}
