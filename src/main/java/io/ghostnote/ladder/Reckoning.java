package io.ghostnote.ladder;

import io.ghostnote.calendar.WorkCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The clock of one step: business minutes waited since its start, with the spans in which it stood still taken out.
 *
 * @param start when it started; after a word elsewhere that is when it was started anew
 * @param waitedMinutes business minutes of the client
 * @param thresholdMinutes what the step waits for
 * @param dueAt when the threshold is or was reached
 */
public record Reckoning(Instant start, List<Hold> holds, long waitedMinutes, long thresholdMinutes, Instant dueAt) {
    public Reckoning {
        holds = List.copyOf(holds);
    }

    /** True when the wait is over. */
    public boolean due() {
        return waitedMinutes >= thresholdMinutes;
    }

    static Reckoning of(Instant start, List<Hold> holds, int waitDays, WorkCalendar calendar, Instant now) {
        List<Hold> merged = merge(start, holds);
        long threshold = (long) waitDays * WorkCalendar.MINUTES_PER_DAY;
        Instant due = calendar.plusMinutes(start, threshold);
        for (Hold hold : merged) {
            if (hold.from().isBefore(due)) {
                due = calendar.plusMinutes(due, calendar.minutesBetween(hold.from(), hold.until()));
            }
        }
        return new Reckoning(start, merged, waited(start, now, merged, calendar), threshold, due);
    }

    /** Business minutes between the two, those of the holds excepted, which do not overlap each other. */
    static long waited(Instant start, Instant end, List<Hold> merged, WorkCalendar calendar) {
        long waited = calendar.minutesBetween(start, end);
        for (Hold hold : merged) {
            waited -= calendar.minutesBetween(later(hold.from(), start), earlier(hold.until(), end));
        }
        return Math.max(0, waited);
    }

    /** Overlapping holds count once; what lies before the start does not count. */
    static List<Hold> merge(Instant start, List<Hold> holds) {
        List<Hold> sorted = new ArrayList<>(holds);
        sorted.sort(Comparator.comparing(Hold::from).thenComparing(Hold::until));
        List<Hold> merged = new ArrayList<>();
        Instant reached = start;
        for (Hold hold : sorted) {
            Instant from = hold.from().isBefore(reached) ? reached : hold.from();
            if (from.isBefore(hold.until())) {
                merged.add(new Hold(from, hold.until(), hold.cause(), hold.reason()));
                reached = hold.until();
            }
        }
        return merged;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isBefore(b) ? b : a;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
