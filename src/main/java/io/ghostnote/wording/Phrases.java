package io.ghostnote.wording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A list of phrases, found in a text in linear time (docs/signals.md section 1). The list is a text file that a native speaker can mend:
 *
 * <pre>
 * # a comment
 * [en]                              the language of what follows, for the reader's sake
 * (we|i) won't (be )?continu(e|ing) brackets for a choice, ? after a letter or bracket for what may be missing
 * no longer .. need                 two dots for up to four words
 * ^noted$                           ^ for the beginning and $ for the end of a sentence
 * in # days                         # for a number
 * will not = (won't|will not)       a name for a part, to be used below
 * we <will not> continue
 * not: no longer need to            what looks like a phrase of the list and is none: nothing within it counts
 * include: sentences.txt            the lines of another file, which may use the parts named above
 * </pre>
 *
 * Spelling is natural: case, accents, tashkeel and the forms of alif do not matter, nor whether و ف ب ل ك لل stand before an Arabic word.
 * A phrase is found as whole words within one sentence, over commas and line ends.
 */
public final class Phrases {
    private static final String EXCEPTION = "not:";
    private static final String INCLUDE = "include:";
    private static final Comparator<PhraseNet.Span> FIRST_AND_LONGEST =
            Comparator.comparingInt(PhraseNet.Span::from).thenComparing(PhraseNet.Span::to, Comparator.reverseOrder());

    private final PhraseNet net;

    private Phrases(PhraseNet net) {
        this.net = net;
    }

    /**
     * Reads a list from a file beside the class.
     *
     * @throws IllegalStateException naming file and line, when it is missing or wrong
     */
    public static Phrases load(Class<?> anchor, String resource) {
        return of(resource, lines(anchor, resource), other -> lines(anchor, other));
    }

    private static List<String> lines(Class<?> anchor, String resource) {
        try (InputStream in = anchor.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing from the program: " + resource);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Reads several lists, side by side where there are processors for it: that is most of what the program does at its start.
     *
     * @throws IllegalStateException as {@link #load} does
     */
    public static List<Phrases> loadAll(Class<?> anchor, List<String> resources) {
        return resources.parallelStream()
                .map(resource -> load(anchor, resource))
                .toList();
    }

    static Phrases of(String name, List<String> lines) {
        return of(name, lines, other -> {
            throw new IllegalArgumentException("there is nothing to include");
        });
    }

    private static Phrases of(String name, List<String> lines, Function<String, List<String>> others) {
        PhraseNet net = new PhraseNet();
        read(name, lines, others, new HashMap<>(), net);
        return new Phrases(net);
    }

    private static void read(
            String name,
            List<String> lines,
            Function<String, List<String>> others,
            Map<String, String> parts,
            PhraseNet net) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#") || (line.startsWith("[") && line.endsWith("]"))) {
                continue;
            }
            try {
                if (line.startsWith(INCLUDE)) {
                    String other = line.substring(INCLUDE.length()).strip();
                    read(other, others.apply(other), others, parts, net);
                } else {
                    add(line, parts, net);
                }
            } catch (IllegalArgumentException wrong) {
                throw new IllegalStateException(name + ":" + (i + 1) + ": " + wrong.getMessage() + ": " + line, wrong);
            }
        }
    }

    private static void add(String line, Map<String, String> parts, PhraseNet net) {
        boolean exception = line.startsWith(EXCEPTION);
        String phrase = Folding.fold(named(exception ? line.substring(EXCEPTION.length()) : line, parts));
        int equals = phrase.indexOf('=');
        if (equals > 0) {
            String part = "(" + phrase.substring(equals + 1).strip() + ")";
            PhraseReader.add(part, false, new PhraseNet());
            parts.put(phrase.substring(0, equals).strip(), part);
        } else {
            PhraseReader.add(phrase, exception, net);
        }
    }

    /** The line with every named part in the place of its name. */
    private static String named(String line, Map<String, String> parts) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int open = line.indexOf('<'); open >= 0; open = line.indexOf('<', at)) {
            int close = line.indexOf('>', open);
            String name = close < 0 ? line.substring(open) : Folding.fold(line.substring(open + 1, close));
            if (!parts.containsKey(name)) {
                throw new IllegalArgumentException("no part is named " + name);
            }
            out.append(line, at, open).append(parts.get(name));
            at = close + 1;
        }
        return out.append(line.substring(at)).toString();
    }

    PhraseNet net() {
        return net;
    }

    /** True when the text has one of the phrases. */
    public boolean in(FoldedText text) {
        return !allIn(text).isEmpty();
    }

    /** The first phrase of the list in the text, as the writer wrote it. */
    public Optional<String> firstIn(FoldedText text) {
        return first(allIn(text), text);
    }

    /** The text without the phrases of the list; what stood on both sides of one is no longer one sentence. */
    public FoldedText removeFrom(FoldedText text) {
        List<PhraseNet.Span> found = allIn(text);
        if (found.isEmpty()) {
            return text;
        }
        boolean[] removed = new boolean[text.words().size()];
        cover(removed, found);
        return text.without(removed);
    }

    /** All phrases that are not excepted, by where they end; of those that end together the longest. */
    List<PhraseNet.Span> allIn(FoldedText text) {
        return notExcepted(net.in(text.words()), text);
    }

    private static List<PhraseNet.Span> notExcepted(PhraseNet.Found found, FoldedText text) {
        if (found.exceptions().isEmpty()) {
            return found.phrases();
        }
        boolean[] excepted = new boolean[text.words().size()];
        cover(excepted, found.exceptions());
        return found.phrases().stream().filter(span -> !touches(excepted, span)).toList();
    }

    /**
     * The same as {@link #firstIn(FoldedText)}, found faster.
     *
     * @param end the first word at which a phrase may end
     */
    Optional<String> firstIn(FoldedText text, int end) {
        int longest = net.longest();
        int size = text.words().size();
        // Exceptions count that end where the phrase begins, or begin where it ends.
        int from = Math.max(0, end + 1 - 2 * longest);
        int until = Math.min(size, end + 1 + 2 * longest);
        List<PhraseNet.Span> found = notExcepted(net.in(text.words(), from, until), text).stream()
                // One that begins farther on may be judged by half, or have a longer one beside it that is cut off.
                .filter(span -> until == size || span.from() + 2 * longest <= until)
                .toList();
        return first(found, text).or(() -> firstIn(text));
    }

    private static Optional<String> first(List<PhraseNet.Span> found, FoldedText text) {
        return found.stream().min(FIRST_AND_LONGEST).map(span -> text.original(span.from(), span.to()));
    }

    private static void cover(boolean[] covered, List<PhraseNet.Span> spans) {
        for (PhraseNet.Span span : spans) {
            for (int i = span.from(); i < span.to(); i++) {
                covered[i] = true;
            }
        }
    }

    private static boolean touches(boolean[] covered, PhraseNet.Span span) {
        for (int i = span.from(); i < span.to(); i++) {
            if (covered[i]) {
                return true;
            }
        }
        return false;
    }
}
