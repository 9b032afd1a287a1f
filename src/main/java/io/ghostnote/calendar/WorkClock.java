package io.ghostnote.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Counts business minutes. Each year's sums are made once, so that a distance of years costs about as much as one of hours. Safe for
 * several threads: two may make the same sums, which are equal.
 */
final class WorkClock {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;
    private static final LocalDate FIRST_DAY = LocalDate.of(FIRST_YEAR, 1, 1);
    private static final LocalDate END = LocalDate.of(LAST_YEAR + 1, 1, 1);
    /** Before the first day everywhere on earth; instants are cut to this and NEVER, so that no date arithmetic overflows. */
    private static final Instant ALWAYS = Instant.parse("1899-12-01T00:00:00Z");

    private static final long MOST_MINUTES = (LAST_YEAR - FIRST_YEAR + 1L) * 366 * 24 * 60;

    private final ZoneId zone;
    private final DayRule rule;
    /** Per year: at index i the minutes of its first i days. */
    private final AtomicReferenceArray<int[]> sums = new AtomicReferenceArray<>(LAST_YEAR - FIRST_YEAR + 1);

    WorkClock(ZoneId zone, DayRule rule) {
        this.zone = zone;
        this.rule = rule;
    }

    long minutesBetween(Instant from, Instant to) {
        if (!to.isAfter(from)) {
            return 0;
        }
        LocalDate first = dayOf(from);
        LocalDate last = dayOf(to);
        return minutesOfDays(first, last) + minutesIn(last, to) - minutesIn(first, from);
    }

    Instant plusMinutes(Instant from, long minutes) {
        if (minutes < 0) {
            throw new IllegalArgumentException("negative business minutes: " + minutes);
        }
        if (minutes == 0) {
            return from;
        }
        LocalDate first = dayOf(from);
        if (minutes > MOST_MINUTES || !first.isBefore(END)) {
            return WorkCalendar.NEVER;
        }
        long left = minutesIn(first, from) + minutes + sumsOf(first.getYear())[first.getDayOfYear() - 1];
        for (int year = first.getYear(); year <= LAST_YEAR; year++) {
            int[] before = sumsOf(year);
            int all = before[before.length - 1];
            if (left <= all) {
                int index = lastBelow(before, (int) left);
                LocalDate day = LocalDate.ofYearDay(year, index + 1);
                return Instant.ofEpochSecond(workDay(day).secondAfter((int) left - before[index]));
            }
            left -= all;
        }
        return WorkCalendar.NEVER;
    }

    boolean isWorkingDay(LocalDate day) {
        if (day.isBefore(FIRST_DAY) || !day.isBefore(END)) {
            return false;
        }
        int[] before = sumsOf(day.getYear());
        return before[day.getDayOfYear()] > before[day.getDayOfYear() - 1];
    }

    Instant nextWorkingDayAfter(LocalDate day) {
        if (!day.isBefore(END)) {
            return WorkCalendar.NEVER;
        }
        return startFrom(day.isBefore(FIRST_DAY) ? FIRST_DAY : day.plusDays(1), Instant.MIN);
    }

    Instant nextWorkingInstant(Instant from) {
        return startFrom(dayOf(from), from);
    }

    private Instant startFrom(LocalDate first, Instant from) {
        for (LocalDate day = first; day.isBefore(END); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                for (WorkDay.Span span : workDay(day).spans()) {
                    if (from.getEpochSecond() < span.to()) {
                        Instant start = Instant.ofEpochSecond(span.from());
                        return start.isAfter(from) ? start : from;
                    }
                }
            }
        }
        return WorkCalendar.NEVER;
    }

    private LocalDate dayOf(Instant instant) {
        if (instant.isBefore(ALWAYS)) {
            return FIRST_DAY;
        }
        if (instant.isAfter(WorkCalendar.NEVER)) {
            return END;
        }
        LocalDate day = LocalDate.ofInstant(instant, zone);
        if (day.isBefore(FIRST_DAY)) {
            return FIRST_DAY;
        }
        return day.isBefore(END) ? day : END;
    }

    /**
     * Minutes that are over, counted from the beginning of the day. A clock that is set back across midnight shows a day again after the
     * next one has begun, so minutes of the next day may be over as well.
     */
    private long minutesIn(LocalDate day, Instant instant) {
        long second = instant.getEpochSecond();
        return (long) workDay(day).minutesUntil(second)
                + workDay(day.plusDays(1)).minutesUntil(second);
    }

    /** Minutes of the days from the first inclusive to the last exclusive; negative when the last is earlier. */
    private long minutesOfDays(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return -minutesOfDays(last, first);
        }
        long sum = 0;
        for (int year = first.getYear(); year < last.getYear(); year++) {
            int[] before = sumsOf(year);
            sum += before[before.length - 1];
        }
        return sum + minutesBefore(last) - minutesBefore(first);
    }

    private int minutesBefore(LocalDate day) {
        return day.isBefore(END) ? sumsOf(day.getYear())[day.getDayOfYear() - 1] : 0;
    }

    private WorkDay workDay(LocalDate day) {
        if (day.isBefore(FIRST_DAY) || !day.isBefore(END)) {
            return WorkDay.NONE;
        }
        return rule.on(day)
                .map(hours -> WorkDay.of(day, hours, zone.getRules()))
                .orElse(WorkDay.NONE);
    }

    private int[] sumsOf(int year) {
        int[] known = sums.get(year - FIRST_YEAR);
        if (known != null) {
            return known;
        }
        int[] before = new int[Year.of(year).length() + 1];
        for (int i = 1; i < before.length; i++) {
            before[i] = before[i - 1] + workDay(LocalDate.ofYearDay(year, i)).minutes();
        }
        sums.set(year - FIRST_YEAR, before);
        return before;
    }

    /** The last index whose value is below the given one, which is at least 1 and at most the last value. */
    private static int lastBelow(int[] ascending, int value) {
        int low = 0;
        int high = ascending.length - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < value) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
