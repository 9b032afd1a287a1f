package io.ghostnote.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The project's own vectors as far as they concern answering times. */
class VectorsTest {
    private static final Instant NOW = Instant.parse("2025-11-09T00:00:00Z");
    private static final JsonNode VECTORS = read();
    private static final Offset<Double> CLOSE =
            within(VECTORS.get("constants").get("tolerance").asDouble());
    /** p is given to six digits. */
    private static final Offset<Double> CLOSE_P = within(1e-6);

    static Stream<JsonNode> estimates() {
        return VECTORS.get("kaplan_meier").valueStream();
    }

    static Stream<JsonNode> fits() {
        return VECTORS.get("fit").valueStream();
    }

    static Stream<JsonNode> outlooks() {
        return VECTORS.get("reply_outlook").valueStream();
    }

    static Stream<JsonNode> waits() {
        return VECTORS.get("wait_bd").valueStream();
    }

    static Stream<JsonNode> trends() {
        return VECTORS.get("trend").valueStream();
    }

    static Stream<JsonNode> exact() {
        return VECTORS.get("mann_kendall_exact").valueStream();
    }

    /** Quantiles are of the logarithms, so that the middle between two answered times is their geometric mean; here of plain values. */
    @ParameterizedTest
    @MethodSource("estimates")
    void kaplanMeier(JsonNode vector) {
        List<KaplanMeier.Value> values = new ArrayList<>();
        for (int i = 0; i < vector.get("values").size(); i++) {
            values.add(new KaplanMeier.Value(
                    vector.get("values").get(i).asDouble(),
                    vector.get("answered").get(i).asInt() == 1,
                    vector.get("weights").get(i).asDouble()));
        }
        KaplanMeier estimate = KaplanMeier.of(values);
        assertThat(estimate.curve()).hasSize(vector.get("curve").size());
        for (int i = 0; i < estimate.curve().size(); i++) {
            JsonNode point = vector.get("curve").get(i);
            assertThat(estimate.curve().get(i).x()).isEqualTo(point.get(0).asDouble());
            assertThat(estimate.curve().get(i).open()).isCloseTo(point.get(1).asDouble(), CLOSE);
        }
        same(estimate.quantile(0.25), vector.get("q25"));
        same(estimate.quantile(0.5), vector.get("q50"));
        same(estimate.quantile(0.75), vector.get("q75"));
        same(estimate.quantile(0.9), vector.get("q90"));
    }

    private static void same(OptionalDouble found, JsonNode expected) {
        assertThat(found.isPresent()).isEqualTo(!expected.isNull());
        found.ifPresent(value -> assertThat(value).isCloseTo(expected.asDouble(), CLOSE));
    }

    @ParameterizedTest
    @MethodSource("fits")
    void fit(JsonNode vector) {
        Rhythm rhythm = rhythm(vector);
        JsonNode expected = vector.get("expected");
        close(rhythm.answers(), expected.get("events_weight"));
        quartile(rhythm.quartiles().lower(), expected.get("km_q25_bh"));
        quartile(rhythm.quartiles().median(), expected.get("km_q50_bh"));
        quartile(rhythm.quartiles().upper(), expected.get("km_q75_bh"));
        close(rhythm.mean(), expected.get("mu"));
        close(rhythm.deviation(), expected.get("sigma_pred"));
        close(rhythm.within(0.5), expected.get("t50_bh"));
        close(rhythm.within(0.9), expected.get("t90_bh"));
        close(rhythm.within(0.95), expected.get("t95_bh"));
        close(rhythm.neverRate(), expected.get("never_rate"));
        close(rhythm.factor(), expected.get("factor"));
        assertThat(rhythm.acquaintance())
                .isEqualTo(
                        switch (expected.get("confidence").asText()) {
                            case "none" -> Acquaintance.NO_HISTORY;
                            case "low" -> Acquaintance.FEW_ANSWERS;
                            case "medium" -> Acquaintance.SOME;
                            default -> Acquaintance.WELL_KNOWN;
                        });
        if (expected.has("robust_sigma")) {
            close(Sample.of(observations(vector), List.of(), NOW).spread().orElseThrow(), expected.get("robust_sigma"));
        }
    }

