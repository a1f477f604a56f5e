package dev.scoreline.scorecard.rollup;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Count, sum and distribution of percentages; signed, so that a tally can also be the change of one.
 *
 * <p>What is added up are the percentages that people see, two decimals each, held as whole hundredths: such a sum is
 * exact whatever the order, and whoever adds up the published numbers finds the same.
 */
public record Tally(long count, long hundredths, Histogram histogram) {
    public static final Tally ZERO = new Tally(0, 0, Histogram.EMPTY);

    /** One percentage of at most two decimals. */
    public static Tally of(BigDecimal percentage) {
        if (percentage.signum() < 0 || percentage.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException(
                    "Expected a percentage of 0 or more with at most two decimals, found " + percentage);
        }
        long hundredths = percentage.movePointRight(2).longValueExact();
        return new Tally(1, hundredths, Histogram.ofOne(hundredths));
    }

    public Tally plus(Tally other) {
        return new Tally(
                Math.addExact(count, other.count),
                Math.addExact(hundredths, other.hundredths),
                histogram.plus(other.histogram));
    }

    public Tally negated() {
        return new Tally(Math.negateExact(count), Math.negateExact(hundredths), histogram.negated());
    }

    public BigDecimal sum() {
        return BigDecimal.valueOf(hundredths, 2);
    }

    /** The mean with two decimals, half up; none of nothing. */
    public @Nullable BigDecimal mean() {
        return count == 0 ? null : sum().divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP);
    }
}
