package dev.scoreline.scorecard.rollup;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FiguresTest {
    private static final long SEED = 20_261_121;
    private static final List<Verdict> VERDICTS = List.of(Verdict.values());

    @Test
    void shouldRoundTheMeanOfReviewsHalfUpToTwoDecimals() {
        Figures sum = Stream.of("100", "9.91", "63.96", "90.99", "0")
                .map(percentage -> reviewed(percentage, Verdict.OPEN))
                .reduce(Figures.ZERO, Figures::plus);

        assertThat(sum.reviewed().mean()).isEqualTo(new BigDecimal("52.97"));
        assertThat(sum.scores().sum().percentages()).isEqualTo(new BigDecimal("264.86"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.01, 0.01", "0, 0, 0.00", "33.33, 33.34, 33.34"})
    void shouldRoundAMeanHalfUp(String one, String other, BigDecimal mean) {
        Tally tally = Tally.of(new BigDecimal(one)).plus(Tally.of(new BigDecimal(other)));

        assertThat(tally.mean()).isEqualTo(mean);
    }

    @Test
    void shouldHaveNoMeanAndNoPassRateOfNothing() {
        assertThat(Figures.ZERO.scores().mean()).isNull();
        assertThat(Figures.ZERO.passRate()).isNull();
        assertThat(reviewed("50", Verdict.OPEN).passRate()).isNull();
    }

    @Test
    void shouldRateOnlyWhatPassedOrFailed() {
        Figures figures = reviewed("90", Verdict.PASSED)
                .plus(reviewed("40", Verdict.FAILED))
                .plus(reviewed("95", Verdict.PASSED))
                .plus(reviewed("10", Verdict.OPEN));

        assertThat(figures.passRate()).isEqualTo(new BigDecimal("66.67"));
    }

    @Test
    void shouldCountReviewedOnesAlsoSeparately() {
        Figures figures = reviewed("80", Verdict.PASSED)
                .plus(Figures.ofAssessment(new BigDecimal("60.5"), false, 2, Verdict.FAILED))
                .plus(Figures.ofRating(new BigDecimal("75")));

        assertThat(figures.scores().count()).isEqualTo(2);
        assertThat(figures.scores().sum().percentages()).isEqualByComparingTo("140.5");
        assertThat(figures.reviewed()).isEqualTo(Sum.of(new BigDecimal("80")));
        assertThat(figures.ratings()).isEqualTo(Tally.of(new BigDecimal("75")));
        assertThat(figures.knockOuts()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "9.99, 0", "10, 1", "99.99, 9", "100, 10", "120.5, 10"})
    void shouldPutEachPercentageIntoItsClass(BigDecimal percentage, int expected) {
        assertThat(Tally.of(percentage).histogram().counts())
                .isEqualTo(Stream.iterate(0, i -> i + 1)
                        .limit(Histogram.CLASSES)
                        .map(i -> i == expected ? 1L : 0L)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "33.333", "1e-3"})
    void shouldRefuseWhatIsNoPublishedPercentage(BigDecimal percentage) {
        assertThatThrownBy(() -> Tally.of(percentage)).hasMessageContaining("found " + percentage);
    }

    @Test
    void shouldReadBackAHistogramAndRefuseOneOfOtherClasses() {
        Histogram histogram = Tally.of(new BigDecimal("42")).histogram();

        assertThat(Histogram.of(histogram.counts())).isEqualTo(histogram).hasSameHashCodeAs(histogram);
        assertThatThrownBy(() -> Histogram.of(List.of(1L))).hasMessage("Expected the counts of 11 classes, found 1");
    }

    @Test
    void shouldObeyTheLawsOfACommutativeGroup() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 2_000; round++) {
            Figures a = anyFigures(random);
            Figures b = anyFigures(random);
            Figures c = anyFigures(random);

            assertThat(a.plus(b)).as("commutative, seed %s", SEED).isEqualTo(b.plus(a));
            assertThat(a.plus(b).plus(c)).as("associative, seed %s", SEED).isEqualTo(a.plus(b.plus(c)));
            assertThat(a.plus(Figures.ZERO)).as("neutral, seed %s", SEED).isEqualTo(a);
            assertThat(a.minus(a).isZero()).as("inverse, seed %s", SEED).isTrue();
            assertThat(a.minus(b).plus(b)).as("taken back, seed %s", SEED).isEqualTo(a);
        }
    }

    @Test
    void shouldReachTheSameSumInAnyOrderAndCountEachDelta() {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Figures> deltas =
                Stream.generate(() -> anyFigures(random)).limit(50).toList();
        List<Figures> shuffled = new ArrayList<>(deltas);
        Collections.shuffle(shuffled, new Random(SEED));

        assertThat(applied(shuffled)).as("seed %s", SEED).isEqualTo(applied(deltas));
        assertThat(applied(deltas).version()).isEqualTo(50);
    }

    @Test
    void shouldRatherFailThanOverflow() {
        Figures huge = new Figures(Tally.ZERO, Sum.ZERO, Tally.ZERO, Long.MAX_VALUE, 0, 0);

        assertThatThrownBy(() -> huge.plus(huge)).isInstanceOf(ArithmeticException.class);
    }

    private static Rollup applied(List<Figures> deltas) {
        Rollup rollup = Rollup.EMPTY;
        for (Figures delta : deltas) {
            rollup = rollup.plus(delta);
        }
        return rollup;
    }

    private static Figures reviewed(String percentage, Verdict verdict) {
        return Figures.ofAssessment(new BigDecimal(percentage), true, 0, verdict);
    }

    private static Figures anyFigures(SplittableRandom random) {
        BigDecimal percentage = BigDecimal.valueOf(random.nextInt(15_000), 2);
        Figures figures = random.nextInt(3) == 0
                ? Figures.ofRating(percentage)
                : Figures.ofAssessment(
                        percentage,
                        random.nextBoolean(),
                        random.nextInt(3),
                        VERDICTS.get(random.nextInt(VERDICTS.size())));
        return random.nextBoolean() ? figures : figures.negated();
    }
}
