package io.ghostnote.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One Authentication-Results field (RFC 8601 section 2.2), read leniently: comments left out, quoted strings undone.
 *
 * @param authservId who says it, in lower case without a version; empty where the field begins with a result, as Microsoft writes it
 * @param results method and result in lower case, in order
 */
record AuthenticationResults(String authservId, List<Result> results) {
    private static final int LONGEST = 20_000;
    private static final int MOST_RESULTS = 100;

    /** Such as {@code dmarc=pass}. */
    record Result(String method, String value) {}

    AuthenticationResults {
        results = List.copyOf(results);
    }

    /** Reads the body of a field. Never throws; what is no result is passed over. */
    static AuthenticationResults read(String body) {
        List<String> statements = statements(body.length() > LONGEST ? body.substring(0, LONGEST) : body);
        List<Result> results = new ArrayList<>();
        String first = statements.isEmpty() ? "" : statements.get(0);
        boolean identified = result(first).isEmpty();
        for (String statement :
                identified && !first.isEmpty() ? statements.subList(1, statements.size()) : statements) {
            result(statement).filter(read -> results.size() < MOST_RESULTS).ifPresent(results::add);
        }
        return new AuthenticationResults(identified ? first.split(" ", 2)[0] : "", results);
    }

    /** What the field says of a method, the first time it does; empty when it does not. */
    Optional<String> of(String method) {
        return results.stream()
                .filter(result -> result.method.equals(method))
                .map(Result::value)
                .findFirst();
    }

    private static Optional<Result> result(String statement) {
        int equals = statement.indexOf('=');
        if (equals <= 0) {
            return Optional.empty();
        }
        String method = statement.substring(0, equals).strip();
        String value = statement.substring(equals + 1).strip().split("[ /]", 2)[0];
        int version = method.indexOf('/');
        String name = version > 0 ? method.substring(0, version).strip() : method;
        return name.isEmpty() || name.indexOf(' ') >= 0 ? Optional.empty() : Optional.of(new Result(name, value));
    }

    /** The parts between semicolons, in lower case, without comments, with single blanks. */
    private static List<String> statements(String body) {
        List<String> all = new ArrayList<>();
        StringBuilder one = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c == '\\' && (quoted || depth > 0) && i + 1 < body.length()) {
                i++;
                append(one, depth, body.charAt(i));
            } else if (c == '"' && depth == 0) {
                quoted = !quoted;
            } else if (c == '(' && !quoted) {
                depth++;
            } else if (c == ')' && depth > 0) {
                depth--;
                append(one, depth, ' ');
            } else if (c == ';' && depth == 0 && !quoted) {
                all.add(one.toString().strip().toLowerCase(Locale.ROOT));
                one.setLength(0);
            } else {
                append(one, depth, c);
            }
        }
        all.add(one.toString().strip().toLowerCase(Locale.ROOT));
        return all;
    }

    private static void append(StringBuilder one, int depth, char c) {
        boolean blank = c <= ' ';
        boolean repeated = blank && (one.isEmpty() || one.charAt(one.length() - 1) == ' ');
        if (depth == 0 && !repeated) {
            one.append(blank ? ' ' : c);
        }
    }
}
