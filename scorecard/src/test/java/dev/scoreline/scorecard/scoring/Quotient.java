package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.number.Fraction;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** School fractions for the second opinion: reduced only when shown, and sharing no arithmetic with the first. */
record Quotient(BigInteger top, BigInteger bottom) {

    static final Quotient ZERO = of(0);
    static final Quotient HUNDRED = of(100);

    static Quotient of(long whole) {
        return new Quotient(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    static Quotient of(Fraction fraction) {
        return new Quotient(fraction.numerator(), fraction.denominator());
    }

    Quotient plus(Quotient other) {
        return new Quotient(top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
    }

    Quotient minus(Quotient other) {
        return plus(new Quotient(other.top.negate(), other.bottom));
    }

    Quotient times(Quotient other) {
        return new Quotient(top.multiply(other.top), bottom.multiply(other.bottom));
    }

    Quotient over(Quotient other) {
        return new Quotient(top.multiply(other.bottom), bottom.multiply(other.top));
    }

    boolean isNothing() {
        return top.signum() == 0;
    }

    boolean isUnder(Quotient other) {
        return minus(other).top.signum() * bottom.signum() * other.bottom.signum() < 0;
    }

    boolean is(Quotient other) {
        return minus(other).isNothing();
    }

    Quotient rounded() {
        BigDecimal decimal = new BigDecimal(top).divide(new BigDecimal(bottom), 2, RoundingMode.HALF_UP);
        return new Quotient(decimal.unscaledValue(), BigInteger.valueOf(100));
    }

    @Override
    public String toString() {
        BigInteger common = top.gcd(bottom);
        return top.divide(common) + "/" + bottom.divide(common);
    }
}
