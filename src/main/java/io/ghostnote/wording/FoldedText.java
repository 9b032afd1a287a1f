package io.ghostnote.wording;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as {@link Phrases} read it (docs/signals.md section 1): folded words, in sentences, without web and mail addresses. Made once and
 * given to every list. Only the first {@value #LIMIT} chars are read; nobody announces anything later than that.
 */
public final class FoldedText {
    static final int LIMIT = 20_000;

    private static final int LONGEST_QUOTATION = 100;

    /**
     * A word, or the end of a sentence.
     *
     * @param from where it begins in the original
     * @param to where it ends there, exclusive
     */
    record Word(Spelling spelling, int from, int to) {
        /** The folded word, or {@code ?} where a question ends. */
        String text() {
            return spelling.text();
        }

        /** What it may be called in a phrase. */
        List<String> forms() {
            return spelling.forms();
        }

        boolean endsSentence() {
            return spelling.forms().isEmpty();
        }
    }

    private static final Spelling REMOVED = Spelling.end("-");
    private static final String OPENING = "\"\u201c\u201e\u00ab";
    private static final List<String> CLOSING = List.of("\"", "\u201d\u201c", "\u201c\u201d", "\u00bb");

    private final String original;
    private final List<Word> words;
    // Set when first asked for; nothing is lost when two threads do so at once.
    private volatile PhraseBook.@Nullable Places places;

    private FoldedText(String original, List<Word> words, PhraseBook.@Nullable Places places) {
        this.original = original;
        this.words = words;
        this.places = places;
    }

    /** Reads a text; linear in its length. */
    public static FoldedText of(String text) {
        String read = text.length() > LIMIT ? text.substring(0, LIMIT) : text;
        return new FoldedText(read, WordReader.read(read), null);
    }

    /** A question mark of any script stands outside of addresses, and its question was not removed. */
    public boolean asks() {
        boolean removed = false;
        for (Word word : words) {
            if (word.spelling() == WordReader.QUESTION && !removed) {
                return true;
            }
            removed = word.spelling() == REMOVED;
        }
        return false;
    }

    /** Words, without the ends of sentences. */
    public int wordCount() {
        int count = 0;
        for (Word word : words) {
            count += word.endsSentence() ? 0 : 1;
        }
        return count;
    }

    /** Where the {@link Lists} may have phrases. */
    PhraseBook.Places places() {
        PhraseBook.Places known = places;
        if (known == null) {
            known = Lists.placesIn(this);
            places = known;
        }
        return known;
    }

    List<Word> words() {
        return words;
    }

    /** What the writer wrote from one word to another, exclusive. */
    String original(int from, int to) {
        return original.substring(words.get(from).from(), words.get(to - 1).to());
    }

    /** What stands between two words. */
    String between(int left, int right) {
        return original.substring(
                words.get(left).to(),
                Math.max(words.get(left).to(), words.get(right).from()));
    }

    /** The same text with an end of sentence in the place of each of these words. */
    FoldedText without(boolean[] removed) {
        List<Word> kept = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            kept.add(removed[i] ? new Word(REMOVED, word.from(), word.from()) : word);
        }
        return new FoldedText(original, kept, null);
    }

    /** The same text with nothing readable in the place of what stands in quotation marks within a line. */
    FoldedText withoutQuotedWords() {
        if (OPENING.chars().noneMatch(mark -> original.indexOf(mark) >= 0)) {
            return this;
        }
        List<Word> kept = new ArrayList<>(words.size());
        int quoteEnd = -1;
        int looked = 0;
        for (Word word : words) {
            while (looked <= word.from() && looked < original.length()) {
                if (looked >= quoteEnd) {
                    quoteEnd = quotationEnd(looked);
                }
                looked++;
            }
            boolean quoted = word.to() <= quoteEnd && !word.endsSentence();
            kept.add(quoted ? new Word(Spelling.UNREADABLE, word.from(), word.to()) : word);
        }
        // What is found without them is found with them too.
        return new FoldedText(original, kept, places);
    }

    /** Where a quotation ends that begins here; -1 when none does. An inch sign or a lost mark would swallow the rest of a text. */
    private int quotationEnd(int from) {
        int opening = OPENING.indexOf(original.charAt(from));
        if (opening < 0) {
            return -1;
        }
        String closing = CLOSING.get(opening);
        int limit = Math.min(original.length(), from + LONGEST_QUOTATION);
        for (int i = from + 1; i < limit && original.charAt(i) != '\n'; i++) {
            if (closing.indexOf(original.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
