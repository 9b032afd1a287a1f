package io.ghostnote.calendar;

import static java.time.temporal.ChronoField.DAY_OF_MONTH;
import static java.time.temporal.ChronoField.MONTH_OF_YEAR;

import java.time.LocalDate;
import java.time.chrono.HijrahDate;

/**
 * Ramadan and the Eids by the Umm al-Qura calendar, as far as the JDK has it: 1300 to 1600 AH (1882 to 2174). Other years have none. The
 * sighting of the moon may differ by a day from it (docs/etiquette.md section 8.3).
 */
final class HijriSeason {
    private static final int RAMADAN = 9;
    private static final int SHAWWAL = 10;
    private static final int DHU_AL_HIJJA = 12;
    private static final LocalDate FIRST = LocalDate.from(HijrahDate.of(1300, 1, 1));
    private static final LocalDate LAST = LocalDate.from(HijrahDate.of(1600, 12, 29));

    private HijriSeason() {}

    static boolean isRamadan(LocalDate day) {
        return monthAndDay(day) / 100 == RAMADAN;
    }

    /** From 21 Ramadan to its end. */
    static boolean isLastTenOfRamadan(LocalDate day) {
        int date = monthAndDay(day);
        return date / 100 == RAMADAN && date % 100 > 20;
    }

    /** 29 Ramadan to 4 Shawwal and 8 to 13 Dhu al-Hijja. */
    static boolean isEid(LocalDate day) {
        int date = monthAndDay(day);
        return (date >= RAMADAN * 100 + 29 && date <= SHAWWAL * 100 + 4)
                || (date >= DHU_AL_HIJJA * 100 + 8 && date <= DHU_AL_HIJJA * 100 + 13);
    }

    /** The Eids with the day before and after each. */
    static boolean isAroundEid(LocalDate day) {
        return isKnown(day) && (isEid(day) || isEid(day.minusDays(1)) || isEid(day.plusDays(1)));
    }

    static boolean isOn(LocalDate date, int month, int day) {
        return monthAndDay(date) == month * 100 + day;
    }

    /** 904 for 4 Ramadan; 0 outside the calendar. */
    private static int monthAndDay(LocalDate day) {
        if (!isKnown(day)) {
            return 0;
        }
        HijrahDate date = HijrahDate.from(day);
        return date.get(MONTH_OF_YEAR) * 100 + date.get(DAY_OF_MONTH);
    }

    private static boolean isKnown(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }
}
