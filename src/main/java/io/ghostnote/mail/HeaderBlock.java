package io.ghostnote.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The header fields of one message as octets (RFC 5322 section 2.2), unfolded when asked for, never decoded. The octets are looked
 * through once; lines that are no field (an mbox separator, garbage) are passed over with their continuations, and the first empty
 * line after a field ends the block, so that a whole message may be given too.
 */
public final class HeaderBlock {
    private static final int PER_FIELD = 3;
    private static final int MOST_FIELDS = 20_000;

    private final byte[] octets;
    // For each field: where its name starts, where its colon is, where its body ends.
    private final int[] fields;
    private final int bodyStart;

    private HeaderBlock(byte[] octets) {
        this.octets = octets;
        // Old Macintosh files end lines with CR alone; in all others a lone CR is content.
        byte eol = (byte) (indexOf(octets, (byte) '\n', 0) < octets.length ? '\n' : '\r');
        int[] found = new int[PER_FIELD * 24];
        int used = 0;
        boolean inField = false;
        int line = 0;
        int body = -1;
        while (line < octets.length) {
            int next = indexOf(octets, eol, line);
            int lineEnd = next > line && octets[next - 1] == '\r' ? next - 1 : next;
            if (lineEnd == line) {
                if (used > 0) {
                    body = next + 1;
                    break;
                }
            } else if (octets[line] == ' ' || octets[line] == '\t') {
                if (inField) {
                    found[used - 1] = lineEnd;
                }
            } else {
                int colon = colonOf(line, lineEnd);
                inField = colon > 0 && used < MOST_FIELDS * PER_FIELD;
                if (inField) {
                    if (used == found.length) {
                        found = Arrays.copyOf(found, used * 2);
                    }
                    found[used++] = line;
                    found[used++] = colon;
                    found[used++] = lineEnd;
                }
            }
            line = next + 1;
        }
        this.fields = Arrays.copyOf(found, used);
        // Octets without a single field are no header.
        this.bodyStart = body >= 0 ? Math.min(body, octets.length) : used > 0 ? octets.length : 0;
    }

    /** A block over these octets, which the caller no longer changes. */
    public static HeaderBlock of(byte[] octets) {
        return new HeaderBlock(octets);
    }

    /** Where the octets after the block and its empty line begin. */
    public int bodyStart() {
        return bodyStart;
    }

    /** The unfolded body of the first field of that name, one char an octet (ISO 8859-1), or nothing. */
    public Optional<String> first(String name) {
        for (int i = 0; i < fields.length; i += PER_FIELD) {
            if (named(i, name)) {
                return Optional.of(body(i));
            }
        }
        return Optional.empty();
    }

    /** The unfolded body of the first field of that name, cut after {@code limit} octets of what is folded; empty when there is none. */
    String start(String name, int limit) {
        for (int i = 0; i < fields.length; i += PER_FIELD) {
            if (named(i, name)) {
                return body(i, limit);
            }
        }
        return "";
    }

    /** The unfolded bodies of all fields of that name, in order, one char an octet (ISO 8859-1). */
    public List<String> all(String name) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < fields.length; i += PER_FIELD) {
            if (named(i, name)) {
                found.add(body(i));
            }
        }
        return found;
    }

    /** A field with its unfolded body, one char an octet (ISO 8859-1). */
    public record Field(String name, String body) {}

    /** The fields with one of these names, in the order in which they stand, under the names that were asked for. */
    public List<Field> allOf(Collection<String> names) {
        List<Field> found = new ArrayList<>();
        for (int i = 0; i < fields.length; i += PER_FIELD) {
            for (String name : names) {
                if (named(i, name)) {
                    found.add(new Field(name, body(i)));
                    break;
                }
            }
        }
        return found;
    }

    /** True when there is a field of that name, whatever it says. */
    public boolean has(String name) {
        for (int i = 0; i < fields.length; i += PER_FIELD) {
            if (named(i, name)) {
                return true;
            }
        }
        return false;
    }

    /** How many fields there are. */
    public int size() {
        return fields.length / PER_FIELD;
    }

    /** Looks at octets {@code from} (inclusive) to {@code to} of an array that it must not change. */
    @FunctionalInterface
    public interface OctetTest {
        /** True when the octets have what is looked for. */
        boolean test(byte[] octets, int from, int to);
    }

    /** True when the test holds for the body, still folded, of any field with one of these names: no string is made. */
    public boolean anyBody(Collection<String> names, OctetTest test) {
        for (int i = 0; i < fields.length; i += PER_FIELD) {
            for (String name : names) {
                if (named(i, name)) {
                    if (test.test(octets, fields[i + 1] + 1, fields[i + 2])) {
                        return true;
                    }
                    break;
                }
            }
        }
        return false;
    }

    /** A parameter of a structured field body (RFC 2045 section 5.1) in lower case without quotes, or the empty string. */
    public static String parameter(String body, String name) {
        String wanted = name + "=";
        for (String part : body.toLowerCase(Locale.ROOT).split(";")) {
            String plain = part.strip();
            int equals = plain.indexOf('=');
            if (equals > 0 && (plain.substring(0, equals).strip() + "=").equals(wanted)) {
                String value = plain.substring(equals + 1).strip();
                int close = value.startsWith("\"") ? value.indexOf('"', 1) : -1;
                return close > 0 ? value.substring(1, close) : value.split("[\\s(]", 2)[0];
            }
        }
        return "";
    }

    private boolean named(int field, String name) {
        int start = fields[field];
        int length = name.length();
        int colon = fields[field + 1];
        if (colon - start < length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (lower(octets[start + i]) != lower(name.charAt(i))) {
                return false;
            }
        }
        // Blanks before the colon are obsolete syntax (RFC 5322 section 4.5) and still seen.
        for (int i = start + length; i < colon; i++) {
            if (octets[i] != ' ' && octets[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    private String body(int field) {
        return body(field, octets.length);
    }

    private String body(int field, int limit) {
        int from = fields[field + 1] + 1;
        int to = Math.min(fields[field + 2], from + Math.min(limit, octets.length - from));
        byte[] unfolded = new byte[to - from];
        int length = 0;
        for (int i = from; i < to; i++) {
            byte octet = octets[i];
            boolean lineEnd = octet == '\n' || (octet == '\r' && i + 1 < to && startsLine(octets[i + 1]));
            if (!lineEnd) {
                unfolded[length++] = octet;
            }
        }
        return new String(unfolded, 0, length, StandardCharsets.ISO_8859_1).strip();
    }

    private static boolean startsLine(byte next) {
        return next == '\n' || next == ' ' || next == '\t';
    }

    /** The colon of a field line, or -1 when the line is none: a name is printable ASCII without blanks. */
    private int colonOf(int line, int lineEnd) {
        boolean blank = false;
        for (int i = line; i < lineEnd; i++) {
            byte octet = octets[i];
            if (octet == ':') {
                return i > line ? i : -1;
            }
            if (octet == ' ' || octet == '\t') {
                blank = true;
            } else if (blank || octet <= ' ' || octet == 0x7f) {
                return -1;
            }
        }
        return -1;
    }

    private static int lower(int letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + 32 : letter;
    }

    private static int indexOf(byte[] octets, byte wanted, int from) {
        for (int i = from; i < octets.length; i++) {
            if (octets[i] == wanted) {
                return i;
            }
        }
        return octets.length;
    }
}
