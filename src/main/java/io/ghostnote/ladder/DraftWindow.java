package io.ghostnote.ladder;

import io.ghostnote.calendar.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * When the freelancer wants drafts to appear: from inclusive to exclusive in their zone, on every day they are not away
 * ({@code owner.draft-hours}, {@code owner.away}).
 */
public record DraftWindow(LocalTime from, LocalTime to, ZoneId zone, List<DateRange> away) {
    // Away ranges are what a person writes down; somebody who is away for years gets an instant far ahead, not an
    // endless search.
    private static final int HORIZON_DAYS = 1000;

    public DraftWindow {
        away = List.copyOf(away);
    }

    /** The instant itself when drafts may appear then, else the next one at which they may. */
    public Instant nextOpen(Instant now) {
        LocalDate day = LocalDate.ofInstant(now, zone);
        for (int i = 0; i < HORIZON_DAYS; i++, day = day.plusDays(1)) {
            LocalDate candidate = day;
            if (away.stream().anyMatch(range -> range.contains(candidate))) {
                continue;
            }
            Instant opens = candidate.atTime(from).atZone(zone).toInstant();
            Instant closes = candidate.atTime(to).atZone(zone).toInstant();
            if (now.isBefore(closes)) {
                return now.isBefore(opens) ? opens : now;
            }
        }
        return day.atTime(from).atZone(zone).toInstant();
    }
}
