package io.ghostnote.wording;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a letter brings, by its words and by the names of its files (docs/signals.md section 9). Precise rather than complete: a letter
 * that only speaks of a proposal brings none, and in doubt there is nothing. Words in quotation marks are not the writer's own.
 */
public final class CarriedReader {
    private static final List<Carried> ORDER = List.of(Carried.values());
    // Not among the lists that all letters are looked through for: only the owner's own are asked.
    private static final List<Phrases> WORDS = Phrases.loadAll(
            CarriedReader.class,
            ORDER.stream()
                    .map(carried -> "carried-" + carried.name().toLowerCase(Locale.ROOT) + ".txt")
                    .toList());
    private static final PhraseBook BOOK = new PhraseBook(WORDS);
    private static final Map<Carried, Phrases> FILES = Map.of(
            Carried.PROPOSAL, load("file-proposal.txt"),
            Carried.CONTRACT, load("file-contract.txt"),
            Carried.INVOICE, load("file-invoice.txt"));
    private static final Phrases FILE_OF_OTHERS = load("file-other.txt");
    private static final Phrases SAID_OF_OTHERS = load("file-said-other.txt");
    private static final Phrases HANDED_OVER = load("file-handed.txt");
    private static final int LONGEST_TITLE = 12;
    private static final Pattern WITHIN_NAMES = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=\\p{N})");

    private CarriedReader() {}

    static Set<Carried> said(FoldedText text) {
        long maybe = BOOK.mayBeIn(text);
        Set<Carried> found = EnumSet.noneOf(Carried.class);
        for (int i = 0; i < WORDS.size(); i++) {
            if ((maybe & 1L << i) != 0 && WORDS.get(i).in(text)) {
                found.add(ORDER.get(i));
            }
        }
        return found;
    }

    private static Phrases load(String resource) {
        return Phrases.load(CarriedReader.class, resource);
    }

    /**
     * What the letter brings; of several things the one that comes latest in the work.
     *
     * @param visibleText what the writer wrote, without quotations and signature
     * @param subject empty for an answer or a forwarded letter: then it is not the writer's own
     * @param papers names of the documents attached; neither pictures nor archives
     */
    public static Optional<Carried> in(FoldedText visibleText, String subject, List<String> papers) {
        FoldedText text = visibleText.withoutQuotedWords();
        Set<Carried> found = said(text);
        // Without a word of the writer's it is something handed on.
        if (!papers.isEmpty() && text.wordCount() > 0 && !SAID_OF_OTHERS.in(text)) {
            found.addAll(named(papers));
            if (found.isEmpty() && HANDED_OVER.in(text)) {
                found.addAll(titled(subject));
            }
        }
        return found.stream().reduce((earlier, later) -> later);
    }

    private static Set<Carried> named(List<String> papers) {
        List<FoldedText> names = new ArrayList<>();
        for (String paper : papers) {
            names.add(FoldedText.of(WITHIN_NAMES
                    .matcher(paper.replace('.', ' ').replace('_', ' '))
                    .replaceAll(" ")));
        }
        Set<Carried> found = EnumSet.noneOf(Carried.class);
        for (FoldedText name : names) {
            found.addAll(kinds(name));
        }
        return found;
    }

    /** A subject such as "Invoice 31" says what the file is, when it says one thing only. */
    private static Set<Carried> titled(String subject) {
        Set<Carried> kinds = kinds(FoldedText.of(subject));
        return kinds.size() == 1 ? kinds : Set.of();
    }

    private static Set<Carried> kinds(FoldedText title) {
        Set<Carried> kinds = EnumSet.noneOf(Carried.class);
        // A title of many words is about many things.
        if (title.wordCount() <= LONGEST_TITLE && !FILE_OF_OTHERS.in(title)) {
            FILES.forEach((carried, phrases) -> {
                if (phrases.in(title)) {
                    kinds.add(carried);
                }
            });
        }
        return kinds;
    }
}
