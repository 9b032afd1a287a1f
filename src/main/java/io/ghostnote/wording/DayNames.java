package io.ghostnote.wording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What days, months and spans of time are called, in all languages: {@code day-names.txt}. */
final class DayNames {
    /** The sections of the file. */
    enum Kind {
        MONTH,
        HIJRI,
        WEEKDAY,
        DAY,
        SPAN,
        SEASON,
        UNIT,
        TWO,
        NUMBER,
        IN,
        BETWEEN,
        BEFORE_MONTH,
        NO_DATE_AFTER
    }

    /** A name in a text: its value in the file, and the word after it. */
    record Name(String value, int end) {
        int number() {
            return Integer.parseInt(value);
        }
    }

    /** A name in the file, by its words. */
    private record Entry(List<String> words, String value) {}

    private static final String FILE = "day-names.txt";
    // By kind and first word, the longest first.
    private static final Map<Kind, Map<String, List<Entry>>> NAMES = load();

    private static final Set<String> FIRST_WORDS =
            NAMES.values().stream().flatMap(names -> names.keySet().stream()).collect(Collectors.toUnmodifiableSet());

    private DayNames() {}

    /** True for a word that a name or a number begins with: nothing else begins a day. */
    static boolean mayBegin(FoldedText.Word word) {
        if (word.endsSentence()) {
            return false;
        }
        for (String form : word.forms()) {
            if (FIRST_WORDS.contains(form)) {
                return true;
            }
        }
        return !word.text().isEmpty() && Character.isDigit(word.text().charAt(0));
    }

    /** The longest name of a kind that begins at a word. */
    static Optional<Name> at(List<FoldedText.Word> words, int index, Kind kind) {
        if (index >= words.size()) {
            return Optional.empty();
        }
        Map<String, List<Entry>> names = NAMES.getOrDefault(kind, Map.of());
        for (String form : words.get(index).forms()) {
            for (Entry entry : names.getOrDefault(form, List.of())) {
                if (continues(entry.words(), words, index)) {
                    return Optional.of(
                            new Name(entry.value(), index + entry.words().size()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean continues(List<String> name, List<FoldedText.Word> words, int index) {
        if (index + name.size() > words.size()) {
            return false;
        }
        for (int k = 1; k < name.size(); k++) {
            FoldedText.Word word = words.get(index + k);
            if (word.endsSentence() || !word.text().equals(name.get(k))) {
                return false;
            }
        }
        return true;
    }

    private static Map<Kind, Map<String, List<Entry>>> load() {
        try (InputStream in = DayNames.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("missing from the program: " + FILE);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return read(lines.lines().map(String::strip).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<Kind, Map<String, List<Entry>>> read(List<String> lines) {
        Map<Kind, Map<String, List<Entry>>> kinds = new EnumMap<>(Kind.class);
        Map<String, List<Entry>> names = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("[") && line.endsWith("]")) {
                Kind kind = Kind.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
                names = kinds.computeIfAbsent(kind, none -> new HashMap<>());
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                int colon = line.indexOf(':');
                if (colon < 0) {
                    throw new IllegalStateException(
                            FILE + ":" + (i + 1) + ": a value and a colon are missing: " + line);
                }
                for (String name : line.substring(colon + 1).split(",", -1)) {
                    List<String> words = spoken(name);
                    names.computeIfAbsent(words.get(0), none -> new ArrayList<>())
                            .add(new Entry(words, line.substring(0, colon).strip()));
                }
            }
        }
        kinds.values()
                .forEach(byWord -> byWord.values()
                        .forEach(entries -> entries.sort(Collections.reverseOrder(
                                Comparator.comparingInt(entry -> entry.words().size())))));
        return kinds;
    }

    /** As the words of a text come: without apostrophes and hyphens. */
    private static List<String> spoken(String name) {
        return List.of(Folding.fold(name).split("[ '-]", -1));
    }
}