    private static void quartile(OptionalDouble log, JsonNode hours) {
        assertThat(log.isPresent()).isEqualTo(!hours.isNull());
        log.ifPresent(value -> close(Math.exp(value), hours));
    }

    @ParameterizedTest
    @MethodSource("outlooks")
    void outlook(JsonNode vector) {
        Outlook outlook = fitted(vector.get("fit"))
                .outlook(
                        vector.get("silent_bh").asDouble(),
                        vector.get("horizon_bh").asDouble());
        close(outlook.ever(), vector.get("expected").get("p_ever"));
        close(outlook.within(), vector.get("expected").get("p_within"));
    }

    @ParameterizedTest
    @MethodSource("waits")
    void factorOfTheWait(JsonNode vector) {
        close(fitted(vector.get("fit")).factor(), vector.get("factor"));
    }

    @ParameterizedTest
    @MethodSource("trends")
    void cooling(JsonNode vector) {
        List<Observation> answers = new ArrayList<>();
        for (int i = 0; i < vector.get("latencies_bh").size(); i++) {
            answers.add(new Observation(
                    NOW.plus(Duration.ofDays(i)),
                    vector.get("latencies_bh").get(i).asDouble(),
                    true,
                    OptionalInt.of(vector.get("words").get(i).asInt())));
        }
        Cooling cooling = Cooling.of(answers);
        JsonNode expected = vector.get("expected");
        assertThat(cooling.level().name().toLowerCase(java.util.Locale.ROOT))
                .isEqualTo(expected.get("level").asText());
        assertThat(cooling.answers()).isEqualTo(expected.get("n").asInt());
        if (expected.has("latency")) {
            close(cooling.rise(), expected.get("latency").get("rise"));
            close(cooling.shrink(), expected.get("length").get("shrink"));
            trend(Trend.of(answers.stream().map(Observation::log).toList()), expected.get("latency"), 1);
            trend(
                    Trend.of(answers.stream()
                            .map(answer -> -Math.log1p(answer.words().orElseThrow()))
                            .toList()),
                    expected.get("length"),
                    -1);
        }
    }

    private static void trend(Trend trend, JsonNode expected, int sign) {
        assertThat(trend.rising().score()).isEqualTo(expected.get("S").asInt());
        assertThat(trend.rising().p()).isCloseTo(expected.get("p_up").asDouble(), CLOSE_P);
        close(sign * trend.slope(), expected.get("theil_sen"));
    }

    @ParameterizedTest
    @MethodSource("exact")
    void exactChanceOfAScore(JsonNode vector) {
        assertThat(MannKendall.exact(vector.get("n").asInt(), vector.get("S").asInt()))
                .isCloseTo(vector.get("p_up").asDouble(), CLOSE_P);
    }

    private static Rhythm fitted(JsonNode name) {
        return rhythm(
                fits().filter(fit -> fit.get("name").equals(name)).findFirst().orElseThrow());
    }

    private static Rhythm rhythm(JsonNode fit) {
        return Rhythm.of(observations(fit), List.of(), Prior.USUAL, NOW);
    }

    private static List<Observation> observations(JsonNode fit) {
        return fit.get("observations")
                .valueStream()
                .map(one -> new Observation(
                        NOW.minus(Duration.ofDays(one.get("age_days").asLong())),
                        one.get("latency_bh").asDouble(),
                        one.get("answered").asBoolean(),
                        OptionalInt.empty()))
                .toList();
    }

    private static void close(double found, JsonNode expected) {
        assertThat(found).isCloseTo(expected.asDouble(), CLOSE);
    }

    private static JsonNode read() {
        try (InputStream in =
                Objects.requireNonNull(VectorsTest.class.getResourceAsStream("/vectors/statistics-vectors.json"))) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
