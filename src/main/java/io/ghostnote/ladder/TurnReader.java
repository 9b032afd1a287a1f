package io.ghostnote.ladder;

import io.ghostnote.calendar.WorkCalendar;
import io.ghostnote.mail.MessageId;
import io.ghostnote.wording.Expectation;
import java.util.ArrayList;
import java.util.List;

/** Joins letters that were written in one go to turns (docs/statistics.md section 1). */
final class TurnReader {
    /** A postscript within this many business minutes starts no new turn. */
    static final int POSTSCRIPT_MINUTES = 120;

    private final Voices voices;
    private final WorkCalendar calendar;

    TurnReader(Voices voices, WorkCalendar calendar) {
        this.voices = voices;
        this.calendar = calendar;
    }

    static Turn turn(Strand.Moment moment, Strand strand) {
        return new Turn(moment.letter().id(), moment.at(), strand.conversation().id(), moment.asks());
    }

    /** The turns in one conversation, for letters in the order of time with no answer between them. */
    List<Turn> read(List<Strand.Moment> letters, Strand strand) {
        List<Turn> turns = new ArrayList<>();
        for (Strand.Moment letter : letters) {
            Turn next = turn(letter, strand);
            Turn before = turns.isEmpty() ? null : turns.get(turns.size() - 1);
            if (before == null
                    || voices.note(next.id())
                    || calendar.minutesBetween(before.at(), next.at()) >= POSTSCRIPT_MINUTES) {
                turns.add(next);
            } else {
                // A postscript moves the clock; a note keeps its identity so that the step it was is still recognized.
                MessageId id = voices.note(before.id()) ? before.id() : next.id();
                Expectation.Verdict asks = stronger(before.asks(), next.asks());
                turns.set(turns.size() - 1, new Turn(id, next.at(), next.conversation(), asks));
            }
        }
        return turns;
    }

    private static Expectation.Verdict stronger(Expectation.Verdict a, Expectation.Verdict b) {
        if (a == Expectation.Verdict.YES || b == Expectation.Verdict.YES) {
            return Expectation.Verdict.YES;
        }
        return a == Expectation.Verdict.UNSURE ? a : b;
    }
}
