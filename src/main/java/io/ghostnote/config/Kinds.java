package io.ghostnote.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The plain kinds of values: texts, numbers, truth values, choices and lists. */
final class Kinds {
    private static final int LONGEST_LINE = 1000;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{0,63}");
    private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{N}][^\\p{C}]{0,63}");

    private Kinds() {}

    /** A text on one line. Control characters would break a header or a sentence it is put into, so they are refused. */
    static final Kind<String> LINE = value -> value.scalar("a text").flatMap(text -> {
        if (text.codePoints().anyMatch(Words::control)) {
            return value.refuse("has to be on one line, without control characters");
        }
        return sound(value, text);
    });

    /** A text that may have several lines. */
    static final Kind<String> BLOCK = value -> value.scalar("a text").flatMap(text -> {
        if (text.codePoints().anyMatch(c -> Words.control(c) && c != '\n')) {
            return value.refuse("contains a control character");
        }
        return sound(value, text);
    });

    static final Kind<String> LABEL = value -> LINE.read(value)
            .flatMap(text -> TAG.matcher(text).matches() ? Optional.of(text) : value.refuse("expected a short word"));

    static final Kind<Boolean> FLAG = value -> value.scalar("true or false").flatMap(text -> switch (text) {
        case "true", "True", "TRUE" -> Optional.of(true);
        case "false", "False", "FALSE" -> Optional.of(false);
        default -> value.refuse("expected true or false, found " + Words.quoted(text));
    });

    private static Optional<String> sound(Value value, String text) {
        if (text.isBlank()) {
            return value.refuse("is empty");
        }
        if (text.length() > LONGEST_LINE) {
            return value.refuse("is longer than " + LONGEST_LINE + " characters");
        }
        if (text.codePoints().anyMatch(Words::direction)) {
            return value.refuse(
                    "contains an invisible direction character (U+202A to U+202E or U+2066 to U+2069); remove it");
        }
        return Optional.of(text.strip());
    }

    static Kind<Integer> number(int least, int most) {
        String expected = "a whole number from " + least + " to " + most;
        return value -> value.scalar(expected).flatMap(text -> {
            if (!WHOLE_NUMBER.matcher(text).matches()) {
                return value.refuse("expected " + expected + ", found " + Words.quoted(text));
            }
            int number = Integer.parseInt(text);
            return number < least || number > most
                    ? value.refuse("expected " + expected + ", found " + number)
                    : Optional.of(number);
        });
    }

    /** One of the constants, written in lower case; dashes and underscores are the same. */
    static <E extends Enum<E>> Kind<E> choice(Class<E> type) {
        Map<String, E> choices = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            choices.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        return choice(choices);
    }

    static <T> Kind<T> choice(Map<String, T> choices) {
        String all = String.join(", ", choices.keySet());
        return value -> value.scalar("one of " + all).flatMap(text -> {
            T chosen = choices.get(text.toLowerCase(Locale.ROOT).replace('_', '-'));
            if (chosen != null) {
                return Optional.of(chosen);
            }
            return value.refuse(
                    "expected " + (choices.size() == 1 ? "" : "one of ") + all + ", found " + Words.quoted(text)
                            + Nearest.to(text, choices.keySet())
                                    .map(n -> "; did you mean " + n + "?")
                                    .orElse(""));
        });
    }

    static <T> Kind<List<T>> list(Kind<T> kind) {
        return value -> {
            if (!(value.node() instanceof Node.Listing listing)) {
                return value.refuse(
                        "expected a list (- … or [ … ]), found " + value.node().called());
            }
            List<T> items = new ArrayList<>();
            for (int i = 0; i < listing.items().size(); i++) {
                kind.read(value.item(i, listing.items().get(i))).ifPresent(items::add);
            }
            return Optional.of(List.copyOf(items));
        };
    }

    /** A list with at least one item, which is called {@code what}. */
    static <T> Kind<List<T>> some(String what, Kind<T> kind) {
        return value ->
                value.node() instanceof Node.Listing listing && listing.items().isEmpty()
                        ? value.refuse("names no " + what)
                        : list(kind).read(value);
    }

    /** A list, or one item without the brackets. */
    static <T> Kind<List<T>> listOrOne(Kind<T> kind) {
        return value -> value.node() instanceof Node.Listing
                ? list(kind).read(value)
                : kind.read(value).map(List::of);
    }

    /** Names that have to be different from each other; one instance a list. */
    static Kind<String> ids(String what) {
        Map<String, Integer> taken = new HashMap<>();
        return value -> value.scalar("a text").flatMap(text -> {
            if (!ID.matcher(text).matches()) {
                return value.refuse("expected letters, digits, dots and dashes, found " + Words.quoted(text));
            }
            Integer first = taken.putIfAbsent(
                    text.toLowerCase(Locale.ROOT), value.node().line());
            return first == null
                    ? Optional.of(text)
                    : value.refuse("another " + what + " is called " + text + " already (line " + first + ")");
        });
    }
}
