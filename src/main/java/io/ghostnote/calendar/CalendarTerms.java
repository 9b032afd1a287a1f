package io.ghostnote.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is configured about a person's working time; what is empty follows from the country (docs/etiquette.md section 8).
 *
 * @param zone the person's zone
 * @param country ISO 3166-1 alpha-2, or nothing when unknown
 * @param region of the country whose holidays are kept too, as {@link WorkCalendars#regions} names it, or nothing for those of the whole
 *     country only
 * @param hours own hours, or nothing for the usual ones
 * @param weekend own weekend, or nothing for the country's
 * @param daysOff own days off beside public holidays
 * @param observes whether Ramadan and the Eids count
 */
public record CalendarTerms(
        ZoneId zone,
        Optional<String> country,
        Optional<String> region,
        Optional<WorkingHours> hours,
        Optional<Set<DayOfWeek>> weekend,
        List<DateRange> daysOff,
        Observance observes) {
    public CalendarTerms {
        country = country.map(code -> code.toUpperCase(Locale.ROOT));
        region = region.map(code -> code.toUpperCase(Locale.ROOT));
        weekend = weekend.map(Set::copyOf);
        daysOff = List.copyOf(daysOff);
    }

    /** Of whom only the place is known. */
    public static CalendarTerms of(ZoneId zone, Optional<String> country) {
        return new CalendarTerms(
                zone, country, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Observance.AUTO);
    }

    /** True when the day is one of the person's own days off. */
    public boolean away(LocalDate day) {
        return daysOff.stream().anyMatch(range -> range.contains(day));
    }
}
