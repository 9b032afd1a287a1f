package io.ghostnote.note;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A list of wordings by category and language, such as that of docs/etiquette.md section 4, matched as docs/signals.md section 1
 * describes. A line is category, language, pattern.
 */
final class WordingList {
    /** Wording that is found in a text. */
    record Hit(String category, String words) {
        @Override
        public String toString() {
            return category + ": " + words;
        }
    }

    private record Entry(String category, Language language, Pattern pattern) {}

    private static final String WORD = "[\\p{L}\\p{N}\\p{M}]";
    private static final Pattern ARABIC_LETTER = Pattern.compile("\\p{IsArabic}");

    private final List<Entry> entries;

    private WordingList(List<Entry> entries) {
        this.entries = entries;
    }

    /** The list in that data file of this package. */
    static WordingList of(String resource) {
        List<Entry> entries = new ArrayList<>();
        for (List<String> row : DataLines.of(resource)) {
            Language language = Language.of(row.get(1)).orElseThrow();
            entries.add(new Entry(row.get(0), language, compile(row.get(2).strip(), language)));
        }
        return new WordingList(List.copyOf(entries));
    }

    /** What the text holds, the first hit of each category. */
    List<Hit> find(String text, Language language) {
        String normalized = normalize(text);
        boolean arabic = ARABIC_LETTER.matcher(normalized).find();
        int[] starts = starts(normalized);
        Map<String, Hit> hits = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (!hits.containsKey(entry.category) && concerns(entry.language, language, arabic)) {
                first(entry, normalized, starts).ifPresent(hit -> hits.put(entry.category, hit));
            }
        }
        return List.copyOf(hits.values());
    }

    /** A list of another language than the text's would find words that only look alike: "court" is short in French. */
    private static boolean concerns(Language list, Language text, boolean arabic) {
        return list == text
                || (list == Language.ARABIC && arabic)
                || (list == Language.ENGLISH && text == Language.ARABIC);
    }

    private static Optional<Hit> first(Entry entry, String normalized, int[] starts) {
        // transparent bounds let the end of a match see the character after it
        Matcher matcher = entry.pattern.matcher(normalized).useTransparentBounds(true);
        for (int start : starts) {
            if (matcher.region(start, normalized.length()).lookingAt()) {
                return Optional.of(new Hit(entry.category, matcher.group()));
            }
        }
        return Optional.empty();
    }

    /** Where a whole word, or a sign such as {@code %}, begins: trying patterns only there is several times faster than a search. */
    private static int[] starts(String text) {
        return IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) != ' ' && (i == 0 || !wordCharacter(text.charAt(i - 1))))
                .toArray();
    }

    private static boolean wordCharacter(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Text and patterns in the form in which they are compared. */
    static String normalize(String text) {
        return Normalizer.normalize(text.replace('’', '\'').replace('‘', '\''), Normalizer.Form.NFKD)
                .replaceAll("[\\p{Mn}\\p{Cf}ـ]", "")
                .replace('ى', 'ي')
                .replace('ة', 'ه')
                .replace('ٱ', 'ا')
                .replace('ک', 'ك')
                .replace('ی', 'ي')
                .replace("ß", "ss")
                .replaceAll("[ \\t\\n\\u00A0]+", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static Pattern compile(String pattern, Language language) {
        String words = normalize(pattern)
                .replaceAll(" *\\.\\. *", Matcher.quoteReplacement(" (?:\\S+ ){0,4}"))
                .strip();
        String particle = language == Language.ARABIC ? "[وف]?(?:لل|[بلك])?" : "";
        return Pattern.compile(particle + "(?:" + words + ")(?!" + WORD + ")");
    }
}
