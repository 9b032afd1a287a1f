package io.ghostnote.wording;

import io.ghostnote.wording.PhraseNet.End;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The phrases of several lists, cut at their gaps. A gap makes a {@link PhraseNet} remember nearly everything that stood before it, in
 * endless combinations; phrases without gaps leave little to remember. So what stands after a gap is looked for everywhere, and means
 * something only when what stands before the gap was met not long ago. What is found so is a little more than there is, never less.
 */
final class Sieve {
    /** From where phrases begin, and parts of them after a gap. */
    private static final int ROOT = 0;

    private static final int SENTENCE = 1;

    /**
     * What it means that a state is reached.
     *
     * @param needed gaps of which one must have been opened before, in this sentence; none are needed when empty
     * @param reach how many words before, at most
     * @param opens the gap that begins here, or -1
     * @param lists that have a phrase ending here, as bits
     * @param listsAtEnd the same when the sentence ends too
     */
    record Meaning(List<Integer> needed, int reach, int opens, long lists, long listsAtEnd) {}

    // Pairs of states: for each word from where to where it leads.
    private final Map<String, Ints> steps = new HashMap<>();
    private final Map<Integer, Meaning> meanings = new HashMap<>();
    private int gaps;

    Sieve(List<PhraseNet> nets) {
        int states = 0;
        for (int list = 0; list < nets.size(); list++) {
            new Cut(nets.get(list), states, 1L << list).make();
            states += nets.get(list).states();
        }
    }

    /** Gaps are numbered from 0 to this. */
    int gaps() {
        return gaps;
    }

    boolean knows(FoldedText.Word word) {
        for (String form : word.forms()) {
            if (steps.containsKey(form)) {
                return true;
            }
        }
        return false;
    }

    /** The states that a word leads to. */
    BitSet after(BitSet from, boolean beginsSentence, FoldedText.Word word) {
        BitSet to = new BitSet();
        for (String form : word.forms()) {
            Ints pairs = steps.getOrDefault(form, Ints.NONE);
            for (int k = 0; k < pairs.size(); k += 2) {
                int state = pairs.get(k);
                if (state == ROOT || (state == SENTENCE && beginsSentence) || from.get(state)) {
                    to.set(pairs.get(k + 1));
                }
            }
        }
        return to;
    }

    /** What it means that these are reached; nothing for most. */
    List<Meaning> meanings(BitSet reached) {
        return reached.stream()
                .filter(meanings::containsKey)
                .mapToObj(meanings::get)
                .toList();
    }

    /** The phrases of one list, brought into the sieve. */
    private final class Cut {
        private final PhraseNet net;
        private final int offset;
        private final long bit;
        private final Map<Integer, List<PhraseNet.Step>> stepsFrom;
        private final Map<Integer, Integer> gapOf = new HashMap<>();
        // By state: the gaps it was reached over, -1 for none, and how many words it may be from there.
        private final Map<Integer, Map<Integer, Integer>> reached = new HashMap<>();

        Cut(PhraseNet net, int offset, long bit) {
            this.net = net;
            this.offset = offset;
            this.bit = bit;
            this.stepsFrom = net.stepsFrom();
        }

        void make() {
            for (PhraseNet.Step step : stepsFrom.getOrDefault(PhraseNet.ANYWHERE, List.of())) {
                add(ROOT, step);
                visit(step.to(), -1, 1);
            }
            for (PhraseNet.Step step : stepsFrom.getOrDefault(PhraseNet.SENTENCE, List.of())) {
                add(SENTENCE, step);
                visit(step.to(), -1, 1);
            }
            reached.forEach(this::mean);
        }

        private void add(int from, PhraseNet.Step step) {
            Ints pairs = steps.computeIfAbsent(step.word(), none -> new Ints());
            pairs.add(from);
            pairs.add(step.to() + offset);
        }

        /** The state is reached so many words after the gap was opened, at most. */
        private void visit(int state, int gap, int words) {
            boolean first = !reached.containsKey(state);
            Map<Integer, Integer> known = reached.computeIfAbsent(state, none -> new HashMap<>());
            if (known.getOrDefault(gap, -1) >= words || (gap < 0 && known.containsKey(gap))) {
                return;
            }
            known.put(gap, words);
            Set<PhraseNet.Step> beyond = new HashSet<>();
            int width = beyond(state, beyond);
            if (width > 0 && !gapOf.containsKey(state)) {
                int opened = gaps++;
                gapOf.put(state, opened);
                beyond.forEach(step -> {
                    add(ROOT, step);
                    visit(step.to(), opened, width + 1);
                });
            }
            for (PhraseNet.Step step : stepsFrom.getOrDefault(state, List.of())) {
                // What may follow at once as well as after the gap is found as following the gap.
                if (!beyond.contains(step)) {
                    if (first) {
                        add(state + offset, step);
                    }
                    visit(step.to(), gap, words + 1);
                }
            }
        }

        /** The steps that follow the gap that a state opens, and how many words it may be wide. */
        private int beyond(int state, Set<PhraseNet.Step> beyond) {
            int width = 0;
            Set<Integer> seen = new HashSet<>();
            List<Integer> front = net.anyWordAfter(state);
            while (!front.isEmpty()) {
                width++;
                List<Integer> next = new ArrayList<>();
                for (int inside : front) {
                    if (seen.add(inside)) {
                        beyond.addAll(stepsFrom.getOrDefault(inside, List.of()));
                    }
                    next.addAll(net.anyWordAfter(inside));
                }
                front = next.stream().distinct().toList();
            }
            return width;
        }

        private void mean(int state, Map<Integer, Integer> ways) {
            boolean free = ways.containsKey(-1);
            End end = net.endAt(state).orElse(End.EXCEPTION);
            int opens = gapOf.getOrDefault(state, -1);
            if (opens < 0 && end == End.EXCEPTION) {
                return;
            }
            meanings.put(
                    state + offset,
                    new Meaning(
                            free ? List.of() : ways.keySet().stream().sorted().toList(),
                            ways.values().stream()
                                    .mapToInt(words -> words)
                                    .max()
                                    .orElse(0),
                            opens,
                            end == End.PHRASE ? bit : 0,
                            end == End.PHRASE_AT_END ? bit : 0));
        }
    }
}
