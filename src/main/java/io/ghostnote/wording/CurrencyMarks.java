package io.ghostnote.wording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What tells that a number is a sum of money, and in which currencies it may be (currencies.txt). */
final class CurrencyMarks {
    private static final String FILE = "currencies.txt";
    private static final int LONGEST = 4;
    private static final Map<String, Set<String>> MARKS = read();

    private CurrencyMarks() {}

    /**
     * A mark in a text.
     *
     * @param from its first token
     * @param to the token after it
     */
    record Mark(int from, int to, Set<String> currencies) {}

    /** The longest mark that begins with that token. */
    static Optional<Mark> at(List<MoneyToken> tokens, int from) {
        if (tokens.get(from).is(MoneyToken.Kind.NUMBER)) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        StringBuilder lower = new StringBuilder();
        Mark longest = null;
        for (int to = from; to < Math.min(tokens.size(), from + LONGEST); to++) {
            MoneyToken token = tokens.get(to);
            if (token.is(MoneyToken.Kind.NUMBER) || (to > from && !token.follows())) {
                break;
            }
            if (to > from && token.gap() == MoneyToken.Gap.BLANK) {
                text.append(' ');
                lower.append(' ');
            }
            text.append(token.text());
            lower.append(token.lower());
            Set<String> found = MARKS.getOrDefault(text.toString(), MARKS.getOrDefault(lower.toString(), Set.of()));
            if (!found.isEmpty()) {
                longest = new Mark(from, to + 1, found);
            }
        }
        return Optional.ofNullable(longest);
    }

    private static Map<String, Set<String>> read() {
        try (InputStream in = CurrencyMarks.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("missing from the program: " + FILE);
            }
            Map<String, Set<String>> marks = new HashMap<>();
            Map<String, Set<String>> folded = new HashMap<>();
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> line(line, marks, folded));
            folded.forEach(marks::putIfAbsent);
            return Map.copyOf(marks);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return Set.copyOf(both);
    }

    private static String joined(List<MoneyToken> tokens, Function<MoneyToken, String> text) {
        return tokens.stream()
                .map(token -> (token.gap() == MoneyToken.Gap.BLANK ? " " : "") + text.apply(token))
                .collect(Collectors.joining());
    }

    private static void line(String line, Map<String, Set<String>> marks, Map<String, Set<String>> folded) {
        int colon = line.indexOf(':');
        Set<String> currencies = Set.of(line.substring(0, colon).split(" ", -1));
        for (String mark : line.substring(colon + 1).split("\\|", -1)) {
            // As a text is cut, so that both are spelled alike.
            List<MoneyToken> tokens = MoneyToken.of(mark.strip());
            if (marks.put(joined(tokens, MoneyToken::text), currencies) != null) {
                throw new IllegalStateException(FILE + ": twice: " + mark);
            }
            boolean capitals = mark.strip().chars().allMatch(c -> !Character.isLetter(c) || (c >= 'A' && c <= 'Z'));
            if (!capitals) {
                // Without its hamza the mark of one currency may be that of another.
                folded.merge(joined(tokens, MoneyToken::lower), currencies, CurrencyMarks::both);
            }
        }
    }
}
