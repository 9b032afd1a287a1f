package io.ghostnote.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

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

    /** A word and the state that it leads to. */
    record Step(String word, int to) {}

    /** Words {@code from} to {@code to}, exclusive. */
    record Span(int from, int to) {}

    /** What was found, by the word at which it ends; of several that end together the longest. */
    record Found(List<Span> phrases, List<Span> exceptions) {}

    // Pairs of states: for each word from where to where it leads.
    private final Map<String, Ints> steps = new HashMap<>();
    private final Map<Integer, Ints> anyWord = new HashMap<>();
    private final Map<Integer, End> ends = new HashMap<>();
    private int states = 2;
    private int longest;

    int newState() {
        return states++;
    }

    void step(int from, String word, int to) {
        Ints pairs = steps.computeIfAbsent(word, none -> new Ints());
        pairs.add(from);
        pairs.add(to);
    }

    void anyStep(int from, int to) {
        anyWord.computeIfAbsent(from, none -> new Ints()).add(to);
    }

    void end(int state, End end) {
        ends.put(state, end);
    }

    int states() {
        return states;
    }

    /** All steps, by the state they lead from. */
    Map<Integer, List<Step>> stepsFrom() {
        Map<Integer, List<Step>> from = new HashMap<>();
        steps.forEach((word, pairs) -> {
            for (int k = 0; k < pairs.size(); k += 2) {
                from.computeIfAbsent(pairs.get(k), none -> new ArrayList<>()).add(new Step(word, pairs.get(k + 1)));
            }
        });
        return from;
    }

    /** The states that any word leads to. */
    List<Integer> anyWordAfter(int state) {
        Ints targets = anyWord.getOrDefault(state, Ints.NONE);
        return IntStream.range(0, targets.size()).map(targets::get).boxed().toList();
    }

    /** What it means that this state is reached. */
    Optional<End> endAt(int state) {
        return Optional.ofNullable(ends.get(state));
    }

    /** No phrase has more words. */
    int longest() {
        return longest;
    }

    void mayBeAsLongAs(int words) {
        longest = Math.max(longest, words);
    }

    Found in(List<FoldedText.Word> words) {
        return in(words, 0, words.size());
    }

    /** What stands wholly between two words. */
    Found in(List<FoldedText.Word> words, int from, int until) {
        List<Span> phrases = new ArrayList<>();
        List<Span> exceptions = new ArrayList<>();
        Front now = new Front();
        Front next = new Front();
        boolean sentenceBegins = from == 0 || words.get(from - 1).endsSentence();
        for (int i = from; i < until; i++) {
            FoldedText.Word word = words.get(i);
            if (word.endsSentence()) {
                now.clear();
                sentenceBegins = true;
                continue;
            }
            advance(now, word, sentenceBegins, i, next);
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

    /** One word on: where it leads from what was reached before, and where it begins. */
    private void advance(Front now, FoldedText.Word word, boolean sentenceBegins, int position, Front next) {
        for (String form : word.forms()) {
            Ints pairs = steps.getOrDefault(form, Ints.NONE);
            for (int k = 0; k < pairs.size(); k += 2) {
                int from = pairs.get(k);
                if (from == ANYWHERE || (from == SENTENCE && sentenceBegins)) {
                    next.add(pairs.get(k + 1), position);
                } else if (now.members.get(from)) {
                    next.add(pairs.get(k + 1), now.startOf(from));
                }
            }
        }
        for (int k = 0; k < now.size; k++) {
            Ints targets = anyWord.getOrDefault(now.states[k], Ints.NONE);
            for (int t = 0; t < targets.size(); t++) {
                next.add(targets.get(t), now.starts[k]);
            }
        }
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
