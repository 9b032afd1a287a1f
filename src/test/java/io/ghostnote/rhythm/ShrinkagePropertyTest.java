package io.ghostnote.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** How what is seen and what is usual share the say (docs/statistics.md sections 3 and 5). */
class ShrinkagePropertyTest {
    private static final Instant NOW = Instant.parse("2025-11-09T00:00:00Z");
    private static final double EXACT = 1e-9;

    @Provide
    Arbitrary<List<Observation>> observations() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 20_000),
                        Arbitraries.doubles().between(0.25, 150),
                        Arbitraries.of(true, true, true, false))
                .as((age, hours, answered) ->
                        new Observation(NOW.minus(Duration.ofHours(age)), hours, answered, OptionalInt.empty()))
                .list()
                .ofMaxSize(25);
    }

    private static Rhythm rhythm(List<Observation> observations) {
        return Rhythm.of(observations, List.of(), Prior.USUAL, NOW);
    }

    private static List<Observation> times(int copies, List<Observation> observations) {
        return Collections.nCopies(copies, observations).stream()
                .flatMap(List::stream)
                .toList();
    }

    @Property
    void quartilesLieWithinWhatWasAnswered(@ForAll("observations") List<Observation> observations) {
        double[] answered = observations.stream()
                .filter(Observation::answered)
                .mapToDouble(Observation::log)
                .sorted()
                .toArray();
        Rhythm.Quartiles quartiles = rhythm(observations).quartiles();
        double[] reached = Stream.of(quartiles.lower(), quartiles.median(), quartiles.upper())
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
        assertThat(reached).isSorted();
        if (answered.length == 0) {
            assertThat(reached).isEmpty();
        }
        for (double quartile : reached) {
            assertThat(quartile).isBetween(answered[0], answered[answered.length - 1]);
        }
    }

    @Property
    void aWeightIsHalvedInHalfAYearAndNeverMoreThanOne(
            @ForAll @IntRange(min = -1000, max = 100_000) int hours, @ForAll @IntRange(max = 10_000) int more) {
        double weight = Sample.weight(NOW.minus(Duration.ofHours(hours)), NOW);
        double older = Sample.weight(NOW.minus(Duration.ofHours(hours + more)), NOW);
        assertThat(weight).isBetween(0.0, 1.0);
        assertThat(older).isLessThanOrEqualTo(weight);
        if (hours >= 0) {
            assertThat(Sample.weight(NOW.minus(Duration.ofHours(hours + 180 * 24)), NOW))
                    .isCloseTo(weight / 2, within(EXACT));
        }
    }

    @Property
    void theWeightsAddUp(@ForAll("observations") List<Observation> observations) {
        double answers = observations.stream()
                .filter(Observation::answered)
                .mapToDouble(one -> Sample.weight(one.at(), NOW))
                .sum();
        assertThat(rhythm(observations).answers()).isCloseTo(answers, within(EXACT));
        assertThat(rhythm(times(3, observations)).answers()).isCloseTo(3 * answers, within(1e-8));
    }

    /** From nothing, which is the prior, to so many that only they count. */
    @Property
    void theMoreAnswersTheNearerToThem(
            @ForAll("observations") List<Observation> observations, @ForAll @IntRange(min = 1, max = 20) int copies) {
        Sample sample = Sample.of(observations, List.of(), NOW);
        if (sample.middle().isEmpty()) {
            assertThat(rhythm(observations).mean()).isEqualTo(Prior.USUAL.mean());
            return;
        }
        double middle = sample.middle().getAsDouble();
        double apart = Math.abs(Prior.USUAL.mean() - middle);
        Rhythm some = rhythm(times(copies, observations));
        Rhythm more = rhythm(times(copies + 1, observations));
        assertThat(Math.abs(some.mean() - middle))
                .isCloseTo(
                        apart * Prior.USUAL.meanWeight() / (Prior.USUAL.meanWeight() + some.answers()), within(EXACT));
        assertThat(Math.abs(more.mean() - middle)).isLessThanOrEqualTo(Math.abs(some.mean() - middle) + EXACT);
        assertThat(some.mean())
                .isBetween(Math.min(Prior.USUAL.mean(), middle) - EXACT, Math.max(Prior.USUAL.mean(), middle) + EXACT);
    }

    @Property(tries = 50)
    void tenThousandTimesTheSameTellNothingButThemselves(@ForAll @DoubleRange(min = 0.25, max = 150) double hours) {
        Rhythm rhythm = rhythm(times(10_000, List.of(new Observation(NOW, hours, true, OptionalInt.empty()))));
        assertThat(rhythm.within(0.5)).isCloseTo(hours, within(hours * 0.002));
        assertThat(rhythm.deviation()).isCloseTo(0.30, within(0.005));
    }

    @Property
    void whoTakesLongerIsWaitedForLonger(
            @ForAll("observations") List<Observation> observations,
            @ForAll @DoubleRange(min = 1, max = 20) double slower) {
        List<Observation> answered =
                observations.stream().filter(Observation::answered).toList();
        List<Observation> later = answered.stream()
                .map(one -> new Observation(one.at(), one.hours() * slower, true, OptionalInt.empty()))
                .toList();
        assertThat(rhythm(later).factor())
                .isGreaterThanOrEqualTo(rhythm(answered).factor() - EXACT);
    }

    @Property
    void aLargerShareTakesLonger(
            @ForAll("observations") List<Observation> observations,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double one,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double other) {
        Rhythm rhythm = rhythm(observations);
        assertThat(rhythm.within(Math.min(one, other))).isLessThanOrEqualTo(rhythm.within(Math.max(one, other)));
    }

    @Property
    void theLongerTheSilenceTheLessIsToBeHopedFor(
            @ForAll("observations") List<Observation> observations,
            @ForAll @DoubleRange(min = 0, max = 2000) double silent,
            @ForAll @DoubleRange(min = 0, max = 2000) double longer,
            @ForAll @DoubleRange(min = 0, max = 2000) double within,
            @ForAll @DoubleRange(min = 0, max = 2000) double more) {
        Rhythm rhythm = rhythm(observations);
        Outlook outlook = rhythm.outlook(silent, within);
        assertThat(outlook.ever()).isBetween(0.0, 1.0);
        assertThat(outlook.within()).isBetween(0.0, outlook.ever());
        assertThat(rhythm.outlook(silent + longer, within).ever()).isLessThanOrEqualTo(outlook.ever() + EXACT);
        assertThat(rhythm.outlook(silent, within + more).within()).isGreaterThanOrEqualTo(outlook.within() - EXACT);
        assertThat(rhythm.outlook(silent, within + more).ever()).isEqualTo(outlook.ever());
        assertThat(rhythm.outlook(silent, 0).within()).isZero();
    }
}
