package io.ghostnote.wording;

import java.util.Arrays;
import java.util.List;

/**
 * Several lists looked through at once, to know which of them may have something in a text: most have nothing in most, and finding what it
 * is costs far more than knowing that it may be there. Safe for many threads.
 */
public final class PhraseBook {
    private static final int MOST_LISTS = Long.SIZE;

    private final Sieve sieve;
    private final int lists;
    private volatile Shortcuts shortcuts;

    /** A book of at most 64 lists. */
    public PhraseBook(List<Phrases> lists) {
        if (lists.size() > MOST_LISTS) {
            throw new IllegalArgumentException("more than " + MOST_LISTS + " lists");
        }
        sieve = new Sieve(lists.stream().map(Phrases::net).toList());
        shortcuts = new Shortcuts(sieve);
        this.lists = lists.size();
    }

    /**
     * The lists that may have a phrase in the text, as bits in the order in which they were given. A list whose bit is not set has none;
     * exceptions are not regarded. Linear in the length of the text.
     */
    public long mayBeIn(FoldedText text) {
        return placesIn(text).lists();
    }

    /**
     * Where phrases may be.
     *
     * @param lists as {@link #mayBeIn} tells
     * @param ends by list, the first word at which one of its phrases may end
     */
    record Places(long lists, List<Integer> ends) {}

    /** The lists that may have a phrase in the text, and where its first one may end. */
    Places placesIn(FoldedText text) {
        Shortcuts known = shortcuts;
        if (known.isFull()) {
            known = new Shortcuts(sieve);
            shortcuts = known;
        }
        Search search = new Search(new int[sieve.gaps()], new int[lists]);
        Shortcuts.State now = known.sentence();
        for (FoldedText.Word word : text.words()) {
            search.at++;
            if (word.endsSentence()) {
                search.endSentence();
                now = known.sentence();
            } else {
                now = known.after(now, word);
                search.reach(now.meanings());
            }
        }
        search.endSentence();
        return new Places(search.found, Arrays.stream(search.ends).boxed().toList());
    }

    private static final class Search {
        // When each gap was opened last, by the number of the word.
        private final int[] opened;
        private final int[] ends;
        private int at;
        private int sentence;
        private long found;
        private long foundAtEnd;

        Search(int[] opened, int[] ends) {
            this.opened = opened;
            this.ends = ends;
        }

        void reach(List<Sieve.Meaning> meanings) {
            foundAtEnd = 0;
            for (int i = 0; i < meanings.size(); i++) {
                Sieve.Meaning meaning = meanings.get(i);
                if (counts(meaning)) {
                    find(meaning.lists());
                    foundAtEnd |= meaning.listsAtEnd();
                    if (meaning.opens() >= 0) {
                        opened[meaning.opens()] = at;
                    }
                }
            }
        }

        private void find(long lists) {
            for (long fresh = lists & ~found; fresh != 0; fresh &= fresh - 1) {
                ends[Long.numberOfTrailingZeros(fresh)] = at - 1;
            }
            found |= lists;
        }

        private boolean counts(Sieve.Meaning meaning) {
            List<Integer> needed = meaning.needed();
            int earliest = Math.max(sentence + 1, at - meaning.reach());
            for (int i = 0; i < needed.size(); i++) {
                if (opened[needed.get(i)] >= earliest) {
                    return true;
                }
            }
            return needed.isEmpty();
        }

        void endSentence() {
            find(foundAtEnd);
            foundAtEnd = 0;
            sentence = at;
        }
    }
}
