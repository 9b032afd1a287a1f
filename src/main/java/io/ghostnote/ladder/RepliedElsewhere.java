package io.ghostnote.ladder;

import io.ghostnote.calendar.WorkCalendar;
import io.ghostnote.ladder.Ruling.Word;
import java.time.Instant;
import java.util.Optional;

/**
 * X05: the client's side wrote in another conversation after the owner's last message. Perhaps that settles the matter, so nothing is
 * written for five business days; then the clock starts anew.
 */
final class RepliedElsewhere implements Guard {
    static final int DAYS = 5;

    /** When the hold that this activity causes ends; the clock starts anew there. */
    static Instant end(Activity elsewhere, WorkCalendar calendar) {
        return calendar.plusMinutes(elsewhere.at(), (long) DAYS * WorkCalendar.MINUTES_PER_DAY);
    }

    @Override
    public Optional<Finding> check(Case c) {
        return c.situation().elsewhere().flatMap(letter -> {
            Instant end = end(letter, c.situation().calendar());
            if (!end.isAfter(c.now())) {
                return Optional.empty();
            }
            return Optional.of(Finding.askUntil(GuardCode.X05, end, c.told(Cause.WROTE_ELSEWHERE, letter, end))
                    .answered(letter.id(), Word.SETTLED, Word.STILL_OPEN));
        });
    }
}
