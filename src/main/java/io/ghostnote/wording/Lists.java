package io.ghostnote.wording;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The lists that every letter is looked through for, together: first which of them may have something, then what. */
final class Lists {
    /** What a list is of; its file has the name. */
    enum Of {
        NEUTRAL,
        CONDITIONAL_OFFER,
        REQUEST,
        REQUEST_UNMARKED,
        NO_REPLY_NEEDED,
        CLOSER,
        STOP_CONTACT,
        DISPUTE,
        SENSITIVE,
        GOODBYE,
        POSTPONED,
        PROMISE,
        BUDGET_REASON
    }

    private static final List<Of> ORDER = List.of(Of.values());
    private static final List<Phrases> PHRASES = Phrases.loadAll(
            Lists.class,
            ORDER.stream()
                    .map(of -> of.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt")
                    .toList());
    private static final PhraseBook BOOK = new PhraseBook(PHRASES);

    private Lists() {}

    static Of of(Announcement announcement) {
        return switch (announcement) {
            case STOP_CONTACT -> Of.STOP_CONTACT;
            case DISPUTE -> Of.DISPUTE;
            case SENSITIVE -> Of.SENSITIVE;
            case GOODBYE -> Of.GOODBYE;
            case POSTPONED -> Of.POSTPONED;
            case PROMISE -> Of.PROMISE;
            case BUDGET_REASON -> Of.BUDGET_REASON;
        };
    }

    /** Where phrases of the lists may be. */
    static PhraseBook.Places placesIn(FoldedText text) {
        return BOOK.placesIn(text);
    }

    static Optional<String> firstIn(FoldedText text, Of list) {
        return has(text, list)
                ? phrases(list).firstIn(text, text.places().ends().get(ORDER.indexOf(list)))
                : Optional.empty();
    }

    static List<PhraseNet.Span> allIn(FoldedText text, Of list) {
        return has(text, list) ? phrases(list).allIn(text) : List.of();
    }

    static FoldedText removedFrom(FoldedText text, Of list) {
        return has(text, list) ? phrases(list).removeFrom(text) : text;
    }

    private static Phrases phrases(Of list) {
        return PHRASES.get(ORDER.indexOf(list));
    }

    private static boolean has(FoldedText text, Of list) {
        return (text.places().lists() & 1L << ORDER.indexOf(list)) != 0;
    }
}
