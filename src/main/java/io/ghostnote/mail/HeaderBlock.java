package io.ghostnote.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The header fields of one message as octets (RFC 5322 section 2.2), unfolded when asked for, never decoded. */
public final class HeaderBlock {
    private final byte[] octets;

    private HeaderBlock(byte[] octets) {
        this.octets = octets;
    }

    /** A block over these octets, which the caller no longer changes. */
    public static HeaderBlock of(byte[] octets) {
        return new HeaderBlock(octets);
    }

    /** The unfolded body of the first field of that name, one char an octet (ISO 8859-1), or nothing. */
    public Optional<String> first(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    /** The unfolded bodies of all fields of that name, in order, one char an octet (ISO 8859-1). */
    public List<String> all(String name) {
        List<String> found = new ArrayList<>();
        String wanted = name.toLowerCase(Locale.ROOT) + ":";
        StringBuilder current = null;
        for (String line : new String(octets, StandardCharsets.ISO_8859_1).split("\r?\n", -1)) {
            if (!line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t')) {
                if (current != null) {
                    current.append(line);
                }
                continue;
            }
            if (current != null) {
                found.add(current.toString().strip());
                current = null;
            }
            if (line.toLowerCase(Locale.ROOT).startsWith(wanted)) {
                current = new StringBuilder(line.substring(wanted.length()));
            }
        }
        if (current != null) {
            found.add(current.toString().strip());
        }
        return found;
    }
}
