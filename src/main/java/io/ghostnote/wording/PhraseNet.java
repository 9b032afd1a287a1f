package io.ghostnote.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A finite automaton whose letters are words. All phrases of a list run at once over a text, so the time is the number of words times
 * what a word can mean, whatever the text: there is no backtracking.
 */
final class PhraseNet {
    /** The state in which a phrase may begin anywhere, and the one for phrases that begin a sentence. */
    static final int ANYWHERE = 0;

    static final int SENTENCE = 1;

    /** What reaching a state means. */
    enum End {
        PHRASE,
        PHRASE_AT_END,
        EXCEPTION
    }

    /** Words {@code from} to {@code to}, exclusive. */
    record Span(int from, int to) {}

    /** What was found, by the word at which it ends; of several that end together the longest. */
    record Found(List<Span> phrases, List<Span> exceptions) {}

    // Pairs of states: for each word from where to where it leads.
    private final Map<String, int[]> steps = new HashMap<>();
    private final Map<Integer, int[]> anyWord = new HashMap<>();
    private final Map<Integer, End> ends = new HashMap<>();
    private int states = 2;

    int newState() {
        return states++;
    }

    void step(int from, String word, int to) {
        steps.merge(word, new int[] {from, to}, PhraseNet::joined);
    }

    void anyStep(int from, int to) {
        anyWord.merge(from, new int[] {to}, PhraseNet::joined);
    }

    void end(int state, End end) {
        ends.put(state, end);
    }

    Found in(List<FoldedText.Word> words) {
        List<Span> phrases = new ArrayList<>();
        List<Span> exceptions = new ArrayList<>();
        Front now = new Front();
        Front next = new Front();
        boolean sentenceBegins = true;
        for (int i = 0; i < words.size(); i++) {
            FoldedText.Word word = words.get(i);
            if (word.endsSentence()) {
                now.clear();
                sentenceBegins = true;
                continue;
            }
            for (String form : word.forms()) {
                int[] pairs = steps.get(form);
                for (int k = 0; pairs != null && k < pairs.length; k += 2) {
                    int from = pairs[k];
                    if (from == ANYWHERE || (from == SENTENCE && sentenceBegins)) {
                        next.add(pairs[k + 1], i);
                    } else if (now.members.get(from)) {
                        next.add(pairs[k + 1], now.startOf(from));
                    }
                }
            }
            for (int k = 0; k < now.size; k++) {
                int[] targets = anyWord.get(now.states[k]);
                for (int t = 0; targets != null && t < targets.length; t++) {
                    next.add(targets[t], now.starts[k]);
                }
            }
            boolean sentenceEnds = i + 1 == words.size() || words.get(i + 1).endsSentence();
            collect(next, i + 1, sentenceEnds, phrases, exceptions);
            now.clear();
            Front spare = now;
            now = next;
            next = spare;
            sentenceBegins = false;
        }
        return new Found(phrases, exceptions);
    }

    private void collect(Front front, int to, boolean sentenceEnds, List<Span> phrases, List<Span> exceptions) {
        int phrase = Integer.MAX_VALUE;
        int exception = Integer.MAX_VALUE;
        for (int k = 0; k < front.size; k++) {
            End end = ends.get(front.states[k]);
            if (end == End.EXCEPTION) {
                exception = Math.min(exception, front.starts[k]);
            } else if (end == End.PHRASE || (end == End.PHRASE_AT_END && sentenceEnds)) {
                phrase = Math.min(phrase, front.starts[k]);
            }
        }
        if (phrase != Integer.MAX_VALUE) {
            phrases.add(new Span(phrase, to));
        }
        if (exception != Integer.MAX_VALUE) {
            exceptions.add(new Span(exception, to));
        }
    }

    private static int[] joined(int[] some, int[] more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    /** The states reached by the words so far, each with the first word of the phrase. */
    private static final class Front {
        private final BitSet members = new BitSet();
        private int[] states = new int[16];
        private int[] starts = new int[16];
        private int size;

        void add(int state, int start) {
            if (members.get(state)) {
                int at = indexOf(state);
                starts[at] = Math.min(starts[at], start);
                return;
            }
            if (size == states.length) {
                states = Arrays.copyOf(states, size * 2);
                starts = Arrays.copyOf(starts, size * 2);
            }
            members.set(state);
            states[size] = state;
            starts[size] = start;
            size++;
        }

        int startOf(int state) {
            return starts[indexOf(state)];
        }

        private int indexOf(int state) {
            for (int k = 0; k < size; k++) {
                if (states[k] == state) {
                    return k;
                }
            }
            throw new IllegalStateException("state " + state + " is not reached");
        }

        void clear() {
            for (int k = 0; k < size; k++) {
                members.clear(states[k]);
            }
            size = 0;
        }
    }
}
