package io.ghostnote.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Languages of Latin script told apart by their frequent words ({@code stopwords.txt}) and by letters that only one of them has. */
final class LatinWords {
    private static final List<String> WITH_TEXTS = List.of("en", "fr", "es", "de");
    private static final Map<String, Set<String>> LANGUAGES_OF = new HashMap<>();
    private static final List<String> LANGUAGES;
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry((int) 'ß', "de"),
            Map.entry((int) 'ñ', "es"),
            Map.entry((int) '¿', "es"),
            Map.entry((int) '¡', "es"),
            Map.entry((int) 'œ', "fr"),
            Map.entry((int) 'ê', "fr"),
            Map.entry((int) 'ù', "fr"),
            Map.entry((int) 'ã', "pt"),
            Map.entry((int) 'õ', "pt"),
            Map.entry((int) 'ı', "tr"),
            Map.entry((int) 'ş', "tr"),
            Map.entry((int) 'ğ', "tr"),
            Map.entry((int) 'å', "sv"),
            Map.entry((int) 'ø', "da"),
            Map.entry((int) 'ł', "pl"),
            Map.entry((int) 'ą', "pl"),
            Map.entry((int) 'ę', "pl"));

    static {
        Set<String> languages = new LinkedHashSet<>();
        try (InputStream in = LatinWords.class.getResourceAsStream("stopwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("stopwords.txt is missing from the program");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] words = line.strip().split(" ");
                    languages.add(words[0]);
                    for (String word : Arrays.copyOfRange(words, 1, words.length)) {
                        LANGUAGES_OF
                                .computeIfAbsent(word, none -> new LinkedHashSet<>())
                                .add(words[0]);
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        LANGUAGES = List.copyOf(languages);
    }

    private LatinWords() {}

    static LanguageGuess guess(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
        double[] scores = new double[LANGUAGES.size()];
        boolean ascii = true;
        for (String word : lower.split("[^\\p{L}']+")) {
            // A word of several languages is that much less evidence for each.
            score(scores, LANGUAGES_OF.getOrDefault(word, Set.of()));
        }
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            ascii &= c < 0x80 || !Character.isLetter(c);
            String only = LETTERS.get((int) c);
            if (only != null) {
                score(scores, Set.of(only));
            }
        }
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        double second = 0;
        for (int i = 0; i < scores.length; i++) {
            second = i == best ? second : Math.max(second, scores[i]);
        }
        if (scores[best] == 0) {
            return ascii ? new LanguageGuess("en", 0.6) : new LanguageGuess("und", 0.3);
        }
        double margin = (scores[best] - second) / scores[best];
        double confidence = 0.55 + 0.45 * margin * Math.min(1, 0.4 + 0.3 * scores[best]);
        String tag = LANGUAGES.get(best);
        return new LanguageGuess(WITH_TEXTS.contains(tag) ? tag : "und", confidence);
    }

    private static void score(double[] scores, Set<String> languages) {
        for (String language : languages) {
            scores[LANGUAGES.indexOf(language)] += 1.0 / languages.size();
        }
    }
}
