package io.ghostnote.calendar;

import java.time.LocalDate;
import java.util.Optional;

/** The working hours of each day; the same answer whenever asked. */
@FunctionalInterface
interface DayRule {
    /** Nothing on a day without work. */
    Optional<WorkingHours> on(LocalDate day);
}
