package io.ghostnote.mail;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message identifier with its angle brackets, as in {@code <id@host>} (RFC 5322 section 3.6.4). Compared as bytes: two
 * identifiers that differ in case are two identifiers.
 */
public record MessageId(String value) {
    // Real mail leaves out the domain or has spaces inside the brackets, so anything between brackets counts.
    private static final Pattern BRACKETED = Pattern.compile("<([^<>]{1,990})>");
    private static final Pattern BARE = Pattern.compile("[^\\s<>,;\"()]{1,400}@[^\\s<>,;\"()]{1,400}");

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

    /** All identifiers of a References or In-Reply-To value in their order, each once; phrases and comments are skipped. */
    public static List<MessageId> parseAll(String headerValue) {
        LinkedHashSet<MessageId> found = new LinkedHashSet<>();
        Matcher bracketed = BRACKETED.matcher(headerValue);
        while (bracketed.find()) {
            String inner = bracketed.group(1).replaceAll("\\s+", "");
            if (!inner.isEmpty()) {
                found.add(new MessageId("<" + inner + ">"));
            }
        }
        if (found.isEmpty()) {
            Matcher bare = BARE.matcher(headerValue);
            while (bare.find()) {
                found.add(new MessageId("<" + bare.group() + ">"));
            }
        }
        return new ArrayList<>(found);
    }

    @Override
    public String toString() {
        return value;
    }
}
