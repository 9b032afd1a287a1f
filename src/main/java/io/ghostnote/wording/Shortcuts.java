package io.ghostnote.wording;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What words have led to before in a {@link Sieve}: sets of its states made single states as they come up, so that nearly every word of
 * nearly every text costs one look-up. Limited in size; whoever finds it full begins a new one. Safe for many threads.
 */
final class Shortcuts {
    /** About two megabytes. */
    private static final int MOST_STEPS = 20_000;

    private final Sieve sieve;
    private final Map<BitSet, State> states = new ConcurrentHashMap<>();
    private final AtomicInteger steps = new AtomicInteger();
    private final State sentence;

    /** A set of states of the sieve. */
    static final class State {
        private final BitSet members;
        private final boolean beginsSentence;
        private final List<Sieve.Meaning> meanings;
        private final Map<String, State> next = new ConcurrentHashMap<>(4);
        // The words that no phrase has are endless, and all lead to the same.
        private volatile @Nullable State afterUnknown;

        private State(BitSet members, boolean beginsSentence, List<Sieve.Meaning> meanings) {
            this.members = members;
            this.beginsSentence = beginsSentence;
            this.meanings = meanings;
        }

        /** What it means that this is reached. */
        List<Sieve.Meaning> meanings() {
            return meanings;
        }
    }

    Shortcuts(Sieve sieve) {
        this.sieve = sieve;
        this.sentence = new State(new BitSet(), true, List.of());
    }

    boolean isFull() {
        return steps.get() > MOST_STEPS;
    }

    /** Where every sentence begins. */
    State sentence() {
        return sentence;
    }

    /** One word on. */
    State after(State from, FoldedText.Word word) {
        State to = from.next.get(word.text());
        if (to != null) {
            return to;
        }
        boolean known = sieve.knows(word);
        to = known ? null : from.afterUnknown;
        return to != null ? to : step(from, word, known);
    }

    private State step(State from, FoldedText.Word word, boolean known) {
        BitSet members = sieve.after(from.members, from.beginsSentence, word);
        State to = states.computeIfAbsent(members, reached -> new State(reached, false, sieve.meanings(reached)));
        if (!known) {
            from.afterUnknown = to;
        } else if (!isFull()) {
            steps.incrementAndGet();
            from.next.put(word.text(), to);
        }
        return to;
    }
}
