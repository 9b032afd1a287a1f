package io.ghostnote.ladder;

import io.ghostnote.calendar.DateRange;
import io.ghostnote.calendar.DraftHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * When the freelancer wants drafts to appear: from inclusive to exclusive in their zone, over midnight when the first is the later one, on
 * every day they are not away ({@code owner.draft-hours}, {@code owner.away}). Empty hours throw IllegalArgumentException.
 */
public record DraftWindow(LocalTime from, LocalTime to, ZoneId zone, List<DateRange> away) {
    // Away ranges are what a person writes down; somebody who is away for years gets an instant far ahead, not an
    // endless search.
    private static final int HORIZON_DAYS = 1000;

    public DraftWindow {
        away = List.copyOf(away);
        if (from.equals(to)) {
            throw new IllegalArgumentException("draft hours are empty: " + from + "-" + to);
        }
    }

    /** The instant itself when drafts may appear then, else the next one at which they may. */
    public Instant nextOpen(Instant now) {
        DraftHours hours = new DraftHours(from, to);
        Instant open = hours.nextOpening(now, zone);
        for (int i = 0; i < HORIZON_DAYS; i++) {
            LocalDate day = LocalDate.ofInstant(open, zone);
            if (away.stream().noneMatch(range -> range.contains(day))) {
                return open;
            }
            open = hours.nextOpening(day.plusDays(1).atStartOfDay(zone).toInstant(), zone);
        }
        return open;
    }
}
