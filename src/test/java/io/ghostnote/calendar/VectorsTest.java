package io.ghostnote.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.chrono.HijrahDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The project's own vectors as far as they concern working time. */
class VectorsTest {
    private static final JsonNode STATISTICS = read("/vectors/statistics-vectors.json");
    private static final JsonNode ARABIC = read("/vectors/arabic-vectors.json");

    static Stream<JsonNode> businessMinutes() {
        return STATISTICS.get("business_minutes").valueStream();
    }

    static Stream<JsonNode> addBusinessMinutes() {
        return STATISTICS.get("add_business_minutes").valueStream();
    }

    static Stream<JsonNode> timelines() {
        return STATISTICS.get("timeline").valueStream();
    }

    static Stream<JsonNode> hijriDays() {
        return ARABIC.get("umm_al_qura").valueStream();
    }

    @ParameterizedTest
    @MethodSource("businessMinutes")
    void minutesBetween(JsonNode vector) {
        assertThat(calendar(vector).minutesBetween(instant(vector, "start"), instant(vector, "end")))
                .isEqualTo(vector.get("expected").asLong());
    }

    @ParameterizedTest
    @MethodSource("addBusinessMinutes")
    void plusMinutes(JsonNode vector) {
        assertThat(calendar(vector)
                        .plusMinutes(
                                instant(vector, "start"), vector.get("minutes").asLong()))
                .isEqualTo(instant(vector, "expected"));
    }

    @ParameterizedTest
    @MethodSource("timelines")
    void eachStepIsDueItsWaitAfterThePreviousOne(JsonNode vector) {
        WorkCalendar calendar = calendar(vector);
        Instant previous = instant(vector, "sent");
        for (JsonNode step : vector.get("steps")) {
            long minutes = step.get("wait_bd").asLong() * WorkCalendar.MINUTES_PER_DAY;
            Instant due = calendar.plusMinutes(previous, minutes);
            assertThat(due).as(step.toString()).isEqualTo(instant(step, "due"));
            previous = due;
        }
    }

    @ParameterizedTest
    @MethodSource("hijriDays")
    void ummAlQura(JsonNode vector) {
        LocalDate day = LocalDate.parse(vector.get("gregorian").asText());
        assertThat(HijrahDate.from(day).toString()).endsWith(vector.get("hijri").asText());
    }

    @Test
    void theSeasonsLieWhereTheVectorsPutThem() {
        WorkCalendar riyadh = WorkCalendars.explicit(ZoneId.of("Asia/Riyadh"))
                .weekend(EnumSet.noneOf(DayOfWeek.class))
                .observant()
                .build();
        hijriDays().forEach(vector -> {
            LocalDate day = LocalDate.parse(vector.get("gregorian").asText());
            String hijri = vector.get("hijri").asText().substring(5);
            boolean eid = Set.of("10-01", "12-10").contains(hijri);
            assertThat(riyadh.isWorkingDay(day)).as(vector.toString()).isEqualTo(!eid);
            assertThat(riyadh.isEidWindow(day)).as(vector.toString()).isEqualTo(eid);
            Instant midnight = day.atStartOfDay(riyadh.zone()).toInstant();
            long minutes = riyadh.minutesBetween(midnight, midnight.plusSeconds(86_400));
            assertThat(minutes).as(vector.toString()).isEqualTo(hijri.equals("09-01") ? 360 : eid ? 0 : 480);
        });
    }

    /** The table of weekends against the calendars that the vectors were made with, day by day. */
    @ParameterizedTest
    @ValueSource(strings = {"SA", "EG", "AE", "MA", "US", "DE"})
    void theTableOfWeekendsIsThatOfTheVectors(String country) {
        JsonNode json = STATISTICS.get("calendars").get(country);
        WorkCalendar calendar = VectorCalendars.of(json);
        Set<LocalDate> holidays = new HashSet<>();
        json.get("holidays").forEach(day -> holidays.add(LocalDate.parse(day.asText())));
        assertThat(LocalDate.parse("2014-01-01").datesUntil(LocalDate.parse("2030-01-01")))
                .filteredOn(day -> !holidays.contains(day))
                .allMatch(day -> Weekends.of(country).isWeekend(day) != calendar.isWorkingDay(day));
    }

    private static WorkCalendar calendar(JsonNode vector) {
        return VectorCalendars.of(
                STATISTICS.get("calendars").get(vector.get("calendar").asText()));
    }

    private static Instant instant(JsonNode vector, String field) {
        return OffsetDateTime.parse(vector.get(field).asText()).toInstant();
    }

    private static JsonNode read(String name) {
        try (InputStream in = Objects.requireNonNull(VectorsTest.class.getResourceAsStream(name))) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
