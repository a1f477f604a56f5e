package dev.scoreline.scorecard.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact rational number, always in lowest terms with a positive denominator.
 *
 * <p>Points, weights and percentages are fractions throughout; {@link #toDecimal} at the very end is the only place
 * where anything rounds. Nearly every number of a scorecard fits into two longs, so that is the fast path; an operation
 * that overflows continues in {@link BigInteger} and comes back as soon as the result is small again. Both
 * representations of one value never coexist: what fits into longs is always stored in longs, which keeps
 * {@link #equals} cheap.
 */
public final class Fraction implements Comparable<Fraction> {

    public static final Fraction ZERO = new Fraction(0, 1);
    public static final Fraction ONE = new Fraction(1, 1);
    public static final Fraction HUNDRED = new Fraction(100, 1);

    private final long smallNumerator;
    private final long smallDenominator;
    /** Present only when the value does not fit into two longs; {@code smallDenominator} is then 0. */
    private final Big big;

    private record Big(BigInteger numerator, BigInteger denominator) {
        static final Big NONE = new Big(BigInteger.ZERO, BigInteger.ZERO);
    }

    private Fraction(long numerator, long denominator) {
        this.smallNumerator = numerator;
        this.smallDenominator = denominator;
        this.big = Big.NONE;
    }

    private Fraction(Big big) {
        this.smallNumerator = 0;
        this.smallDenominator = 0;
        this.big = big;
    }

    public static Fraction of(long whole) {
        return whole == Long.MIN_VALUE ? of(BigInteger.valueOf(whole), BigInteger.ONE) : new Fraction(whole, 1);
    }

    /** The quotient of two integers, reduced. */
    public static Fraction of(long numerator, long denominator) {
        if (denominator == 0) {
            throw new ArithmeticException("A fraction needs a denominator other than 0, found " + numerator + "/0");
        }
        if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE) {
            return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }
        long divisor = greatestCommonDivisor(Math.abs(numerator), Math.abs(denominator));
        long sign = denominator < 0 ? -1 : 1;
        return new Fraction(sign * (numerator / divisor), sign * (denominator / divisor));
    }

    public static Fraction of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("A fraction needs a denominator other than 0, found " + numerator + "/0");
        }
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        BigInteger top = numerator.divide(divisor);
        BigInteger bottom = denominator.divide(divisor);
        // 63 bits, not 64: Long.MIN_VALUE has no absolute value, so it stays big.
        if (top.abs().bitLength() <= 63 && bottom.bitLength() <= 63) {
            return new Fraction(top.longValue(), bottom.longValue());
        }
        return new Fraction(new Big(top, bottom));
    }

    public static Fraction of(BigDecimal decimal) {
        if (decimal.scale() <= 0) {
            return of(decimal.toBigIntegerExact(), BigInteger.ONE);
        }
        return of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /** Reads what {@link #toString} writes ({@code 7}, {@code 2/3}) and plain decimals ({@code 72.5}). */
    public static Fraction parse(String text) {
        int slash = text.indexOf('/');
        try {
            return slash < 0
                    ? of(new BigDecimal(text))
                    : of(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
        } catch (NumberFormatException malformed) {
            throw new NumberFormatException(
                    "Expected a decimal such as 72.5 or a fraction such as 2/3, found '" + text + "'");
        }
    }

    public Fraction plus(Fraction other) {
        if (isSmall() && other.isSmall()) {
            try {
                if (smallDenominator == other.smallDenominator) {
                    return of(Math.addExact(smallNumerator, other.smallNumerator), smallDenominator);
                }
                return of(
                        Math.addExact(
                                Math.multiplyExact(smallNumerator, other.smallDenominator),
                                Math.multiplyExact(other.smallNumerator, smallDenominator)),
                        Math.multiplyExact(smallDenominator, other.smallDenominator));
            } catch (ArithmeticException overflow) {
                // Falls through to the exact, slower path below.
            }
        }
        return of(
                numerator().multiply(other.denominator()).add(other.numerator().multiply(denominator())),
                denominator().multiply(other.denominator()));
    }

    public Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    public Fraction times(Fraction other) {
        if (isSmall() && other.isSmall()) {
            try {
                return of(
                        Math.multiplyExact(smallNumerator, other.smallNumerator),
                        Math.multiplyExact(smallDenominator, other.smallDenominator));
            } catch (ArithmeticException overflow) {
                // Falls through to the exact, slower path below.
            }
        }
        return of(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
    }

    public Fraction dividedBy(Fraction other) {
        if (other.isZero()) {
            throw new ArithmeticException("Cannot divide " + this + " by 0");
        }
        return times(other.inverted());
    }

    public Fraction negated() {
        return isSmall()
                ? new Fraction(-smallNumerator, smallDenominator)
                : new Fraction(new Big(big.numerator.negate(), big.denominator));
    }

    private Fraction inverted() {
        return isSmall()
                ? of(/* numerator= */ smallDenominator, /* denominator= */ smallNumerator)
                : of(/* numerator= */ big.denominator, /* denominator= */ big.numerator);
    }

    public boolean isZero() {
        return signum() == 0;
    }

    public int signum() {
        return isSmall() ? Long.signum(smallNumerator) : big.numerator.signum();
    }

    public boolean isInteger() {
        return isSmall() ? smallDenominator == 1 : big.denominator.equals(BigInteger.ONE);
    }

    public boolean isLessThan(Fraction other) {
        return compareTo(other) < 0;
    }

    public boolean isMoreThan(Fraction other) {
        return compareTo(other) > 0;
    }

    public BigInteger numerator() {
        return isSmall() ? BigInteger.valueOf(smallNumerator) : big.numerator;
    }

    public BigInteger denominator() {
        return isSmall() ? BigInteger.valueOf(smallDenominator) : big.denominator;
    }

    /** The one place that rounds: half up, to {@code scale} digits behind the point. */
    public BigDecimal toDecimal(int scale) {
        return new BigDecimal(numerator()).divide(new BigDecimal(denominator()), scale, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Fraction other) {
        if (isSmall() && other.isSmall()) {
            if (smallDenominator == other.smallDenominator) {
                return Long.compare(smallNumerator, other.smallNumerator);
            }
            try {
                return Long.compare(
                        Math.multiplyExact(smallNumerator, other.smallDenominator),
                        Math.multiplyExact(other.smallNumerator, smallDenominator));
            } catch (ArithmeticException overflow) {
                // Falls through to the exact, slower path below.
            }
        }
        return numerator()
                .multiply(other.denominator())
                .compareTo(other.numerator().multiply(denominator()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fraction that
                && smallNumerator == that.smallNumerator
                && smallDenominator == that.smallDenominator
                && big.equals(that.big);
    }

    @Override
    public int hashCode() {
        return (Long.hashCode(smallNumerator) * 31 + Long.hashCode(smallDenominator)) * 31 + big.hashCode();
    }

    /** {@code 7} for a whole number, {@code 2/3} for anything else. */
    @Override
    public String toString() {
        return isInteger() ? numerator().toString() : numerator() + "/" + denominator();
    }

    /** As people write it: {@code 72.5} when the decimals end, {@code 2/3} when they never would. */
    public String toPlainString() {
        BigInteger rest = without(without(denominator(), BigInteger.TWO), BigInteger.valueOf(5));
        return rest.equals(BigInteger.ONE)
                ? new BigDecimal(numerator())
                        .divide(new BigDecimal(denominator()))
                        .toPlainString()
                : toString();
    }

    private static BigInteger without(BigInteger number, BigInteger factor) {
        BigInteger rest = number;
        while (rest.mod(factor).signum() == 0) {
            rest = rest.divide(factor);
        }
        return rest;
    }

    private boolean isSmall() {
        return smallDenominator != 0;
    }

    private static long greatestCommonDivisor(long a, long b) {
        while (b != 0) {
            long remainder = a % b;
            a = b;
            b = remainder;
        }
        return a == 0 ? 1 : a;
    }
}
