package dev.scoreline.translation.number;

import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** Exact fractions as the decimals of the wire: what people said keeps every digit, what we computed is rounded. */
public final class Decimals {

    /** The digits behind the point of what people say: {@code decimal(18, 6)}. */
    public static final int SAID = 6;
    /** The digits behind the point of what is computed: {@code decimal(18, 2)}. */
    public static final int COMPUTED = 2;

    private static final int PRECISION = 18;

    private Decimals() {}

    /** The very number, or an exception that says why the wire cannot hold it. */
    public static BigDecimal exact(Fraction number) {
        BigDecimal decimal = number.toDecimal(SAID);
        if (decimal.precision() > PRECISION || !Fraction.of(decimal).equals(number)) {
            throw new IllegalArgumentException("Expected a number of at most " + (PRECISION - SAID)
                    + " digits before and " + SAID + " behind the point, found " + number
                    + "; refuse it before it is accepted");
        }
        return decimal;
    }

    public static @Nullable BigDecimal exactOrAbsent(@Nullable Fraction number) {
        return number == null ? null : exact(number);
    }

    /** Half up to two decimals: for readers, never for computing on. */
    public static BigDecimal rounded(Fraction number) {
        return number.toDecimal(COMPUTED);
    }

    public static @Nullable Fraction fractionOrAbsent(@Nullable BigDecimal decimal) {
        return decimal == null ? null : Fraction.of(decimal);
    }
}
