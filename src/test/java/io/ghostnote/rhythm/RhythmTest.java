package io.ghostnote.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The borders of docs/statistics.md sections 3 and 5. */
class RhythmTest {
    private static final Instant NOW = Instant.parse("2025-11-09T00:00:00Z");
    private static final Offset<Double> EXACT = within(1e-9);

    private static Observation answered(double hours) {
        return new Observation(NOW, hours, true, OptionalInt.empty());
    }

    private static Observation open(double hours) {
        return new Observation(NOW, hours, false, OptionalInt.empty());
    }

    private static Rhythm rhythm(Observation... observations) {
        return Rhythm.of(List.of(observations), List.of(), Prior.USUAL, NOW);
    }

    private static List<Observation> answered(int count, double hours) {
        return IntStream.range(0, count).mapToObj(i -> answered(hours)).toList();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.001, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void hoursThatNoClockShowsAreRefused(double hours) {
        assertThatThrownBy(() -> answered(hours)).isInstanceOf(IllegalArgumentException.class);
        assertThat(answered(0).hours()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 0.25", "0.2, 0.25", "0.25, 0.25", "0.26, 0.26", "8, 8"})
    void nothingIsQuickerThanAQuarterOfAnHour(double hours, double counted) {
        assertThat(answered(hours).log()).isCloseTo(Math.log(counted), EXACT);
    }

    @Test
    void aSilenceOfTwentyDaysIsNoAnswerAndNoSlowOne() {
        assertThat(open(159.99).never()).isFalse();
        assertThat(open(160).never()).isTrue();
        assertThat(answered(160).never()).isFalse();
        assertThat(rhythm(open(160)).never()).isEqualTo(1);
        assertThat(rhythm(open(160)).neverRate()).isCloseTo(2.0 / 11, EXACT);
        assertThat(rhythm(open(159)).never()).isZero();
        assertThat(rhythm(answered(160)).neverRate()).isCloseTo(1.0 / 11, EXACT);
        assertThat(rhythm().neverRate()).isCloseTo(0.1, EXACT);
    }

    @ParameterizedTest
    @CsvSource({"0, NO_HISTORY", "0.001, FEW_ANSWERS", "4.999, FEW_ANSWERS", "5, SOME", "14.999, SOME", "15, WELL_KNOWN"
    })
    void acquaintanceByTheSumOfTheWeights(double answers, Acquaintance acquaintance) {
        assertThat(Acquaintance.of(answers)).isEqualTo(acquaintance);
    }

    @Test
    void whatOthersSayCountsHalf() {
        Rhythm alone = Rhythm.of(List.of(answered(2)), List.of(), Prior.USUAL, NOW);
        Rhythm others = Rhythm.of(List.of(), List.of(answered(2), open(200)), Prior.USUAL, NOW);
        assertThat(alone.answers()).isEqualTo(1);
        assertThat(others.answers()).isEqualTo(0.5);
        assertThat(others.never()).isEqualTo(0.5);
        assertThat(others.mean()).isCloseTo((3 * Math.log(4) + 0.5 * Math.log(2)) / 3.5, EXACT);
        assertThat(alone.mean()).isCloseTo((3 * Math.log(4) + Math.log(2)) / 4, EXACT);
    }

    @Test
    void halfOfTheSayIsGoneInHalfAYearAndTheFutureSaysNoMoreThanToday() {
        assertThat(Sample.weight(NOW, NOW)).isEqualTo(1);
        assertThat(Sample.weight(NOW.minus(Duration.ofDays(180)), NOW)).isCloseTo(0.5, EXACT);
        assertThat(Sample.weight(NOW.minus(Duration.ofDays(90)), NOW)).isCloseTo(Math.sqrt(0.5), EXACT);
        assertThat(Sample.weight(NOW.plus(Duration.ofDays(90)), NOW)).isEqualTo(1);
    }

    @Test
    void whatHasNoWeightLeftIsAsIfItHadNeverBeen() {
        Observation ancient = new Observation(NOW.minus(Duration.ofDays(200_000)), 1, true, OptionalInt.empty());
        assertThat(rhythm(ancient)).isEqualTo(Rhythm.USUAL);
    }

    @Test
    void withoutAnAnswerTheMiddleIsThePriorsAndWithoutAQuartileTheSpreadIs() {
        assertThat(rhythm(open(5), open(9)))
                .satisfies(rhythm -> assertThat(rhythm.mean()).isEqualTo(Prior.USUAL.mean()));
        // One answer in five: a fifth is answered, no quartile is reached, and the largest answer stands for the
        // median.
        Sample sample = Sample.of(List.of(answered(1), open(2), open(2), open(2), open(2)), List.of(), NOW);
        assertThat(sample.middle()).hasValue(0);
        assertThat(sample.lower()).isEmpty();
        assertThat(sample.spread()).isEmpty();
        assertThat(rhythm(answered(1), open(2), open(2), open(2), open(2)).deviation())
                .isCloseTo(Math.sqrt(1.47 * (1 + 1 / 4.0)), EXACT);
    }

    @Test
    void aSpreadIsClampedAndTakenWideWhereTheUpperQuartileIsNotReached() {
        assertThat(Sample.of(answered(4, 2), List.of(), NOW).spread()).hasValue(0.30);
        assertThat(Sample.of(List.of(answered(0.25), answered(0.25), answered(1e9), answered(1e9)), List.of(), NOW)
                        .spread())
                .hasValue(2.50);
        Sample half = Sample.of(List.of(answered(1), answered(2), open(3), open(3)), List.of(), NOW);
        assertThat(half.upper()).isEmpty();
        assertThat(half.spread().orElseThrow())
                .isCloseTo((Math.log(2) - (Math.log(1) + Math.log(2)) / 2) / 0.6745, EXACT);
    }

    @Test
    void theFactorHasItsLimits() {
        assertThat(Rhythm.of(answered(40, 0.25), List.of(), Prior.USUAL, NOW).factor())
                .isEqualTo(0.6);
        assertThat(Rhythm.of(answered(40, 100), List.of(), Prior.USUAL, NOW).factor())
                .isEqualTo(2.5);
        assertThat(Rhythm.USUAL.factor()).isCloseTo(1, within(1e-4));
    }

    @Test
    void anOutlookOfNoTimeIsNothing() {
        Outlook now = Rhythm.USUAL.outlook(0, 0);
        assertThat(now.within()).isZero();
        assertThat(now.ever()).isBetween(0.89, 0.91);
        Outlook later = Rhythm.USUAL.outlook(8, 1e9);
        assertThat(later.within()).isCloseTo(later.ever(), EXACT);
    }

    @Test
    void quantilesAreTheSmallestValueThatSoManyHaveAnsweredBy() {
        KaplanMeier four = KaplanMeier.of(Stream.of(1.0, 2.0, 4.0, 8.0)
                .map(x -> new KaplanMeier.Value(x, true, 1))
                .toList());
        assertThat(four.quantile(0.2)).hasValue(1);
        assertThat(four.quantile(0.25)).hasValue(1.5);
        assertThat(four.quantile(0.5)).hasValue(3);
        assertThat(four.quantile(0.6)).hasValue(4);
        assertThat(four.quantile(1)).hasValue(8);
        assertThat(four.largest()).hasValue(8);
        assertThat(four.curve().get(3).open()).isZero();
        assertThat(KaplanMeier.of(List.of()).quantile(0.5)).isEmpty();
        assertThat(KaplanMeier.of(List.of()).largest()).isEmpty();
    }

    @Test
    void atTheSameTimeAnswersComeBeforeWhatIsCensored() {
        KaplanMeier tied = KaplanMeier.of(List.of(
                new KaplanMeier.Value(1, false, 1),
                new KaplanMeier.Value(1, true, 1),
                new KaplanMeier.Value(2, true, 2)));
        assertThat(tied.curve()).extracting(KaplanMeier.Point::x).containsExactly(1.0, 2.0);
        assertThat(tied.curve().get(0).open()).isCloseTo(0.75, EXACT);
        assertThat(tied.curve().get(1).open()).isZero();
        KaplanMeier censored =
                KaplanMeier.of(List.of(new KaplanMeier.Value(1, true, 1), new KaplanMeier.Value(5, false, 3)));
        assertThat(censored.quantile(0.5)).isEmpty();
        assertThat(censored.quantile(0.25)).hasValue(1);
        assertThat(censored.largest()).hasValue(1);
    }
}
