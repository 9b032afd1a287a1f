package io.ghostnote.ladder;

import io.ghostnote.calendar.WorkCalendar;
import io.ghostnote.rhythm.Cooling;
import io.ghostnote.rhythm.Observation;
import io.ghostnote.rhythm.Pace;
import io.ghostnote.rhythm.Prior;
import io.ghostnote.rhythm.Rhythm;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * All waits of one client, and what is normal by them. Rhythms are as of the beginning of the day, in the client's zone, on which they
 * are asked for: they stay the same all day (docs/statistics.md section 3).
 */
public record Waits(List<Wait> all) {
    /** From so many answers on a person is told by their own alone. */
    static final int ENOUGH = 8;

    public Waits {
        all = List.copyOf(all);
    }

    /**
     * What is normal for that person on the day of {@code now}: by their own answers where there are eight of them; else by everybody's at
     * the client's, those of the others at half weight (docs/statistics.md section 8).
     */
    public Rhythm rhythm(String person, Instant now, WorkCalendar calendar) {
        Instant asOf = day(now, calendar);
        List<Observation> own = observations(wait -> wait.person().equals(person), asOf, calendar);
        boolean enough = own.stream().filter(Observation::answered).count() >= ENOUGH;
        List<Observation> others =
                enough ? List.of() : observations(wait -> !wait.person().equals(person), asOf, calendar);
        return Rhythm.of(own, others, Prior.USUAL, asOf);
    }

    /** Whether the client's answers have become slower and shorter, over all their people. */
    public Cooling cooling(Instant now, WorkCalendar calendar) {
        return Cooling.of(observations(wait -> true, day(now, calendar), calendar));
    }

    /** How long the client's last answers took, over all their people. */
    public Pace pace(Instant now, WorkCalendar calendar) {
        return Pace.of(observations(wait -> true, day(now, calendar), calendar));
    }

    private List<Observation> observations(Predicate<Wait> which, Instant asOf, WorkCalendar calendar) {
        // A status asks this of a hundred thousand waits: a plain loop takes half the time of a stream.
        List<Observation> found = new ArrayList<>(all.size());
        for (Wait wait : all) {
            if (which.test(wait)) {
                wait.observation(asOf, calendar).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Instant day(Instant now, WorkCalendar calendar) {
        return LocalDate.ofInstant(now, calendar.zone())
                .atStartOfDay(calendar.zone())
                .toInstant();
    }
}
