package io.ghostnote.wording;

import io.ghostnote.wording.PhraseNet.End;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads one phrase of a list into a {@link PhraseNet}. First as a graph of chars, since groups may end within a word («ردك(م)?»), then the
 * words that the graph spells are made the steps of the net.
 */
final class PhraseReader {
    private static final int GAP = 4;

    private final String phrase;
    private final List<Node> nodes = new ArrayList<>();
    private int at;

    /** A place in the phrase. */
    private static final class Node {
        final List<Integer> free = new ArrayList<>(1);
        final List<Spelled> letters = new ArrayList<>(1);
        final List<Integer> betweenWords = new ArrayList<>(1);
        int afterAnyWord = -1;
        boolean last;
        boolean lastOfSentence;
    }

    /** Letters that lead from one place to another. */
    private record Spelled(String letters, int to) {}

    /** A place in the phrase with the letters of the word that is begun there. */
    private record Begun(int place, String letters) {}

    /** A place between words and the state of the net that stands for it. */
    private record Reached(int place, int state) {}

    private PhraseReader(String phrase) {
        this.phrase = phrase;
    }

    /**
     * Adds a folded phrase.
     *
     * @throws IllegalArgumentException with what is wrong, when it is no phrase
     */
    static void add(String phrase, boolean exception, PhraseNet net) {
        boolean beginsSentence = phrase.startsWith("^");
        PhraseReader reader = new PhraseReader(beginsSentence ? phrase.substring(1) : phrase);
        int end = reader.alternatives(reader.node());
        if (reader.at < reader.phrase.length()) {
            throw new IllegalArgumentException("a bracket is closed that was not opened");
        }
        reader.nodes.get(end).last = true;
        net.mayBeAsLongAs(1 + reader.longest(0, new HashMap<>()));
        reader.link(beginsSentence ? PhraseNet.SENTENCE : PhraseNet.ANYWHERE, exception, net);
    }

    /** How many words may follow on a place, or a few more. */
    private int longest(int place, Map<Integer, Integer> known) {
        Integer found = known.get(place);
        if (found != null) {
            return found;
        }
        Node node = nodes.get(place);
        int longest = node.afterAnyWord < 0 ? 0 : 1 + longest(node.afterAnyWord, known);
        for (int to : node.free) {
            longest = Math.max(longest, longest(to, known));
        }
        for (Spelled spelled : node.letters) {
            longest = Math.max(longest, longest(spelled.to(), known));
        }
        for (int to : node.betweenWords) {
            longest = Math.max(longest, 1 + longest(to, known));
        }
        known.put(place, longest);
        return longest;
    }

    private int node() {
        nodes.add(new Node());
        return nodes.size() - 1;
    }

    private int alternatives(int from) {
        int to = node();
        while (true) {
            nodes.get(sequence(from)).free.add(to);
            if (at >= phrase.length() || phrase.charAt(at) != '|') {
                return to;
            }
            at++;
        }
    }

    private int sequence(int from) {
        int here = from;
        while (at < phrase.length() && phrase.charAt(at) != '|' && phrase.charAt(at) != ')') {
            int after = item(here);
            if (at < phrase.length() && phrase.charAt(at) == '?') {
                at++;
                nodes.get(here).free.add(after);
            }
            here = after;
        }
        return here;
    }

    private int item(int from) {
        char c = phrase.charAt(at);
        if (c == '(') {
            at++;
            int inner = node();
            nodes.get(from).free.add(inner);
            int to = alternatives(inner);
            if (at >= phrase.length()) {
                throw new IllegalArgumentException("a bracket is not closed");
            }
            at++;
            return to;
        }
        if (phrase.startsWith("..", at)) {
            at += 2;
            return gap(from);
        }
        int to = node();
        if (isLetter(c)) {
            nodes.get(from).letters.add(new Spelled(letters(), to));
            return to;
        }
        at++;
        if (c == '$') {
            nodes.get(from).lastOfSentence = true;
        } else if (c == ' ' || c == '\'' || c == '-' || c == ',' || c == '/') {
            nodes.get(from).betweenWords.add(to);
        } else {
            throw new IllegalArgumentException("'" + c + "' has no meaning in a phrase");
        }
        return to;
    }

    private static boolean isLetter(char c) {
        return c == '#' || Character.isLetterOrDigit(c);
    }

    /** As many letters as belong together: the last stays alone when only that may be missing. */
    private String letters() {
        int start = at;
        while (at < phrase.length() && isLetter(phrase.charAt(at))) {
            at++;
        }
        if (at - start > 1 && at < phrase.length() && phrase.charAt(at) == '?') {
            at--;
        }
        return phrase.substring(start, at);
    }

    private int gap(int from) {
        int to = node();
        int here = node();
        nodes.get(from).betweenWords.add(here);
        for (int i = 0; i < GAP; i++) {
            nodes.get(here).free.add(to);
            int next = node();
            nodes.get(here).afterAnyWord = next;
            here = next;
        }
        nodes.get(here).free.add(to);
        return to;
    }

    private void link(int start, boolean exception, PhraseNet net) {
        Map<Integer, Integer> stateOf = new HashMap<>(Map.of(0, start));
        Deque<Reached> open = new ArrayDeque<>(List.of(new Reached(0, start)));
        while (!open.isEmpty()) {
            Reached here = open.remove();
            Words words = new Words();
            words.spell(here.place(), "", new HashSet<>());
            if (words.complete || words.completeAtEnd) {
                if (here.state() == start) {
                    throw new IllegalArgumentException("it would be found in every text");
                }
                net.end(here.state(), exception ? End.EXCEPTION : words.complete ? End.PHRASE : End.PHRASE_AT_END);
            }
            words.next.forEach((word, targets) ->
                    targets.forEach(target -> net.step(here.state(), word, state(target, stateOf, open, net))));
            words.afterAnyWord.forEach(target -> net.anyStep(here.state(), state(target, stateOf, open, net)));
        }
    }

    private static int state(int place, Map<Integer, Integer> stateOf, Deque<Reached> open, PhraseNet net) {
        Integer known = stateOf.get(place);
        if (known != null) {
            return known;
        }
        int state = net.newState();
        stateOf.put(place, state);
        open.add(new Reached(place, state));
        return state;
    }

    /** The words that may come next at a place between words. */
    private final class Words {
        final Map<String, Set<Integer>> next = new HashMap<>();
        final Set<Integer> afterAnyWord = new HashSet<>();
        boolean complete;
        boolean completeAtEnd;

        void spell(int index, String begun, Set<Begun> seen) {
            if (!seen.add(new Begun(index, begun))) {
                return;
            }
            Node node = nodes.get(index);
            boolean between = begun.isEmpty();
            if (between) {
                complete |= node.last;
                completeAtEnd |= node.lastOfSentence;
                if (node.afterAnyWord >= 0) {
                    afterAnyWord.add(node.afterAnyWord);
                }
            } else if (node.last || node.lastOfSentence) {
                // The place itself is where the word ends: what it means is told when its state is made.
                next.computeIfAbsent(begun, none -> new HashSet<>()).add(index);
            }
            node.free.forEach(to -> spell(to, begun, seen));
            node.letters.forEach(spelled -> spell(spelled.to(), begun + spelled.letters(), seen));
            for (int to : node.betweenWords) {
                if (between) {
                    spell(to, "", seen);
                } else {
                    next.computeIfAbsent(begun, none -> new HashSet<>()).add(to);
                }
            }
        }
    }
}
