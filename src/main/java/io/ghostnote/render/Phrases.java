package io.ghostnote.render;

import io.ghostnote.note.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of one data file in one language: a line each, a key, a tab and the text, in which <code>{name}</code> stands for a value;
 * empty lines and lines that begin with {@code #} say nothing.
 */
final class Phrases {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");

    private final String file;
    private final Map<String, String> texts;
    private final Map<String, List<String>> parts = new ConcurrentHashMap<>();

    private Phrases(String file, Map<String, String> texts) {
        this.file = file;
        this.texts = texts;
    }

    /** The file of that name in Arabic or in English, which stands for every other language. Throws IllegalStateException where it is wrong. */
    static Phrases of(String name, Language language) {
        String file = name + (language == Language.ARABIC ? "-ar.txt" : "-en.txt");
        Map<String, String> texts = new LinkedHashMap<>();
        for (String line : read(file).split("\n")) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int tab = line.indexOf('\t');
            if (tab < 0 || texts.put(line.substring(0, tab), line.substring(tab + 1)) != null) {
                throw new IllegalStateException(file + ": without a tab, or twice: " + line);
            }
        }
        return new Phrases(file, texts);
    }

    Set<String> keys() {
        return texts.keySet();
    }

    /** The names of the values in a text. */
    Set<String> places(String key) {
        Set<String> places = new LinkedHashSet<>();
        PLACE.matcher(text(key)).results().forEach(place -> places.add(place.group(1)));
        return places;
    }

    /** The text with its values. */
    String fill(String key, Function<String, String> values) {
        StringBuilder filled = new StringBuilder();
        boolean name = false;
        for (String part : parts.computeIfAbsent(key, this::parts)) {
            filled.append(name ? values.apply(part) : part);
            name = !name;
        }
        return filled.toString();
    }

    /** What is said and the names of values, in turns. */
    private List<String> parts(String key) {
        String text = text(key);
        List<String> found = new ArrayList<>();
        int from = 0;
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            found.add(text.substring(from, place.start()));
            found.add(place.group(1));
            from = place.end();
        }
        found.add(text.substring(from));
        return found;
    }

    /** The text with its values, given as name, value, name, value …; throws IllegalStateException when it asks for another. */
    String say(String key, String... values) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            named.put(values[i], values[i + 1]);
        }
        return fill(key, name -> {
            String value = named.get(name);
            if (value == null) {
                throw new IllegalStateException("the text for " + key + " asks for " + name);
            }
            return value;
        });
    }

    private String text(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException(file + ": nothing for " + key);
        }
        return text;
    }

    private static String read(String file) {
        try (InputStream in = Phrases.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
