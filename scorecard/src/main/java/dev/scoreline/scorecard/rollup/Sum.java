package dev.scoreline.scorecard.rollup;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many percentages, and their sum; signed, so that a sum can also be the change of one.
 *
 * <p>What is added up are the percentages that people see, two decimals each, held as whole hundredths: such a sum is
 * exact whatever the order, and whoever adds up the published numbers finds the same.
 */
public record Sum(long count, long hundredths) {
    public static final Sum ZERO = new Sum(0, 0);

    /** One percentage of at most two decimals. */
    public static Sum of(BigDecimal percentage) {
        if (percentage.signum() < 0 || percentage.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException(
                    "Expected a percentage of 0 or more with at most two decimals, found " + percentage);
        }
        return new Sum(1, percentage.movePointRight(2).longValueExact());
    }

    public Sum plus(Sum other) {
        return new Sum(Math.addExact(count, other.count), Math.addExact(hundredths, other.hundredths));
    }

    public Sum negated() {
        return new Sum(Math.negateExact(count), Math.negateExact(hundredths));
    }

    public BigDecimal percentages() {
        return BigDecimal.valueOf(hundredths, 2);
    }

    /** The mean with two decimals, half up; none of nothing. */
    public @Nullable BigDecimal mean() {
        return count == 0 ? null : percentages().divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP);
    }
}
