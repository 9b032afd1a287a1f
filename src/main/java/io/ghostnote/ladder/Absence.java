package io.ghostnote.ladder;

import io.ghostnote.calendar.WorkCalendar;
import io.ghostnote.signal.Gist;
import java.time.Instant;
import java.util.Optional;

/**
 * X10: an automatic reply holds the clock until the day after the first day back. Without a return date it holds for five business
 * days from the notice.
 */
final class Absence implements Guard {
    static final int DAYS_WITHOUT_DATE = 5;

    /** The span for which the notice stops the clock. */
    static Hold hold(Activity notice, WorkCalendar calendar) {
        // A day more, for the inbox that is full on the first.
        Instant until = notice.gist()
                .flatMap(Gist::back)
                .map(back -> Days.after(back, 1, calendar))
                .orElseGet(() ->
                        calendar.plusMinutes(notice.at(), (long) DAYS_WITHOUT_DATE * WorkCalendar.MINUTES_PER_DAY));
        return new Hold(
                notice.at(),
                until,
                GuardCode.X10,
                Reason.of(
                        Cause.AUTOMATIC_REPLY,
                        Argument.who(notice.who()),
                        Argument.day(Days.of(notice.at(), calendar.zone()))));
    }

    @Override
    public Optional<Finding> check(Case c) {
        return c.episode().meanwhile().absences().stream()
                .map(notice ->
                        finding(notice, hold(notice, c.situation().calendar()).until(), c))
                .filter(finding -> finding.until().filter(c.now()::isBefore).isPresent())
                .reduce((a, b) -> a.until().orElseThrow().isBefore(b.until().orElseThrow()) ? b : a);
    }

    private static Finding finding(Activity notice, Instant until, Case c) {
        return Finding.hold(
                GuardCode.X10,
                until,
                Reason.of(
                        Cause.OUT_OF_OFFICE,
                        Argument.who(notice.who()),
                        Argument.day(c.day(notice.at())),
                        Argument.until(c.day(until))));
    }
}
