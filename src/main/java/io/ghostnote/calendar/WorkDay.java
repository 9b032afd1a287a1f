package io.ghostnote.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * The working hours of one local day as spans of real time, in order. Nearly always one span; a clock that goes back during working
 * hours leaves two, with the repeated time between them.
 */
record WorkDay(List<Span> spans) {
    static final WorkDay NONE = new WorkDay(List.of());

    /** Seconds since 1970, from inclusive to exclusive. */
    record Span(long from, long to) {
        long seconds() {
            return to - from;
        }
    }

    static WorkDay of(LocalDate day, WorkingHours hours, ZoneRules rules) {
        long at = firstSecond(day.atTime(hours.from()), rules);
        long end = firstSecond(day.atTime(hours.to()), rules);
        List<Span> spans = new ArrayList<>(1);
        ZoneOffsetTransition change = rules.nextTransition(Instant.ofEpochSecond(at));
        while (change != null && change.toEpochSecond() < end) {
            if (change.isOverlap()) {
                add(spans, at, change.toEpochSecond());
                at = change.toEpochSecond() - change.getDuration().toSeconds();
            }
            change = rules.nextTransition(change.getInstant());
        }
        add(spans, at, end);
        return new WorkDay(wholeMinutes(spans));
    }

    /** Without the seconds at the end that make no minute: where clocks went on by seconds, as in 1912, nobody could work them. */
    private static List<Span> wholeMinutes(List<Span> spans) {
        long surplus = spans.stream().mapToLong(Span::seconds).sum() % 60;
        List<Span> kept = new ArrayList<>(spans);
        while (surplus > 0) {
            Span last = kept.remove(kept.size() - 1);
            long cut = Math.min(surplus, last.seconds());
            add(kept, last.from(), last.to() - cut);
            surplus -= cut;
        }
        return kept;
    }

    /** The first time that a clock shows this or anything later: the moment of the jump for a time that the clock skips. */
    private static long firstSecond(LocalDateTime local, ZoneRules rules) {
        ZoneOffsetTransition change = rules.getTransition(local);
        if (change != null && change.isGap()) {
            return change.toEpochSecond();
        }
        return local.toEpochSecond(rules.getValidOffsets(local).get(0));
    }

    private static void add(List<Span> spans, long from, long to) {
        if (from < to) {
            spans.add(new Span(from, to));
        }
    }

    /** All whole minutes of the day. */
    int minutes() {
        return minutesUntil(Long.MAX_VALUE);
    }

    /** Whole minutes of the day that are over at that second. */
    int minutesUntil(long second) {
        long sum = 0;
        for (Span span : spans) {
            sum += Math.max(0, Math.min(second, span.to()) - span.from());
        }
        return (int) (sum / 60);
    }

    /** The first second at which so many minutes of the day are over; at least 1 and not more than the day has. */
    long secondAfter(int minutes) {
        long left = minutes * 60L;
        for (Span span : spans) {
            long length = span.to() - span.from();
            if (left <= length) {
                return span.from() + left;
            }
            left -= length;
        }
        throw new IllegalArgumentException("the day has only " + minutes() + " minutes, not " + minutes);
    }
}
