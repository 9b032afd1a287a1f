package io.ghostnote.app;

import io.ghostnote.calendar.CalendarTerms;
import io.ghostnote.pass.DigestMoments;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.quartz.CronExpression;

/** A digest whenever a Quartz cron expression says so on the owner's clock, but for the days on which the owner is away. */
final class CronMoments implements DigestMoments {
    private final CronExpression expression;
    private final CalendarTerms owner;

    CronMoments(String cron, CalendarTerms owner) {
        try {
            this.expression = new CronExpression(cron);
        } catch (ParseException checkedBefore) {
            throw new IllegalArgumentException(cron, checkedBefore);
        }
        this.owner = owner;
        expression.setTimeZone(TimeZone.getTimeZone(owner.zone()));
    }

    @Override
    public Optional<Instant> latest(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, owner.zone());
        Instant midnight = today.atStartOfDay(owner.zone()).toInstant();
        if (owner.away(today)) {
            return Optional.empty();
        }
        // Quartz only looks ahead: a short way back first, so that what is due every minute is not counted through the
        // day.
        for (Duration back : List.of(Duration.ofMinutes(2), Duration.ofHours(2), Duration.ofHours(30))) {
            Instant from = now.minus(back).isAfter(midnight) ? now.minus(back) : midnight;
            Optional<Instant> found = latest(from, now);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Instant> latest(Instant from, Instant now) {
        Optional<Instant> found = Optional.empty();
        @Nullable Date next = expression.getNextValidTimeAfter(Date.from(from.minusMillis(1)));
        while (next != null && !next.toInstant().isAfter(now)) {
            found = Optional.of(next.toInstant());
            next = expression.getNextValidTimeAfter(next);
        }
        return found;
    }
}
