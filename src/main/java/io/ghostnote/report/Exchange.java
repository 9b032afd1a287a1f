package io.ghostnote.report;

import io.ghostnote.wording.Announcement;
import io.ghostnote.wording.Carried;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What the letters of one engagement tell about the freelancer's own side (docs/requirements.md G08, G09, G23, G24).
 *
 * @param answers how long the client was kept waiting, oldest first
 * @param unanswered questions that have the last word in their conversation, oldest first
 * @param disputes letters of the client's that speak of a dispute, oldest first
 * @param brought proposals, contracts, deliveries and invoices of the freelancer's, oldest first
 * @param announced what the client has promised, postponed or ended, oldest first
 */
public record Exchange(
        Written own,
        Written client,
        List<Answer> answers,
        List<Reference> unanswered,
        List<Reference> disputes,
        List<Brought> brought,
        List<Announced> announced) {
    /** No letters. */
    public static final Exchange NONE =
            new Exchange(Written.NOTHING, Written.NOTHING, List.of(), List.of(), List.of(), List.of(), List.of());

    public Exchange {
        answers = List.copyOf(answers);
        unanswered = List.copyOf(unanswered);
        disputes = List.copyOf(disputes);
        brought = List.copyOf(brought);
        announced = List.copyOf(announced);
    }

    /**
     * How much one side has written.
     *
     * @param words of those letters whose text is known
     * @param read how many those are
     */
    public record Written(int letters, long words, int read) {
        static final Written NOTHING = new Written(0, 0, 0);

        Written and(OptionalInt more) {
            return new Written(letters + 1, words + more.orElse(0), read + (more.isPresent() ? 1 : 0));
        }
    }

    /**
     * The freelancer's answer to a question.
     *
     * @param minutes business minutes of the freelancer
     */
    public record Answer(Reference letter, Reference question, long minutes) {}

    /** A letter that brought something. */
    public record Brought(Reference letter, Carried what) {}

    /** A letter that announced something. */
    public record Announced(Reference letter, Announcement what) {}

    /** The middle of the answers since then, in business minutes; nothing below three of them. */
    OptionalLong median(LocalDate since) {
        long[] minutes = answers.stream()
                .filter(answer -> !answer.letter().day().isBefore(since))
                .mapToLong(Answer::minutes)
                .sorted()
                .toArray();
        return minutes.length < 3
                ? OptionalLong.empty()
                : OptionalLong.of((minutes[(minutes.length - 1) / 2] + minutes[minutes.length / 2]) / 2);
    }
}
