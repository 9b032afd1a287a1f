package io.ghostnote.ladder;

import io.ghostnote.calendar.WorkCalendar;
import io.ghostnote.ladder.Ruling.Word;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which notes of an episode have lost their reason (docs/ladder.md). */
final class Withdrawals {
    private Withdrawals() {}

    /** All notes of the episode that are still drafts. An edited one is named too: it stays, and the freelancer is told so. */
    static List<StepRecord> open(Situation situation) {
        return situation.records().stream()
                .filter(situation.episode()::owns)
                .filter(record -> record.state().open())
                .toList();
    }

    /**
     * Notes whose place is taken: of an earlier silence (X04), of a step since taken by hand (X15), or answered elsewhere (X05). A removal
     * once begun is finished.
     */
    static List<StepRecord> stale(Situation situation, Progress progress) {
        // Whatever was decided before the end of that hold was decided without knowing of it: the letter may have been
        // long on its way.
        Optional<Instant> anew =
                situation.elsewhere().map(letter -> RepliedElsewhere.end(letter, situation.calendar()));
        return open(situation).stream()
                .filter(record -> record.state() == DraftState.WITHDRAWING
                        || !record.basis().equals(progress.basis())
                        || banned(situation.rulings())
                        || overtaken(record, situation, progress)
                        || sentAway(record, situation.rulings())
                        || taken(record, situation.rungs(), progress)
                        || anew.filter(record.createdAt()::isBefore).isPresent())
                .toList();
    }

    /** Where a day opened the episode, a word of the client's makes the step wait anew: the note was decided without knowing of it. */
    private static boolean overtaken(StepRecord record, Situation situation, Progress progress) {
        List<Turn> turns = situation.episode().turns();
        Instant newest = turns.get(turns.size() - 1).at();
        return progress.done() < situation.rungs().size()
                && situation
                        .episode()
                        .answer()
                        .filter(letter -> letter.at().isAfter(newest))
                        .filter(letter -> situation.calendar().minutesBetween(letter.at(), record.createdAt())
                                < (long) situation.rungs().get(progress.done()).wait(situation.factor())
                                        * WorkCalendar.MINUTES_PER_DAY)
                        .isPresent();
    }

    private static boolean banned(Rulings rulings) {
        return rulings.standing().filter(ruling -> ruling.word() == Word.NEVER).isPresent();
    }

    private static boolean sentAway(StepRecord record, Rulings rulings) {
        return rulings.about(record.id(), Word.KEEP, Word.REWRITE, Word.DROP)
                .filter(ruling -> ruling.word() != Word.KEEP)
                .isPresent();
    }

    private static boolean taken(StepRecord record, List<Rung> rungs, Progress progress) {
        return progress.done() >= rungs.size() || rungs.get(progress.done()).step() != record.step();
    }
}
