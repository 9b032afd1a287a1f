package io.ghostnote.ladder;

import io.ghostnote.calendar.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** X23: at most so many drafts a day over all clients, and one for a client in two business days over all threads. */
final class Limits implements Guard {
    static final int DAYS_BETWEEN_NOTES = 2;
    static final int MOST_IN_TOUCH = 2;
    private static final Duration YEAR = Duration.ofDays(365);

    @Override
    public Optional<Finding> check(Case c) {
        if (c.situation().records().stream().anyMatch(c::resumes)) {
            // It was counted when it was decided.
            return Optional.empty();
        }
        WorkCalendar calendar = c.situation().calendar();
        Optional<Instant> last = c.situation().records().stream()
                .filter(record -> record.state() != DraftState.DROPPED)
                .map(StepRecord::createdAt)
                .max(Instant::compareTo);
        if (last.isPresent()) {
            Instant free = calendar.plusMinutes(last.get(), (long) DAYS_BETWEEN_NOTES * WorkCalendar.MINUTES_PER_DAY);
            if (free.isAfter(c.now())) {
                return Optional.of(Finding.hold(
                        GuardCode.X23, free, Reason.of(Cause.RECENT_DRAFT, Argument.day(c.day(last.get())))));
            }
        }
        Optional<Finding> enough = inTouch(c);
        if (enough.isPresent()) {
            return enough;
        }
        Surroundings around = c.situation().surroundings();
        return around.draftsToday() >= around.draftsPerDay()
                ? Optional.of(Finding.hold(
                        GuardCode.X23,
                        calendar.nextWorkingDayAfter(c.today()),
                        Reason.of(Cause.DAILY_LIMIT, Argument.drafts(around.draftsPerDay()))))
                : Optional.empty();
    }

    /** Over all past engagements of a client twice a year is enough. */
    private static Optional<Finding> inTouch(Case c) {
        List<Instant> lately = c.situation().records().stream()
                .filter(record -> record.step().keepsInTouch() && record.state() == DraftState.SENT)
                .map(StepRecord::createdAt)
                .filter(at -> at.plus(YEAR).isAfter(c.now()))
                .sorted()
                .toList();
        if (lately.size() < MOST_IN_TOUCH
                || c.next().filter(rung -> rung.step().keepsInTouch()).isEmpty()) {
            return Optional.empty();
        }
        Instant last = lately.get(lately.size() - 1);
        return Optional.of(Finding.hold(
                GuardCode.X23,
                lately.get(lately.size() - MOST_IN_TOUCH).plus(YEAR),
                Reason.of(Cause.IN_TOUCH_ENOUGH, Argument.day(c.day(last)))));
    }
}
