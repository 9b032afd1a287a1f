package io.ghostnote.note;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which of several wordings of a text a note begins with, and how much of it the client has read before. */
final class Wordings {
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?؟])\\s+|\n");
    // a list item or a short wish may come again
    private static final int LEAST_WORDS = 5;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final String episode;
    private final Set<String> known = new HashSet<>();

    Wordings(History history) {
        this.episode = history.episode();
        history.earlier().forEach(text -> known.addAll(sentences(text)));
    }

    /**
     * The numbers from 1 to {@code count} in the order to try them: it begins where the episode says, by the sum that the
     * specification of {@link String#hashCode} fixes for every version of Java.
     */
    List<Integer> order(String family, int count) {
        // the high bits of a product, since the low bits of the sum hardly differ for episodes that differ in one place
        long sum = (episode + "\n" + family).hashCode();
        int first = (int) (((sum * MIX) >>> 33) % Math.max(1, count));
        return IntStream.range(0, count).mapToObj(i -> (first + i) % count + 1).toList();
    }

    /** How many sentences of the note stood in an earlier one. */
    int repeated(NoteText note) {
        Set<String> again = sentences(note.bodyText());
        again.retainAll(known);
        return again.size();
    }

    private static Set<String> sentences(String text) {
        return Arrays.stream(SENTENCE_END.split(text))
                .map(WordingList::normalize)
                .map(sentence -> sentence.replaceAll("[^\\p{L}\\p{N}]+", " ").strip())
                .filter(sentence -> sentence.split(" ").length >= LEAST_WORDS && !sentence.startsWith("http"))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
