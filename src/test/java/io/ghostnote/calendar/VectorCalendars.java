package io.ghostnote.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/** The calendars of the project's own vectors, which say everything one by one. */
public final class VectorCalendars {
    private VectorCalendars() {}

    /** The calendar that is described there. */
    public static WorkCalendar of(JsonNode json) {
        CalendarBuilder builder = WorkCalendars.explicit(
                        ZoneId.of(json.get("zone").asText()))
                .weekend(days(json.get("weekend")))
                .hours(hours(json.get("hours").get(0), json.get("hours").get(1)));
        json.get("weekend_changes").forEach(change -> builder.weekendFrom(date(change.get(0)), days(change.get(1))));
        json.get("holidays").forEach(day -> builder.daysOff(date(day)::equals));
        json.get("special_hours")
                .forEach(special -> builder.specialHours(
                        new DateRange(date(special.get(0)), date(special.get(1))),
                        hours(special.get(2), special.get(3))));
        return builder.build();
    }

    private static Set<DayOfWeek> days(JsonNode numbers) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        numbers.forEach(number -> days.add(DayOfWeek.of(number.asInt())));
        return days;
    }

    private static WorkingHours hours(JsonNode from, JsonNode to) {
        return new WorkingHours(LocalTime.parse(from.asText()), LocalTime.parse(to.asText()));
    }

    private static LocalDate date(JsonNode text) {
        return LocalDate.parse(text.asText());
    }
}
