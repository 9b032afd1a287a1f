package io.ghostnote.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The borders of docs/statistics.md section 6. */
class CoolingTest {
    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");
    private static final Offset<Double> EXACT = within(1e-9);

    private static List<Observation> answers(int count, IntToDoubleFunction hours, IntFunction<OptionalInt> words) {
        List<Observation> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            answers.add(new Observation(FIRST.plus(Duration.ofDays(i)), hours.applyAsDouble(i), true, words.apply(i)));
        }
        return answers;
    }

    private static OptionalInt unread(int i) {
        return OptionalInt.empty();
    }

    @Test
    void fiveAnswersTellNothingAndSixDo() {
        assertThat(Cooling.of(answers(5, i -> Math.pow(2, i), CoolingTest::unread)))
                .isEqualTo(new Cooling(Cooling.Level.UNKNOWN, 5, 1, 1));
        Cooling six = Cooling.of(answers(6, i -> Math.pow(2, i), CoolingTest::unread));
        assertThat(six.level()).isEqualTo(Cooling.Level.SLOWER);
        assertThat(six.answers()).isEqualTo(6);
        assertThat(six.rise()).isCloseTo(32, EXACT);
        assertThat(six.shrink()).isEqualTo(1);
    }

    @Test
    void onlyTheLastTwelveCountAndOnlyAnswers() {
        List<Observation> observations = answers(15, i -> i < 3 ? 100 : Math.pow(2, i - 3), CoolingTest::unread);
        observations.add(new Observation(FIRST.plus(Duration.ofDays(99)), 0.25, false, OptionalInt.empty()));
        Collections.reverse(observations);
        Cooling cooling = Cooling.of(observations);
        assertThat(cooling.answers()).isEqualTo(12);
        assertThat(cooling.rise()).isCloseTo(2048, within(1e-6));
        assertThat(cooling.level()).isEqualTo(Cooling.Level.SLOWER);
    }

    @Test
    void lengthsAreToldBySixThatWereReadAtLeast() {
        IntFunction<OptionalInt> shorter = i -> OptionalInt.of((1 << (9 - i)) - 1);
        Cooling six = Cooling.of(answers(7, i -> 3, i -> i == 0 ? OptionalInt.empty() : shorter.apply(i)));
        assertThat(six.level()).isEqualTo(Cooling.Level.SHORTER);
        assertThat(six.shrink()).isCloseTo(1 / 32.0, EXACT);
        Cooling five = Cooling.of(answers(7, i -> 3, i -> i < 2 ? OptionalInt.empty() : shorter.apply(i)));
        assertThat(five.level()).isEqualTo(Cooling.Level.STEADY);
        assertThat(five.shrink()).isEqualTo(1);
    }

    /** Six answers that rise without fail, by so much over all of them. */
    @ParameterizedTest
    @CsvSource({"1.9, STEADY", "2.1, SLOWER"})
    void slowerIsTwiceAsSlow(double rise, Cooling.Level level) {
        assertThat(Cooling.of(answers(6, i -> Math.pow(rise, i / 5.0), CoolingTest::unread))
                        .level())
                .isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"0.65, STEADY", "0.55, SHORTER"})
    void shorterIsSixTenthsAsLong(double shrink, Cooling.Level level) {
        assertThat(Cooling.of(answers(
                                6, i -> 1, i -> OptionalInt.of((int) Math.round(10_000 * Math.pow(shrink, i / 5.0)))))
                        .level())
                .isEqualTo(level);
    }

    @Test
    void slowerAndShorterIsCooling() {
        assertThat(Cooling.of(answers(8, i -> Math.pow(2, i), i -> OptionalInt.of(1000 >> i)))
                        .level())
                .isEqualTo(Cooling.Level.COOLING);
    }

    @Test
    void aMedianIsTheMiddleOrBetweenTheTwo() {
        assertThat(Median.of(List.of(3.0))).isEqualTo(3);
        assertThat(Median.of(List.of(9.0, 1.0, 4.0))).isEqualTo(4);
        assertThat(Median.of(List.of(9.0, 1.0, 4.0, 2.0))).isEqualTo(3);
    }

    @Test
    void whatNeverChangesDoesNotRise() {
        MannKendall equal = MannKendall.of(Collections.nCopies(6, 2.0));
        assertThat(equal.score()).isZero();
        assertThat(equal.p()).isCloseTo(0.5, EXACT);
    }

    /** With ten different values the chance is counted, with a tie or more values it is approximated. */
    @Test
    void tenValuesAreCountedAndElevenApproximated() {
        List<Double> ten = Stream.iterate(1.0, x -> x + 1).limit(10).toList();
        assertThat(MannKendall.of(ten)).isEqualTo(new MannKendall(45, MannKendall.exact(10, 45)));
        assertThat(MannKendall.exact(10, 45)).isCloseTo(1 / 3_628_800.0, within(1e-15));
        List<Double> eleven = Stream.iterate(1.0, x -> x + 1).limit(11).toList();
        double variance = 11 * 10 * 27 / 18.0;
        assertThat(MannKendall.of(eleven).p()).isCloseTo(Normal.below(-54 / Math.sqrt(variance)), EXACT);
        List<Double> tied = List.of(1.0, 1.0, 2.0, 3.0, 4.0, 5.0);
        double less = (6 * 5 * 17 - 2 * 1 * 9) / 18.0;
        assertThat(MannKendall.of(tied)).satisfies(test -> {
            assertThat(test.score()).isEqualTo(14);
            assertThat(test.p()).isCloseTo(Normal.below(-13 / Math.sqrt(less)), EXACT);
        });
    }

    @Test
    void theChanceOfAScoreIsBetweenNothingAndOne() {
        assertThat(MannKendall.exact(4, 6)).isCloseTo(1 / 24.0, EXACT);
        assertThat(MannKendall.exact(4, -6)).isCloseTo(1, EXACT);
        assertThat(MannKendall.exact(4, 4)).isCloseTo(4 / 24.0, EXACT);
        assertThat(MannKendall.variance(6, List.of(1, 1, 1, 1, 1, 1))).isCloseTo(6 * 5 * 17 / 18.0, EXACT);
    }

    @Test
    void theSlopeIsTheMedianOfAllPairs() {
        Trend trend = Trend.of(List.of(0.0, 1.0, 5.0));
        assertThat(trend.slope()).isCloseTo(2.5, EXACT);
        assertThat(trend.ratio()).isCloseTo(Math.exp(5), within(1e-6));
        assertThat(trend.n()).isEqualTo(3);
    }
}
