package io.ghostnote.ladder;

import io.ghostnote.calendar.CalendarBuilder;
import io.ghostnote.calendar.WorkCalendars;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Set;

/** Working time where the tests' clients live, without holidays unless a test adds them; made anew each time. */
final class Places {
    private Places() {}

    /** Sunday to Thursday, 09:00 to 17:00. */
    static CalendarBuilder riyadh() {
        return WorkCalendars.explicit(ZoneId.of("Asia/Riyadh")).weekend(Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY));
    }
}
