package io.ghostnote.wording;

import java.time.LocalDate;

/**
 * A day that a text names.
 *
 * @param day the day, in the writer's calendar
 * @param form what the words around it say of it
 * @param from the first word of the date
 * @param to the word after it
 */
record NamedDay(LocalDate day, Form form, int from, int to) {
    /** What the words around a date say (docs/signals.md section 4, "Return date"). */
    enum Form {
        BACK,
        RANGE,
        UNTIL,
        /** The day after which somebody is back. */
        AFTER,
        PLAIN
    }

    NamedDay on(LocalDate other) {
        return new NamedDay(other, form, from, to);
    }
}
