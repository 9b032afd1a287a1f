package io.ghostnote.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A structured field such as Content-Type: its value and its parameters (RFC 2045 section 5.1), with RFC 2231 continuations and
 * charsets put together, comments left out and what mailers write instead of quotes understood. One pass; never fails.
 */
final class FieldParameters {
    private static final int LONGEST_FIELD = 20_000;
    private static final int MOST_PARAMETERS = 100;
    private static final int MOST_PIECES = 100;

    private final String value;
    private final Map<String, String> parameters;

    private FieldParameters(String value, Map<String, String> parameters) {
        this.value = value;
        this.parameters = parameters;
    }

    static FieldParameters of(String field) {
        String some = field.length() > LONGEST_FIELD ? field.substring(0, LONGEST_FIELD) : field;
        int semicolon = some.indexOf(';');
        String value = withoutComments(semicolon < 0 ? some : some.substring(0, semicolon));
        Map<String, String> raw = new LinkedHashMap<>();
        int pos = semicolon;
        while (pos >= 0 && pos < some.length() && raw.size() < MOST_PARAMETERS) {
            pos = parameter(some, pos + 1, raw);
        }
        return new FieldParameters(value.strip().toLowerCase(Locale.ROOT), joined(raw));
    }

    /** What stands before the first semicolon, in lower case. */
    String value() {
        return value;
    }

    /** The parameter of that name in lower case, as written; empty when there is none. */
    String get(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** Reads one parameter and returns where the next semicolon is. */
    private static int parameter(String text, int from, Map<String, String> into) {
        int pos = from;
        while (pos < text.length() && text.charAt(pos) != '=' && text.charAt(pos) != ';') {
            pos++;
        }
        if (pos >= text.length() || text.charAt(pos) == ';') {
            return pos;
        }
        String name = withoutComments(text.substring(from, pos)).strip().toLowerCase(Locale.ROOT);
        pos++;
        while (pos < text.length() && text.charAt(pos) <= ' ') {
            pos++;
        }
        StringBuilder value = new StringBuilder();
        char quote = pos < text.length() ? text.charAt(pos) : ' ';
        // Single quotes are no quotes in the standard, and some mailers believe that they are.
        if (quote == '"' || (quote == '\'' && text.indexOf('\'', pos + 1) > 0 && !name.endsWith("*"))) {
            pos++;
            while (pos < text.length() && text.charAt(pos) != quote) {
                if (text.charAt(pos) == '\\' && pos + 1 < text.length()) {
                    pos++;
                }
                value.append(text.charAt(pos++));
            }
            while (pos < text.length() && text.charAt(pos) != ';') {
                pos++;
            }
        } else {
            int start = pos;
            while (pos < text.length() && text.charAt(pos) != ';') {
                pos++;
            }
            value.append(withoutComments(text.substring(start, pos)).strip());
        }
        into.putIfAbsent(name, value.toString());
        return pos;
    }

    private static String withoutComments(String text) {
        if (text.indexOf('(') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')' && depth > 0) {
                depth--;
            } else if (depth == 0) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static Map<String, String> joined(Map<String, String> raw) {
        boolean extended = raw.keySet().stream().anyMatch(name -> name.indexOf('*') >= 0);
        if (!extended) {
            return raw;
        }
        Map<String, String> plain = new LinkedHashMap<>();
        Map<String, TreeMap<Integer, String>> pieces = new LinkedHashMap<>();
        raw.forEach((name, value) -> {
            int star = name.indexOf('*');
            if (star < 0) {
                plain.putIfAbsent(name, value);
                return;
            }
            boolean encoded = name.endsWith("*");
            String number =
                    name.substring(star + 1, encoded && name.length() - 1 > star ? name.length() - 1 : name.length());
            int index = number.matches("\\d{1,2}") ? Integer.parseInt(number) : 0;
            TreeMap<Integer, String> all = pieces.computeIfAbsent(name.substring(0, star), none -> new TreeMap<>());
            if (all.size() < MOST_PIECES) {
                all.put(index, encoded ? value : value.replace("%", "%25"));
            }
        });
        pieces.forEach((name, all) -> plain.put(name, decoded(String.join("", all.values()))));
        return plain;
    }

    /** {@code charset'language'percent-encoded}, of which any part may be missing. */
    private static String decoded(String value) {
        int first = value.indexOf('\'');
        int second = first < 0 ? -1 : value.indexOf('\'', first + 1);
        String charset = second < 0 ? "" : value.substring(0, first);
        String text = second < 0 ? value : value.substring(second + 1);
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int high = c == '%' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
            if (low >= 0) {
                octets.write(high << 4 | low);
                i += 2;
            } else {
                octets.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return EightBit.decode(octets.toByteArray(), charset);
    }
}
