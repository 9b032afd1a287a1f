package io.ghostnote.wording;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the reading of a day depends on beside its words (docs/signals.md section 4).
 *
 * @param received the day of the message, in the writer's zone
 * @param monthFirst numeric dates begin with the month
 * @param weekend the days that end the writer's week
 * @param works true for the writer's working days
 */
public record DayContext(LocalDate received, boolean monthFirst, Set<DayOfWeek> weekend, Predicate<LocalDate> works) {
    /** A calendar without a working day must not be searched for ever. */
    private static final int LONGEST_SEARCH = 60;

    public DayContext {
        weekend = weekend.isEmpty() || weekend.size() == 7
                ? Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)
                : Set.copyOf(weekend);
    }

    /**
     * A writer in a country, who works on every day that is not of the weekend.
     *
     * @param region ISO 3166-1 alpha-2; only the United States begin numeric dates with the month
     */
    public static DayContext of(LocalDate received, Optional<String> region, Set<DayOfWeek> weekend) {
        boolean monthFirst = region.filter("US"::equalsIgnoreCase).isPresent();
        return new DayContext(received, monthFirst, weekend, day -> !weekend.contains(day.getDayOfWeek()));
    }

    /** The day itself or the first working day after it. */
    LocalDate workingFrom(LocalDate day) {
        for (int i = 0; i < LONGEST_SEARCH; i++) {
            if (works.test(day.plusDays(i))) {
                return day.plusDays(i);
            }
        }
        return day;
    }

    /** The first working day of the week after the one the day is in. */
    LocalDate nextWeek(LocalDate day) {
        LocalDate at = day;
        while (!weekend.contains(at.getDayOfWeek())) {
            at = at.plusDays(1);
        }
        while (weekend.contains(at.getDayOfWeek())) {
            at = at.plusDays(1);
        }
        return workingFrom(at);
    }

    /** The last day before the weekend of the week the day is in. */
    LocalDate weekEnd(LocalDate day) {
        LocalDate at = day;
        while (!weekend.contains(at.plusDays(1).getDayOfWeek())) {
            at = at.plusDays(1);
        }
        return at;
    }
}
