package io.ghostnote.calendar;

import java.time.LocalDate;

/** Days from first to last, both inclusive. */
public record DateRange(LocalDate first, LocalDate last) {
    public DateRange {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("range ends before it begins: " + first + "/" + last);
        }
    }

    /** True when the day lies in the range. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
