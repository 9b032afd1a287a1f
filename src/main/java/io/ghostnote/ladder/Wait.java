package io.ghostnote.ladder;

import io.ghostnote.calendar.WorkCalendar;
import io.ghostnote.rhythm.Observation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How one turn of the owner's that expected an answer was met (docs/statistics.md section 1). Says the same at whatever time it is read;
 * only how long an open one has lasted depends on that.
 *
 * @param asked when the turn was written
 * @param person who of the client's side was asked, as {@link Voices#person} names them
 * @param minutes business minutes of the client until the end, without those in which the clock stood still; 0 while it is open
 * @param still spans in which the clock of an open wait stands still, in order and without overlap; empty when it has ended
 * @param words of the answer, when it has been read
 */
public record Wait(Instant asked, String person, End end, long minutes, List<Span> still, OptionalInt words) {
    private static final double MINUTES_PER_HOUR = 60;
    private static final Reason STOOD_STILL = Reason.of(Cause.STOOD_STILL);

    /** What ended it. */
    public enum End {
        ANSWERED,
        /** The owner wrote again before anything came: the answer would have taken at least so long. */
        WRITTEN_AGAIN,
        /** Nothing yet. */
        OPEN
    }

    /** From one instant up to another. */
    public record Span(Instant from, Instant until) {}

    public Wait {
        still = List.copyOf(still);
    }

    /** The observation that it is at that instant; nothing for a turn that is not older. */
    Optional<Observation> observation(Instant asOf, WorkCalendar calendar) {
        if (end != End.OPEN) {
            return Optional.of(new Observation(asked, minutes / MINUTES_PER_HOUR, end == End.ANSWERED, words));
        }
        if (!asked.isBefore(asOf)) {
            return Optional.empty();
        }
        List<Hold> holds = still.stream()
                .map(span -> new Hold(span.from(), span.until(), GuardCode.X10, STOOD_STILL))
                .toList();
        long soFar = Reckoning.waited(asked, asOf, holds, calendar);
        return Optional.of(new Observation(asked, soFar / MINUTES_PER_HOUR, false, OptionalInt.empty()));
    }
}
