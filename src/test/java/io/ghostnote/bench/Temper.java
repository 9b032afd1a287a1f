package io.ghostnote.bench;

import io.ghostnote.calendar.CalendarTerms;
import io.ghostnote.calendar.DateRange;
import io.ghostnote.calendar.WorkCalendar;
import io.ghostnote.calendar.WorkCalendars;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * How a made-up client really answers, of which the program sees the mail alone: log-normal in business hours, with outliers, silences and
 * leave. The same client and question behave alike whatever is asked when.
 */
final class Temper {
    private static final double NEVER = 0.06;
    private static final double OUTLIER = 0.05;
    private static final double MINUTES_PER_HOUR = 60;
    private static final WorkCalendar RIYADH = calendar("Asia/Riyadh", "SA");
    private static final WorkCalendar BERLIN = calendar("Europe/Berlin", "DE");
    private static final int[] LEAVE_WEEKS = {8, 30, 60, 82};

    /** The three sorts, by the median and spread of their answers. */
    enum Sort {
        FAST(0.7, 0.7),
        TYPICAL(4, 1),
        SLOW(24, 0.7);

        private final double median;
        private final double spread;

        Sort(double median, double spread) {
            this.median = median;
            this.spread = spread;
        }
    }

    private final Sort sort;
    private final long seed;
    private final List<DateRange> leave = new ArrayList<>();
    private final WorkCalendar known;
    private final boolean responder;

    Temper(Sort sort, int number, LocalDate begin) {
        this.sort = sort;
        this.seed = 1_000_003L * (number + 1) + Math.round(sort.median);
        Random random = new Random(seed);
        for (int week : LEAVE_WEEKS) {
            LocalDate first = begin.plusWeeks(week + random.nextInt(14));
            leave.add(new DateRange(first, first.plusDays(5 + random.nextInt(10))));
        }
        leave.sort(Comparator.comparing(DateRange::first));
        this.responder = random.nextBoolean();
        this.known = random.nextBoolean() ? RIYADH : BERLIN;
    }

    private static WorkCalendar calendar(String zone, String country) {
        return WorkCalendars.of(CalendarTerms.of(ZoneId.of(zone), Optional.of(country)));
    }

    Sort sort() {
        return sort;
    }

    /** The client's working time as far as it can be known: public holidays, but not when they take leave. */
    WorkCalendar calendar() {
        return known;
    }

    /** Draws for one question of theirs. */
    Random draws(int question) {
        return new Random(seed * 31 + question * 7_919L);
    }

    /** When an answer comes to what was written then; nothing when none ever does. */
    Optional<Instant> answer(Instant asked, Random draws) {
        double never = draws.nextDouble();
        double outlier = draws.nextDouble();
        double hours = Math.exp(Math.log(sort.median) + sort.spread * draws.nextGaussian());
        double late = (10 + 15 * draws.nextDouble()) * 8;
        if (never < NEVER) {
            return Optional.empty();
        }
        long minutes = Math.max(1, Math.round((outlier < OUTLIER ? late : hours) * MINUTES_PER_HOUR));
        return Optional.of(afterLeave(asked, known.plusMinutes(asked, minutes)));
    }

    /** The same answer by somebody who does not work on the days of their leave. */
    private Instant afterLeave(Instant asked, Instant due) {
        Instant later = due;
        for (DateRange range : leave) {
            Instant from = range.first().atStartOfDay(known.zone()).toInstant();
            Instant until = range.last().plusDays(1).atStartOfDay(known.zone()).toInstant();
            Instant begins = from.isBefore(asked) ? asked : from;
            if (begins.isBefore(later) && begins.isBefore(until)) {
                later = known.plusMinutes(later, known.minutesBetween(begins, until));
            }
        }
        return later;
    }

    /** The first day after the leave that a letter of that time meets, when an automatic reply tells of it. */
    Optional<LocalDate> back(Instant written) {
        LocalDate day = LocalDate.ofInstant(written, known.zone());
        return responder
                ? leave.stream()
                        .filter(range -> range.contains(day))
                        .map(range -> range.last().plusDays(1))
                        .findFirst()
                : Optional.empty();
    }
}
