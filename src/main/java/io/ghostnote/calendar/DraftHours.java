package io.ghostnote.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * The hours of every day in which drafts may be left, by the owner's wall clock, from inclusive to exclusive (docs/ladder.md, X22). When
 * the first is the later one the hours go over midnight.
 */
public record DraftHours(LocalTime from, LocalTime to) {
    /** 07:00 to 18:00. */
    public static final DraftHours USUAL = new DraftHours(LocalTime.of(7, 0), LocalTime.of(18, 0));

    /** More days than any zone ever left out, plus one whose hours fall into a skipped hour. */
    private static final int DAYS_AHEAD = 4;

    public DraftHours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("draft hours are empty: " + from + "-" + to);
        }
    }

    /** True when the clock of the zone shows a time within the hours. */
    public boolean contains(Instant instant, ZoneId zone) {
        LocalTime time = LocalTime.ofInstant(instant, zone);
        boolean started = !time.isBefore(from);
        boolean over = !time.isBefore(to);
        return from.isBefore(to) ? started && !over : started || !over;
    }

    /** {@code instant} itself within the hours, otherwise when they begin next. */
    public Instant nextOpening(Instant instant, ZoneId zone) {
        if (contains(instant, zone)) {
            return instant;
        }
        return candidates(instant, zone.getRules()).stream()
                .filter(candidate -> candidate.isAfter(instant) && contains(candidate, zone))
                .min(Instant::compareTo)
                .orElseThrow(() -> new IllegalStateException("no " + this + " in " + zone + " after " + instant));
    }

    /** The clock enters the hours by showing their beginning, once or twice, or by jumping into them. */
    private List<Instant> candidates(Instant instant, ZoneRules rules) {
        List<Instant> candidates = new ArrayList<>();
        LocalDate today =
                LocalDateTime.ofInstant(instant, rules.getOffset(instant)).toLocalDate();
        for (int i = 0; i <= DAYS_AHEAD; i++) {
            LocalDateTime beginning = today.plusDays(i).atTime(from);
            for (ZoneOffset offset : rules.getValidOffsets(beginning)) {
                candidates.add(beginning.toInstant(offset));
            }
        }
        ZoneOffsetTransition change = rules.nextTransition(instant);
        if (change != null) {
            candidates.add(change.getInstant());
        }
        return candidates;
    }
}
