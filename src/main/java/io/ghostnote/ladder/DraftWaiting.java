package io.ghostnote.ladder;

import io.ghostnote.calendar.WorkCalendar;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * X14: a draft is waiting, ghostnote's own or one that the freelancer has begun in the same conversation: no second one. After ten
 * business days the freelancer is asked.
 */
final class DraftWaiting implements Guard {
    static final int DAYS_BEFORE_ASKING = 10;

    @Override
    public Optional<Finding> check(Case c) {
        Optional<StepRecord> own = c.situation().records().stream()
                .filter(record -> blocks(c, record))
                .max(Comparator.comparing(c.episode()::owns)
                        .thenComparing(StepRecord::createdAt)
                        .thenComparing(record -> record.id().value()));
        if (own.isPresent()) {
            StepRecord record = own.get();
            boolean other = !c.episode().owns(record);
            String what = (record.state() == DraftState.EDITED ? "the draft that you have edited (" : "the draft (")
                    + record.step() + (other ? ", " + record.engagement() : "") + ") of " + c.day(record.createdAt())
                    + " is still in Drafts";
            return Optional.of(finding(c, other ? State.HELD : State.DRAFTED, record.createdAt(), what));
        }
        return c.episode()
                .meanwhile()
                .ownDraft()
                .filter(draft -> c.situation().records().stream()
                        .noneMatch(record ->
                                record.id().equals(draft.id()) && record.state().open() && !blocks(c, record)))
                .map(draft -> finding(
                        c,
                        State.HELD,
                        draft.at(),
                        "a draft of yours of " + c.day(draft.at()) + " answers this conversation («" + draft.subject()
                                + "»)"));
    }

    /** What is about to go does not stand in the way, unless the freelancer has changed it: then it stays. */
    private static boolean blocks(Case c, StepRecord record) {
        return record.state().open()
                && !c.resumes(record)
                && (record.state() == DraftState.EDITED || !c.stale().contains(record));
    }

    private static Finding finding(Case c, State state, Instant since, String what) {
        Instant ask =
                c.situation().calendar().plusMinutes(since, (long) DAYS_BEFORE_ASKING * WorkCalendar.MINUTES_PER_DAY);
        boolean old = !ask.isAfter(c.now());
        return old
                ? Finding.ask(GuardCode.X14, state, what + ": keep, rewrite or drop it?")
                : Finding.rest(GuardCode.X14, state, what);
    }
}
