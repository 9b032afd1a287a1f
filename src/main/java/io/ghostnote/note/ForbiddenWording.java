package io.ghostnote.note;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The word lists of docs/etiquette.md section 4, matched as docs/signals.md section 1 describes. */
final class ForbiddenWording {
    private record Entry(String category, boolean arabic, Pattern pattern) {}

    private static final String WORD = "[\\p{L}\\p{N}\\p{M}]";
    private static final Pattern ARABIC_LETTER = Pattern.compile("\\p{IsArabic}");
    private static final List<Entry> ENTRIES = load();

    private ForbiddenWording() {}

    /** The first hit as {@code category: words}, or nothing. */
    static Optional<String> find(String text) {
        String normalized = normalize(text);
        boolean arabic = ARABIC_LETTER.matcher(normalized).find();
        int[] starts = starts(normalized);
        for (Entry entry : ENTRIES) {
            if (entry.arabic && !arabic) {
                continue;
            }
            // transparent bounds let the end of a match see the character after it
            Matcher matcher = entry.pattern.matcher(normalized).useTransparentBounds(true);
            for (int start : starts) {
                if (matcher.region(start, normalized.length()).lookingAt()) {
                    return Optional.of(entry.category + ": " + matcher.group());
                }
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
                .replaceAll("[ \\t\\n\\u00A0]+", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static List<Entry> load() {
        List<Entry> entries = new ArrayList<>();
        for (String line : Texts.resource("tone/forbidden.txt").orElseThrow().split("\n")) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] fields = line.split("\t");
                entries.add(new Entry(
                        fields[0], fields[1].equals("ar"), compile(fields[2].strip(), fields[1].equals("ar"))));
            }
        }
        return entries;
    }

    private static Pattern compile(String pattern, boolean arabic) {
        String words = normalize(pattern)
                .replaceAll(" *\\.\\. *", Matcher.quoteReplacement(" (?:\\S+ ){0,4}"))
                .strip();
        String particle = arabic ? "[وف]?(?:لل|[بلك])?" : "";
        return Pattern.compile(particle + "(?:" + words + ")(?!" + WORD + ")");
    }
}
