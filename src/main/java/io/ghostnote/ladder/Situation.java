package io.ghostnote.ladder;

import io.ghostnote.calendar.WorkCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a verdict is made of, the time excepted.
 *
 * @param rungs the steps of this episode's stage in their order, already adapted to the goal
 * @param factor the client's patience factor (docs/statistics.md); 1 when nothing is known
 * @param calendar the client's working time
 * @param records all steps ever taken for this client, over all engagements, oldest first
 * @param anchor where the first rung's clock starts when that is not the waiting message (an invoice's due date)
 * @param ledger the engagement's invoices
 * @param unwritable steps that cannot be written because facts about money are missing, with what is missing
 * @param rulings what the freelancer has decided about the engagement
 */
public record Situation(
        Episode episode,
        List<Rung> rungs,
        double factor,
        WorkCalendar calendar,
        Standing standing,
        Declared declared,
        List<StepRecord> records,
        Optional<Instant> anchor,
        Ledger ledger,
        Map<Step, Reason> unwritable,
        Rulings rulings,
        Surroundings surroundings) {
    public Situation {
        rungs = List.copyOf(rungs);
        records = List.copyOf(records);
        unwritable = Map.copyOf(unwritable);
    }

    /** The newest word elsewhere of which the freelancer has not said that it is about something else. */
    Optional<Activity> elsewhere() {
        return episode.meanwhile().elsewhere().stream()
                .filter(letter -> !rulings.says(Ruling.Word.STILL_OPEN, Ruling.Word.SETTLED, letter.id()))
                .findFirst();
    }
}
