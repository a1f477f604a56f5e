package dev.scoreline.scorecard.number;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.SplittableRandom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FractionTest {

    @Test
    void shouldKeepThirdsExact() {
        Fraction third = Fraction.of(1, 3);

        assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.ONE);
    }

    @ParameterizedTest
    @CsvSource({"1/2, 0.50", "2/3, 0.67", "1/8, 0.13", "-1/8, -0.13", "61875/1000, 61.88", "59995/1000, 60.00"})
    void shouldRoundHalfUpOnlyWhenAskedForADecimal(String exact, BigDecimal rounded) {
        assertThat(Fraction.parse(exact).toDecimal(2)).isEqualByComparingTo(rounded);
    }

    @ParameterizedTest
    @CsvSource({"2/4, 1/2", "-2/-4, 1/2", "3/-6, -1/2", "0/7, 0", "6/3, 2", "72.5, 145/2", "1e3, 1000"})
    void shouldReduceToOneCanonicalForm(String written, String canonical) {
        assertThat(Fraction.parse(written)).hasToString(canonical).isEqualTo(Fraction.parse(canonical));
    }

    @ParameterizedTest
    @CsvSource({"80, 80", "145/2, 72.5", "1/3, 1/3", "-3/40, -0.075", "0, 0", "1/1000, 0.001", "7/12, 7/12"})
    void shouldWriteDecimalsWhereTheyEndAndFractionsWhereTheyDoNot(String exact, String written) {
        assertThat(Fraction.parse(exact).toPlainString()).isEqualTo(written);
    }

    @Test
    void shouldSayWhatItExpectedWhenTheTextIsNoNumber() {
        assertThatThrownBy(() -> Fraction.parse("7/x"))
                .isInstanceOf(NumberFormatException.class)
                .hasMessage("Expected a decimal such as 72.5 or a fraction such as 2/3, found '7/x'");
    }

    @Test
    void shouldRefuseAZeroDenominator() {
        assertThatThrownBy(() -> Fraction.of(1, 0)).hasMessageContaining("found 1/0");
        assertThatThrownBy(() -> Fraction.of(BigInteger.TWO, BigInteger.ZERO)).hasMessageContaining("found 2/0");
        assertThatThrownBy(() -> Fraction.ONE.dividedBy(Fraction.ZERO)).hasMessage("Cannot divide 1 by 0");
    }

    @Test
    void shouldGiveTheSameResultOnTheFastAndTheBigPath() {
        SplittableRandom random = new SplittableRandom(20_261_121);
        for (int round = 0; round < 20_000; round++) {
            Fraction a = anyFraction(random);
            Fraction b = anyFraction(random);

            assertThat(a.plus(b)).isEqualTo(bigPlus(a, b));
            assertThat(a.minus(b).plus(b)).isEqualTo(a);
            assertThat(a.times(b)).isEqualTo(bigTimes(a, b));
            assertThat(Integer.signum(a.compareTo(b))).isEqualTo(a.minus(b).signum());
            if (!b.isZero()) {
                assertThat(a.dividedBy(b).times(b)).isEqualTo(a);
            }
        }
    }

    @Test
    void shouldReturnToTheSmallFormWhenABigResultShrinks() {
        Fraction huge = Fraction.of(Long.MAX_VALUE).times(Fraction.of(Long.MAX_VALUE));

        Fraction back = huge.dividedBy(Fraction.of(Long.MAX_VALUE));

        assertThat(back)
                .isEqualTo(Fraction.of(Long.MAX_VALUE))
                .hasSameHashCodeAs(Fraction.of(Long.MAX_VALUE))
                .hasToString("9223372036854775807");
    }

    @Test
    void shouldSurviveTheMostNegativeLong() {
        Fraction lowest = Fraction.of(Long.MIN_VALUE);

        assertThat(lowest.negated()).hasToString("9223372036854775808");
        assertThat(Fraction.of(Long.MIN_VALUE, Long.MIN_VALUE)).isEqualTo(Fraction.ONE);
        assertThat(lowest.isLessThan(Fraction.ZERO)).isTrue();
    }

    private static Fraction anyFraction(SplittableRandom random) {
        long numerator = random.nextLong() >> random.nextInt(63);
        long denominator = 1 + (random.nextLong() >>> 1 >>> random.nextInt(62));
        return Fraction.of(numerator, Math.max(1, denominator));
    }

    private static Fraction bigPlus(Fraction a, Fraction b) {
        return Fraction.of(
                a.numerator().multiply(b.denominator()).add(b.numerator().multiply(a.denominator())),
                a.denominator().multiply(b.denominator()));
    }

    private static Fraction bigTimes(Fraction a, Fraction b) {
        return Fraction.of(
                a.numerator().multiply(b.numerator()), a.denominator().multiply(b.denominator()));
    }
}
