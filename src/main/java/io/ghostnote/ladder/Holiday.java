package io.ghostnote.ladder;

import io.ghostnote.calendar.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * X21: no note on a day that is not the client's working day or lies in an Eid window; no closing and no payment note in the last ten
 * days of Ramadan and at the year's end.
 */
final class Holiday implements Guard {
    // The longest of these spans is ten days; a calendar without working days must not be searched for ever.
    private static final int HORIZON_DAYS = 120;

    @Override
    public Optional<Finding> check(Case c) {
        if (c.next().isEmpty()) {
            return Optional.empty();
        }
        WorkCalendar calendar = c.situation().calendar();
        Step step = c.next().get().step();
        Optional<Cause> why = cause(calendar, c.today(), step);
        if (why.isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = c.today();
        for (int i = 0; i < HORIZON_DAYS; i++) {
            LocalDate next = day.plusDays(1);
            if (cause(calendar, next, step).isEmpty()) {
                break;
            }
            day = next;
        }
        Instant until = calendar.nextWorkingDayAfter(day);
        return Optional.of(Finding.hold(
                GuardCode.X21, until, Reason.of(why.get(), Argument.day(c.today()), Argument.until(c.day(until)))));
    }

    private static Optional<Cause> cause(WorkCalendar calendar, LocalDate day, Step step) {
        if (calendar.isEidWindow(day)) {
            return Optional.of(Cause.EID);
        }
        if (!calendar.isWorkingDay(day)) {
            return Optional.of(Cause.DAY_OFF);
        }
        if (step.closing() || step.payment()) {
            if (calendar.isLastTenOfRamadan(day)) {
                return Optional.of(Cause.LAST_DAYS_OF_RAMADAN);
            }
            if (calendar.isYearsEnd(day)) {
                return Optional.of(Cause.YEARS_END);
            }
        }
        return Optional.empty();
    }
}
