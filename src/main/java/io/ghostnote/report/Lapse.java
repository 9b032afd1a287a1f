package io.ghostnote.report;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something of the freelancer's own side that the client may remember (docs/requirements.md G22 to G25).
 *
 * @param day when it was, in the owner's zone
 * @param letter by which it can be looked up; nothing where the configuration tells it
 * @param title of what was delivered late, else empty
 * @param due when that was promised for
 * @param minutes business minutes of the owner that an answer took, else 0
 */
public record Lapse(
        Kind kind, LocalDate day, Optional<Reference> letter, String title, Optional<LocalDate> due, long minutes) {
    /** What it was. */
    public enum Kind {
        LATE_ANSWER,
        UNANSWERED,
        LATE_DELIVERY,
        DISPUTE
    }

    static Lapse late(Exchange.Answer answer) {
        return new Lapse(
                Kind.LATE_ANSWER,
                answer.letter().day(),
                Optional.of(answer.letter()),
                "",
                Optional.empty(),
                answer.minutes());
    }

    static Lapse unanswered(Reference question) {
        return of(Kind.UNANSWERED, question);
    }

    static Lapse dispute(Reference letter) {
        return of(Kind.DISPUTE, letter);
    }

    static Lapse late(Job.Milestone milestone) {
        return new Lapse(
                Kind.LATE_DELIVERY,
                milestone.delivered().orElse(milestone.due()),
                Optional.empty(),
                milestone.title(),
                Optional.of(milestone.due()),
                0);
    }

    private static Lapse of(Kind kind, Reference letter) {
        return new Lapse(kind, letter.day(), Optional.of(letter), "", Optional.empty(), 0);
    }
}
