package io.ghostnote.wording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What days, months and spans of time are called, in all languages: {@code day-names.txt}. */
final class DayNames {
    private static final String FILE = "day-names.txt";
    private static final int LONGEST = 5;
    private static final Map<String, Map<String, String>> NAMES = load();

    private DayNames() {}

    /** A name in a text: its value in the file, and the word after it. */
    record Name(String value, int end) {
        int number() {
            return Integer.parseInt(value);
        }
    }

    /** The longest name of a section that begins at a word. */
    static Optional<Name> at(List<FoldedText.Word> words, int index, String section) {
        Map<String, String> names = NAMES.getOrDefault(section, Map.of());
        Optional<Name> longest = Optional.empty();
        for (String form : index < words.size() ? words.get(index).forms() : List.<String>of()) {
            StringBuilder name = new StringBuilder(form);
            for (int end = index + 1; ; end++) {
                String value = names.get(name.toString());
                if (value != null && longest.map(Name::end).orElse(0) < end) {
                    longest = Optional.of(new Name(value, end));
                }
                if (end >= words.size()
                        || end >= index + LONGEST
                        || words.get(end).endsSentence()) {
                    break;
                }
                name.append(' ').append(words.get(end).text());
            }
        }
        return longest;
    }

    private static Map<String, Map<String, String>> load() {
        Map<String, Map<String, String>> sections = new HashMap<>();
        try (InputStream in = DayNames.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("missing from the program: " + FILE);
            }
            List<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
            Map<String, String> section = new HashMap<>();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).strip();
                int colon = line.indexOf(':');
                if (line.startsWith("[") && line.endsWith("]")) {
                    section = sections.computeIfAbsent(line.substring(1, line.length() - 1), none -> new HashMap<>());
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    if (colon < 0) {
                        throw new IllegalStateException(
                                FILE + ":" + (i + 1) + ": a value and a colon are missing: " + line);
                    }
                    for (String name : line.substring(colon + 1).split(",", -1)) {
                        section.put(spoken(name), line.substring(0, colon).strip());
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return sections;
    }

    /** As the words of a text are joined: without apostrophes and hyphens. */
    private static String spoken(String name) {
        return Folding.fold(name).replace('\'', ' ').replace('-', ' ');
    }
}
