package io.ghostnote.ladder;

import io.ghostnote.calendar.WorkCalendar;
import io.ghostnote.ladder.Ruling.Word;
import io.ghostnote.mail.MessageId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

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
            return Optional.of(finding(
                    c,
                    other ? State.HELD : State.DRAFTED,
                    record.id(),
                    record.createdAt(),
                    record.state() == DraftState.EDITED,
                    old -> reason(record, other && !record.engagement().isEmpty(), old, c)));
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
                        draft.id(),
                        draft.at(),
                        true,
                        old -> Reason.of(
                                old ? Cause.OWN_DRAFT_LONG : Cause.OWN_DRAFT,
                                Argument.day(c.day(draft.at())),
                                Argument.subject(draft.subject()))));
    }

    /** What is about to go does not stand in the way, unless the freelancer has changed it: then it stays. */
    private static boolean blocks(Case c, StepRecord record) {
        return record.state().open()
                && !c.resumes(record)
                && (record.state() == DraftState.EDITED || !c.stale().contains(record));
    }

    /** @param theirs when it holds the freelancer's own words, which are never removed */
    private static Finding finding(
            Case c, State state, MessageId draft, Instant written, boolean theirs, Function<Boolean, Reason> reason) {
        Instant since = c.rulings().about(draft, Word.KEEP).map(Ruling::at).orElse(written);
        Instant ask =
                c.situation().calendar().plusMinutes(since, (long) DAYS_BEFORE_ASKING * WorkCalendar.MINUTES_PER_DAY);
        if (ask.isAfter(c.now())) {
            return Finding.rest(GuardCode.X14, state, reason.apply(false));
        }
        Finding finding = Finding.ask(GuardCode.X14, state, reason.apply(true));
        return theirs
                ? finding.answered(draft, Word.KEEP)
                : finding.answered(draft, Word.KEEP, Word.REWRITE, Word.DROP);
    }

    /** @param old when it is asked what to do with it */
    private static Reason reason(StepRecord record, boolean other, boolean old, Case c) {
        boolean edited = record.state() == DraftState.EDITED;
        Argument step = Argument.step(record.step());
        Argument day = Argument.day(c.day(record.createdAt()));
        if (other) {
            Cause cause = edited
                    ? old ? Cause.OTHER_EDITED_DRAFT_WAITS_LONG : Cause.OTHER_EDITED_DRAFT_WAITS
                    : old ? Cause.OTHER_DRAFT_WAITS_LONG : Cause.OTHER_DRAFT_WAITS;
            return Reason.of(cause, step, Argument.engagement(record.engagement()), day);
        }
        Cause cause = edited
                ? old ? Cause.EDITED_DRAFT_WAITS_LONG : Cause.EDITED_DRAFT_WAITS
                : old ? Cause.DRAFT_WAITS_LONG : Cause.DRAFT_WAITS;
        return Reason.of(cause, step, day);
    }
}
