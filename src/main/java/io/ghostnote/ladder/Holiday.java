package io.ghostnote.ladder;

import io.ghostnote.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        String why = reason(calendar, c.today(), step);
        if (why == null) {
            return Optional.empty();
        }
        LocalDate day = c.today();
        for (int i = 0; i < HORIZON_DAYS; i++) {
            LocalDate next = day.plusDays(1);
            if (reason(calendar, next, step) == null) {
                break;
            }
            day = next;
        }
        return Optional.of(Finding.hold(
                GuardCode.X21,
                calendar.nextWorkingDayAfter(day),
                Days.format(c.today()) + " " + why + "; held until "
                        + Days.format(calendar.nextWorkingDayAfter(day), calendar.zone())));
    }

    private static @Nullable String reason(WorkCalendar calendar, LocalDate day, Step step) {
        if (calendar.isEidWindow(day)) {
            return "is at Eid";
        }
        if (!calendar.isWorkingDay(day)) {
            return "is not a working day of the client";
        }
        if (step.closing() || step.payment()) {
            if (calendar.isLastTenOfRamadan(day)) {
                return "is in the last ten days of Ramadan";
            }
            if (calendar.isYearsEnd(day)) {
                return "is at the year's end";
            }
        }
        return null;
    }
}
