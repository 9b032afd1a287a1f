package io.ghostnote.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Makes calendars. They are immutable and may be shared between threads; making one is cheap, its first use reads the holidays. */
public final class WorkCalendars {
    /** Members of the Arab League, where Ramadan and the Eids are observed unless configured (docs/etiquette.md section 8.3). */
    private static final Set<String> ARAB_LEAGUE = Set.of(
            "AE", "BH", "DJ", "DZ", "EG", "IQ", "JO", "KM", "KW", "LB", "LY", "MA", "MR", "OM", "PS", "QA", "SA", "SD",
            "SO", "SY", "TN", "YE");

    private WorkCalendars() {}

    /**
     * The calendar of a person of whom this is configured: the country's weekend with its history, public holidays of the country
     * and of the region, Ramadan and the Eids where they are observed, the usual hours; own days, weekend and hours before all of these.
     * Without a country Saturday and Sunday and no holidays.
     */
    public static WorkCalendar of(CalendarTerms terms) {
        Optional<Set<DayOfWeek>> own = terms.weekend();
        WeekendHistory customary = terms.country()
                .map(Weekends::of)
                .or(() -> own.map(WeekendHistory::always))
                .orElse(Weekends.USUAL);
        CalendarBuilder builder = explicit(terms.zone())
                .weekend(own.map(WeekendHistory::always).orElse(customary))
                .customaryWeekend(customary)
                .daysOff(terms::away);
        terms.hours().ifPresent(builder::hours);
        terms.country()
                .ifPresent(country -> builder.daysOff(day ->
                        PublicHolidays.of(country, terms.region().orElse("")).contains(day)));
        if (observant(terms)) {
            builder.observant();
        }
        return builder.build();
    }

    private static boolean observant(CalendarTerms terms) {
        return switch (terms.observes()) {
            case YES -> true;
            case NO -> false;
            case AUTO -> terms.country().filter(ARAB_LEAGUE::contains).isPresent();
        };
    }

    /**
     * The parts of a country that have holidays of their own, by code with the English name, such as {@code BY} and Bavaria; a part of a
     * part is {@code BY-AG}. The codes are mostly those of ISO 3166-2 without the country. Empty where none is known.
     */
    public static SortedMap<String, String> regions(String country) {
        return Regions.of(country);
    }

    /** The weekend on that day: the person's own, or the country's by its history; Saturday and Sunday where nothing is known. */
    public static Set<DayOfWeek> weekend(CalendarTerms terms, LocalDate day) {
        return terms.weekend()
                .orElseGet(() ->
                        terms.country().map(Weekends::of).orElse(Weekends.USUAL).on(day));
    }

    /** A calendar of which everything is said one by one. */
    public static CalendarBuilder explicit(ZoneId zone) {
        return new CalendarBuilder(zone);
    }
}
