package io.ghostnote.wording;

import io.ghostnote.wording.PhraseNet.End;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What words have led to before in a {@link PhraseNet}: sets of its states made single states as they come up, so that nearly every word
 * of nearly every text costs one look-up. Limited in size; whoever finds it full begins a new one. Safe for many threads.
 */
final class Shortcuts {
    /** About a quarter of a megabyte a list. */
    private static final int MOST_STEPS = 4_000;

    private static final String UNKNOWN_WORD = "";

    private final PhraseNet net;
    private final Map<BitSet, State> states = new ConcurrentHashMap<>();
    private final AtomicInteger steps = new AtomicInteger();
    private final State sentence;

    /** A set of states of the net. */
    private static final class State {
        final BitSet members;
        final boolean beginsSentence;
        final boolean phrase;
        final boolean phraseAtEnd;
        final Map<String, State> next = new ConcurrentHashMap<>(4);

        State(BitSet members, boolean beginsSentence, PhraseNet net) {
            this.members = members;
            this.beginsSentence = beginsSentence;
            this.phrase = has(End.PHRASE, members, net);
            this.phraseAtEnd = has(End.PHRASE_AT_END, members, net);
        }

        private static boolean has(End end, BitSet members, PhraseNet net) {
            return members.stream()
                    .anyMatch(state -> net.endAt(state).filter(end::equals).isPresent());
        }
    }

    Shortcuts(PhraseNet net) {
        this.net = net;
        this.sentence = new State(new BitSet(), true, net);
    }

    boolean isFull() {
        return steps.get() > MOST_STEPS;
    }

    boolean leadToPhrase(List<FoldedText.Word> words) {
        State now = sentence;
        for (FoldedText.Word word : words) {
            if (word.endsSentence()) {
                if (now.phraseAtEnd) {
                    return true;
                }
                now = sentence;
                continue;
            }
            State known = now.next.get(word.text());
            now = known != null ? known : step(now, word);
            if (now.phrase) {
                return true;
            }
        }
        return now.phraseAtEnd;
    }

    private State step(State from, FoldedText.Word word) {
        // The words that no phrase has are endless, and all lead to the same.
        String key = net.knows(word) ? word.text() : UNKNOWN_WORD;
        State known = from.next.get(key);
        if (known != null) {
            return known;
        }
        PhraseNet.Front next = new PhraseNet.Front();
        PhraseNet.Front now = new PhraseNet.Front();
        from.members.stream().forEach(state -> now.add(state, 0));
        net.advance(now, word, from.beginsSentence, 0, next);
        State to = states.computeIfAbsent((BitSet) next.members.clone(), members -> new State(members, false, net));
        if (!isFull()) {
            steps.incrementAndGet();
            from.next.put(key, to);
        }
        return to;
    }
}
