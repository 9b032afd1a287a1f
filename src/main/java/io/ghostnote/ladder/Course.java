package io.ghostnote.ladder;

import io.ghostnote.calendar.WorkCalendar;
import io.ghostnote.ladder.Ruling.Word;
import io.ghostnote.wording.Expectation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which steps lie ahead in an episode, and from when their waits count. Most follow a silence. Those of a payment, of a goodbye that the
 * freelancer has confirmed, of work long finished and of a file that the freelancer wants closed follow a day instead, whoever had the
 * last word: they open the episode although nothing is silent in it (docs/ladder.md section 2).
 *
 * @param anchor where the first wait counts from, when that is not the message that waits
 */
public record Course(Episode episode, List<Rung> rungs, Optional<Instant> anchor) {
    private static final Rung THANKS = new Rung(Step.F1, 1, 1, 1);

    public Course {
        rungs = List.copyOf(rungs);
    }

    /** The course of that matter. */
    public static Course of(Matter matter, Episode episode, Rulings rulings, WorkCalendar calendar) {
        Optional<Activity> goodbye = episode.answer()
                .filter(Goodbye::said)
                .filter(letter ->
                        matter.stage() == Stage.GOODBYE || rulings.says(Word.GOODBYE, Word.NO_GOODBYE, letter.id()));
        if (goodbye.isPresent()) {
            return thanks(episode, goodbye.get());
        }
        Optional<Ruling> end = end(episode, rulings);
        Step closing = closing(matter, rulings, episode);
        if (end.isPresent()) {
            return new Course(
                    opened(episode),
                    List.of(new Rung(closing, 0, 0, 0)),
                    Optional.of(end.get().at()));
        }
        List<Rung> rungs = Ladders.without(
                Ladders.closedBy(closing, Ladders.of(matter.stage(), matter.goal(), matter.waits())),
                matter.unspoken());
        Optional<LocalDate> day = switch (matter.stage()) {
            case INVOICED -> matter.ledger().open().stream().findFirst().flatMap(Ledger.Claim::due);
            case PAST -> matter.ended();
            case GENERAL, PROSPECT, PROPOSAL, CONTRACT, IN_PROGRESS, DELIVERED, GOODBYE -> Optional.empty();
        };
        if (matter.stage() == Stage.PAST && day.isEmpty()) {
            // Without the day there is nothing that its wait could count from.
            rungs = List.of();
        }
        // The day itself is still the client's.
        Optional<Instant> anchor =
                day.map(last -> last.plusDays(1).atStartOfDay(calendar.zone()).toInstant());
        return new Course(anchor.isPresent() ? opened(episode) : episode, rungs, anchor);
    }

    /** After a goodbye the freelancer has thanked by hand already, or a note does. */
    private static Course thanks(Episode episode, Activity goodbye) {
        boolean byHand = episode.turns().stream().anyMatch(turn -> turn.at().isAfter(goodbye.at()));
        return new Course(opened(episode), byHand ? List.of() : List.of(THANKS), Optional.of(goodbye.at()));
    }

    /** A wish to close the file is gone when the client has written since. */
    private static Optional<Ruling> end(Episode episode, Rulings rulings) {
        return rulings.standing()
                .filter(ruling -> ruling.word() == Word.CLOSE)
                .filter(ruling -> ruling.engagement().equals(episode.engagement()))
                .filter(ruling -> episode.answer()
                        .filter(letter -> letter.at().isAfter(ruling.at()))
                        .isEmpty());
    }

    private static Step closing(Matter matter, Rulings rulings, Episode episode) {
        Instant since = episode.turns().stream()
                .findFirst()
                .or(episode::answered)
                .map(Turn::at)
                .orElse(Instant.MIN);
        boolean account =
                (matter.stage() == Stage.INVOICED || !matter.ledger().open().isEmpty())
                        && rulings.since(since, Word.WITHOUT_ACCOUNT).isEmpty();
        return account ? Step.C1 : Step.C0;
    }

    /** The same episode with the owner's last message as the one that is followed up, unless a question of the client's waits. */
    private static Episode opened(Episode episode) {
        boolean owed = episode.answer()
                .flatMap(Activity::gist)
                .filter(gist -> gist.expects(false) == Expectation.Verdict.YES)
                .isPresent();
        return episode.open() || owed || episode.answered().isEmpty()
                ? episode
                : new Episode(
                        episode.client(),
                        episode.engagement(),
                        episode.conversation(),
                        episode.subject(),
                        episode.answered().stream().toList(),
                        episode.answer(),
                        episode.answered(),
                        episode.meanwhile());
    }
}
