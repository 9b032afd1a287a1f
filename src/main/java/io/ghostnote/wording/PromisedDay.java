package io.ghostnote.wording;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The day that a promise or a postponement names (docs/ladder.md X08, X09). */
public final class PromisedDay {
    /** Nobody promises an answer for so late a day: the date is of something else. */
    private static final int FARTHEST_PROMISE = 120;

    private static final int FARTHEST = 400;

    private PromisedDay() {}

    /**
     * The first day named in a sentence that has a phrase of the announcement, when it is not over and not more than {@value #FARTHEST}
     * days ahead, {@value #FARTHEST_PROMISE} for a promise.
     */
    public static Optional<LocalDate> of(FoldedText visibleText, Announcement announcement, DayContext context) {
        FoldedText text = visibleText.withoutQuotedWords();
        boolean[] told = new boolean[text.words().size()];
        for (PhraseNet.Span span : Lists.allIn(text, Lists.of(announcement))) {
            markSentence(text.words(), span, told);
        }
        int farthest = announcement == Announcement.PROMISE ? FARTHEST_PROMISE : FARTHEST;
        return DayReader.read(text, context).stream()
                .filter(day -> told[day.from()])
                .map(NamedDay::day)
                .filter(day -> !day.isBefore(context.received())
                        && !day.isAfter(context.received().plusDays(farthest)))
                .findFirst();
    }

    private static void markSentence(List<FoldedText.Word> words, PhraseNet.Span span, boolean[] told) {
        for (int i = span.from(); i >= 0 && !words.get(i).endsSentence() && !told[i]; i--) {
            told[i] = true;
        }
        for (int i = span.from() + 1; i < words.size() && !words.get(i).endsSentence() && !told[i]; i++) {
            told[i] = true;
        }
    }
}
