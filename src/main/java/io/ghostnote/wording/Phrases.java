package io.ghostnote.wording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
 * not: no longer need to            what looks like a phrase of the list and is none: nothing within it counts
 * </pre>
 *
 * Spelling is natural: case, accents, tashkeel and the forms of alif do not matter, nor whether و ف ب ل ك لل stand before an Arabic word.
 * A phrase is found as whole words within one sentence, over commas and line ends.
 */
public final class Phrases {
    private static final String EXCEPTION = "not:";
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
        try (InputStream in = anchor.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing from the program: " + resource);
            }
            return of(
                    resource,
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                            .lines()
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Phrases of(String name, List<String> lines) {
        PhraseNet net = new PhraseNet();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#") || (line.startsWith("[") && line.endsWith("]"))) {
                continue;
            }
            boolean exception = line.startsWith(EXCEPTION);
            String phrase = Folding.fold(exception ? line.substring(EXCEPTION.length()) : line);
            try {
                PhraseReader.add(phrase, exception, net);
            } catch (IllegalArgumentException wrong) {
                throw new IllegalStateException(name + ":" + (i + 1) + ": " + wrong.getMessage() + ": " + line, wrong);
            }
        }
        return new Phrases(net);
    }

    /** True when the text has one of the phrases. */
    public boolean in(FoldedText text) {
        return firstSpan(text).isPresent();
    }

    /** The first phrase of the list in the text, as the writer wrote it. */
    public Optional<String> firstIn(FoldedText text) {
        return firstSpan(text).map(span -> text.original(span.from(), span.to()));
    }

    /** The text without the phrases of the list; what stood on both sides of one is no longer one sentence. */
    public FoldedText removeFrom(FoldedText text) {
        boolean[] removed = new boolean[text.words().size()];
        cover(removed, net.in(text.words()).phrases());
        return text.without(removed);
    }

    private Optional<PhraseNet.Span> firstSpan(FoldedText text) {
        PhraseNet.Found found = net.in(text.words());
        boolean[] excepted =
                new boolean[found.exceptions().isEmpty() ? 0 : text.words().size()];
        cover(excepted, found.exceptions());
        return found.phrases().stream()
                .filter(span -> found.exceptions().isEmpty() || !touches(excepted, span))
                .min(FIRST_AND_LONGEST);
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
