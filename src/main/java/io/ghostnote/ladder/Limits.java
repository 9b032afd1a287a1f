package io.ghostnote.ladder;

import io.ghostnote.calendar.WorkCalendar;
import java.time.Instant;
import java.util.Optional;

/** X23: at most so many drafts a day over all clients, and one for a client in two business days over all threads. */
final class Limits implements Guard {
    static final int DAYS_BETWEEN_NOTES = 2;

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
        Surroundings around = c.situation().surroundings();
        return around.draftsToday() >= around.draftsPerDay()
                ? Optional.of(Finding.hold(
                        GuardCode.X23,
                        calendar.nextWorkingDayAfter(c.today()),
                        Reason.of(Cause.DAILY_LIMIT, Argument.drafts(around.draftsPerDay()))))
                : Optional.empty();
    }
}
