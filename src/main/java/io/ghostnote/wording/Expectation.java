package io.ghostnote.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a message expects an answer, by its words and by what is awaited (docs/signals.md section 2).
 *
 * @param verdict what follows from the score
 * @param score the sum of the weights
 * @param reasons what was found, in the writer's words, in the order of the weights
 */
public record Expectation(Verdict verdict, int score, List<String> reasons) {
    /** Whether an answer is expected. */
    public enum Verdict {
        YES,
        NO,
        UNSURE
    }

    private static final int QUESTION_MARK = 3;
    private static final int REQUEST = 2;
    private static final int AWAITED_ACTION = 2;
    private static final int NO_ANSWER_NEEDED = -4;
    private static final int CLOSER = -2;
    private static final int YES_FROM = 2;
    private static final int NO_UP_TO = -1;
    private static final int LONGEST_CLOSER = 12;

    public Expectation {
        reasons = List.copyOf(reasons);
    }

    /**
     * Reads a message in any of the languages of the lists.
     *
     * @param visibleText what the writer wrote, without quotations and signature
     * @param awaitedAction the stage says that the message delivers something the reader has to act on
     */
    public static Expectation of(FoldedText visibleText, boolean awaitedAction) {
        FoldedText text =
                Lists.removedFrom(Lists.removedFrom(visibleText, Lists.Of.NEUTRAL), Lists.Of.CONDITIONAL_OFFER);
        Score score = new Score();
        boolean asks = text.asks();
        if (asks) {
            score.add(QUESTION_MARK, "question mark");
        }
        Optional<String> request = Lists.firstIn(text, Lists.Of.REQUEST)
                .or(() -> asks ? Optional.empty() : Lists.firstIn(text, Lists.Of.REQUEST_UNMARKED));
        request.ifPresent(words -> score.add(REQUEST, "request: " + words));
        if (awaitedAction) {
            score.add(AWAITED_ACTION, "an action is awaited");
        }
        Lists.firstIn(text, Lists.Of.NO_REPLY_NEEDED)
                .ifPresent(words -> score.add(NO_ANSWER_NEEDED, "no answer needed: " + words));
        if (!asks && request.isEmpty() && visibleText.wordCount() <= LONGEST_CLOSER) {
            Lists.firstIn(text, Lists.Of.CLOSER).ifPresent(words -> score.add(CLOSER, "closing words: " + words));
        }
        return score.judged();
    }

    /** What follows from a score that was taken without looking at the stage. */
    public static Verdict verdict(int score, boolean awaitedAction) {
        int sum = score + (awaitedAction ? AWAITED_ACTION : 0);
        return sum >= YES_FROM ? Verdict.YES : sum <= NO_UP_TO ? Verdict.NO : Verdict.UNSURE;
    }

    private static final class Score {
        private final List<String> reasons = new ArrayList<>();
        private int sum;

        void add(int weight, String reason) {
            sum += weight;
            reasons.add(reason);
        }

        Expectation judged() {
            return new Expectation(verdict(sum, false), sum, reasons);
        }
    }
}
