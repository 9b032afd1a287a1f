package io.ghostnote.pass;

import io.ghostnote.calendar.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** A digest at eight on each of the owner's working days: not at weekends, on holidays, or while the owner is away. */
public final class WorkingMornings implements DigestMoments {
    /** The time on the owner's clock. */
    public static final LocalTime EIGHT = LocalTime.of(8, 0);

    private final WorkCalendar owner;

    /** The mornings of that person. */
    public WorkingMornings(WorkCalendar owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Instant> latest(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, owner.zone());
        return Optional.of(today.atTime(EIGHT).atZone(owner.zone()).toInstant())
                .filter(due -> !due.isAfter(now) && owner.isWorkingDay(today));
    }
}
