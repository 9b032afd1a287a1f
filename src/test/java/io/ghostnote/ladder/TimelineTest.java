package io.ghostnote.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ghostnote.calendar.VectorCalendars;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Waits and due times of docs/ladder.md section 2, to the minute, from the vectors. */
class TimelineTest {
    private static final JsonNode VECTORS = read();

    private static JsonNode read() {
        try (InputStream in = TimelineTest.class.getResourceAsStream("/vectors/statistics-vectors.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<JsonNode> waits() {
        return StreamSupport.stream(VECTORS.get("wait_bd").spliterator(), false);
    }

    static Stream<JsonNode> timelines() {
        return StreamSupport.stream(VECTORS.get("timeline").spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("waits")
    void waitUnderAFactor(JsonNode vector) {
        Rung rung = new Rung(
                Step.S1,
                vector.get("default").asInt(),
                vector.get("min").asInt(),
                vector.get("max").asInt());
        assertThat(rung.wait(vector.get("factor").asDouble()))
                .isEqualTo(vector.get("expected").asInt());
    }

    @ParameterizedTest
    @MethodSource("timelines")
    void eachStepIsDueToTheMinute(JsonNode vector) {
        Desk desk = new Desk();
        desk.calendar = VectorCalendars.of(
                VECTORS.get("calendars").get(vector.get("calendar").asText()));
        desk.stage = Stage.of(vector.get("stage").asText()).orElseThrow();
        desk.factor = factor(vector.get("fit").asText());
        desk.mail.owner("T", OffsetDateTime.parse(vector.get("sent").asText()).toInstant());
        for (JsonNode step : vector.get("steps")) {
            Instant due = OffsetDateTime.parse(step.get("due").asText()).toInstant();
            Verdict before = desk.pass("", due.minus(1, ChronoUnit.MINUTES));
            Verdict then = desk.pass("", due);

            String name = step.get("step").asText();
            assertThat(then.step()).contains(name.equals("CLOSE") ? Step.C0 : Step.valueOf(name));
            assertThat(before.action()).isEqualTo(Action.NONE);
            assertThat(before.clock().map(Reckoning::waitedMinutes))
                    .contains(step.get("wait_bd").asLong() * 480 - 1);
            assertThat(then.action()).isEqualTo(Action.DRAFT);
            assertThat(then.clock().map(Reckoning::dueAt)).contains(due);
            desk.send("T", due);
        }
        assertThat(desk.judge("", Instant.parse("2027-01-01T00:00:00Z")).state())
                .isEqualTo(State.CLOSED);
    }

    @Test
    void theVectorsHoldWhatTheyAreReadFor() {
        assertThat(waits().count()).isGreaterThan(10);
        assertThat(timelines().count()).isGreaterThan(5);
    }

    private static double factor(String fit) {
        for (JsonNode known : VECTORS.get("fit")) {
            if (known.get("name").asText().equals(fit)) {
                return known.get("expected").get("factor").asDouble();
            }
        }
        throw new IllegalArgumentException(fit);
    }

    @Test
    void aPaymentIsRemindedOfByItsDateAndNotByTheClientsRhythm() {
        Desk desk = new Desk();
        desk.stage = Stage.INVOICED;
        desk.factor = 2.5;
        desk.anchor = Optional.of(desk.at("2025-11-20T09:00"));
        desk.owner("T", "2025-11-03T14:00");

        assertThat(desk.judge("2025-11-24T17:00").clock().orElseThrow().dueAt()).isEqualTo(desk.at("2025-11-24T17:00"));
        assertThat(desk.pass("2025-11-24T16:59").action()).isEqualTo(Action.NONE);
        assertThat(desk.pass("2025-11-24T17:00").step()).contains(Step.I1);
        desk.send("T", "2025-11-25T10:00");
        assertThat(desk.pass("2025-12-04T09:59").action()).isEqualTo(Action.NONE);
        assertThat(desk.pass("2025-12-04T10:00").step()).contains(Step.I2);
        desk.send("T", "2025-12-04T10:00");
        assertThat(desk.pass("2025-12-18T10:00").step()).contains(Step.C1);
    }

    @Test
    void anInvoiceWrittenAboutAfterItsDateIsNotRemindedOfAtOnce() {
        Desk desk = new Desk();
        desk.stage = Stage.INVOICED;
        desk.anchor = Optional.of(desk.at("2025-11-03T09:00"));
        desk.owner("T", "2025-10-20T14:00");
        desk.owner("T", "2025-11-10T14:00");

        assertThat(desk.judge("2025-11-13T13:59").action()).isEqualTo(Action.NONE);
        assertThat(desk.judge("2025-11-13T14:00").step()).contains(Step.I1);
        assertThat(desk.judge("2025-11-13T14:00").action()).isEqualTo(Action.DRAFT);
    }
}
