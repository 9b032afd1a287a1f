package io.ghostnote.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.DoubleRange;

class RhythmPropertyTest {
    private static final Instant NOW = Instant.parse("2025-11-09T00:00:00Z");

    @Provide
    Arbitrary<List<Observation>> observations() {
        Arbitrary<Double> hours = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.doubles().between(0, 200)),
                Tuple.of(2, Arbitraries.of(0.0, 0.25, 8.0, 160.0)),
                Tuple.of(1, Arbitraries.of(Double.MIN_VALUE, 1e300, Double.MAX_VALUE)));
        return Combinators.combine(
                        Arbitraries.longs().between(-10, 100_000),
                        hours,
                        Arbitraries.of(true, true, false),
                        Arbitraries.of(OptionalInt.empty(), OptionalInt.of(0), OptionalInt.of(Integer.MAX_VALUE)))
                .as((age, latency, answered, words) ->
                        new Observation(NOW.minus(Duration.ofHours(age)), latency, answered, words))
                .list()
                .ofMaxSize(40);
    }

    private static Rhythm rhythm(List<Observation> observations) {
        return Rhythm.of(observations, List.of(), Prior.USUAL, NOW);
    }

    @Property
    void theOrderInWhichMailIsFoundDoesNotMatter(@ForAll("observations") List<Observation> observations) {
        List<Observation> other = new ArrayList<>(observations);
        Collections.shuffle(other, new Random(observations.size()));
        assertThat(rhythm(other)).isEqualTo(rhythm(observations));
        assertThat(Cooling.of(other).level()).isEqualTo(Cooling.of(observations).level());
    }

    @Property
    void everyFigureIsANumberWithinItsBounds(
            @ForAll("observations") List<Observation> observations,
            @ForAll @DoubleRange(min = 0, max = 1e9) double silent,
            @ForAll @DoubleRange(min = 0, max = 1e9) double horizon) {
        Rhythm rhythm = rhythm(observations);
        assertThat(rhythm.mean()).isFinite();
        assertThat(rhythm.deviation()).isBetween(0.3, 4.0);
        assertThat(rhythm.factor()).isBetween(0.6, 2.5);
        assertThat(rhythm.within(0.5)).isGreaterThan(0).isLessThanOrEqualTo(rhythm.within(0.9));
        assertThat(rhythm.neverRate()).isBetween(0.0, 1.0);
        Outlook outlook = rhythm.outlook(silent, horizon);
        assertThat(outlook.ever()).isBetween(0.0, 1.0);
        assertThat(outlook.within()).isBetween(0.0, outlook.ever());
        Cooling cooling = Cooling.of(observations);
        assertThat(cooling.rise()).isGreaterThanOrEqualTo(0);
        assertThat(cooling.shrink()).isGreaterThanOrEqualTo(0);
    }

    /**
     * A censored wait is at least as long as an answered one: at every time no smaller a share is still open. Of T(p) it cannot be said,
     * for a censored wait does not add to W, and so a slow client stays nearer to the prior.
     */
    @Property
    void aCensoredWaitLeavesNoSmallerAShareOpenThanTheSameOneAnswered(
            @ForAll("observations") List<Observation> observations) {
        for (int i = 0; i < observations.size(); i++) {
            KaplanMeier answered = estimate(with(observations, i, true));
            KaplanMeier censored = estimate(with(observations, i, false));
            for (KaplanMeier.Point point : answered.curve()) {
                assertThat(open(censored, point.x())).isGreaterThanOrEqualTo(point.open() - 1e-12);
            }
        }
    }

    /** The mistake that censoring is there for: without the censored waits a slow client would look fast. */
    @Property
    void aCensoredWaitNeverLowersTheMedian(@ForAll("observations") List<Observation> observations) {
        for (int i = 0; i < observations.size(); i++) {
            List<Observation> without = new ArrayList<>(observations);
            without.remove(i);
            assertThat(rhythm(with(observations, i, false)).mean())
                    .isGreaterThanOrEqualTo(rhythm(without).mean() - 1e-9);
        }
    }

    private static List<Observation> with(List<Observation> observations, int index, boolean answered) {
        List<Observation> changed = new ArrayList<>(observations);
        Observation one = changed.get(index);
        changed.set(index, new Observation(one.at(), one.hours(), answered, one.words()));
        return changed;
    }

    private static KaplanMeier estimate(List<Observation> observations) {
        return KaplanMeier.of(observations.stream()
                .map(one -> new KaplanMeier.Value(one.log(), one.answered(), Sample.weight(one.at(), NOW)))
                .toList());
    }

    private static double open(KaplanMeier estimate, double x) {
        return estimate.curve().stream()
                .filter(point -> point.x() <= x)
                .reduce((before, after) -> after)
                .map(KaplanMeier.Point::open)
                .orElse(1.0);
    }

    @Property
    void timesThatAreMultipliedMoveTheMiddleAndLeaveTheSpread(
            @ForAll("observations") List<Observation> all, @ForAll @DoubleRange(min = 1, max = 50) double factor) {
        List<Observation> observations = all.stream()
                .filter(one -> one.hours() >= Observation.FLOOR && one.hours() <= 1e9)
                .filter(one -> one.answered() || one.hours() * factor < Observation.NEVER)
                .toList();
        Rhythm before = rhythm(observations);
        Rhythm after = rhythm(observations.stream()
                .map(one -> new Observation(one.at(), one.hours() * factor, one.answered(), one.words()))
                .toList());
        double share = before.answers() / (Prior.USUAL.meanWeight() + before.answers());
        assertThat(after.mean()).isCloseTo(before.mean() + share * Math.log(factor), within(1e-9));
        assertThat(after.deviation()).isCloseTo(before.deviation(), within(1e-9));
    }

    @Property
    void whatOthersSayCountsHalf(@ForAll("observations") List<Observation> observations) {
        Rhythm theirs = Rhythm.of(List.of(), observations, Prior.USUAL, NOW);
        Rhythm own = rhythm(observations);
        assertThat(theirs.answers()).isCloseTo(own.answers() / 2, within(1e-9));
        assertThat(theirs.never()).isCloseTo(own.never() / 2, within(1e-9));
        assertThat(theirs.quartiles()).isEqualTo(own.quartiles());
    }

    /** Only the weights move from day to day, all by the same factor: history fades towards the prior and changes nothing else. */
    @Property
    void timeAloneFadesHistoryTowardsThePrior(@ForAll("observations") List<Observation> observations) {
        List<Observation> past =
                observations.stream().filter(one -> !one.at().isAfter(NOW)).toList();
        Rhythm later = Rhythm.of(past, List.of(), Prior.USUAL, NOW.plus(Duration.ofDays(180)));
        assertThat(later.answers()).isCloseTo(rhythm(past).answers() / 2, within(1e-9));
        Rhythm end = Rhythm.of(past, List.of(), Prior.USUAL, NOW.plus(Duration.ofDays(1_000_000)));
        assertThat(end.mean()).isCloseTo(Prior.USUAL.mean(), within(1e-9));
        assertThat(end.factor()).isCloseTo(1, within(1e-4));
    }

    @Example
    void tenThousandAreFittedAtOnce() {
        Random random = new Random(1);
        List<Observation> many = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            many.add(new Observation(
                    NOW.minus(Duration.ofHours(random.nextInt(10_000))),
                    Math.exp(random.nextGaussian() + Math.log(6)),
                    random.nextInt(4) > 0,
                    OptionalInt.empty()));
        }
        Rhythm rhythm = rhythm(many);
        assertThat(rhythm.acquaintance()).isEqualTo(Acquaintance.WELL_KNOWN);
        assertThat(rhythm.within(0.5)).isGreaterThan(6);
        assertThat(rhythm.deviation()).isBetween(0.8, 1.4);
    }

    @Example
    void whatNoClockShowsIsRefused() {
        for (double hours : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new Observation(NOW, hours, true, OptionalInt.empty()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
