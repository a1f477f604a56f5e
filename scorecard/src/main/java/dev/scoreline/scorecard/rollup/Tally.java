package dev.scoreline.scorecard.rollup;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** The sum of percentages and how they are distributed; signed like its parts. */
public record Tally(Sum sum, Histogram histogram) {
    public static final Tally ZERO = new Tally(Sum.ZERO, Histogram.EMPTY);

    /** One percentage of at most two decimals. */
    public static Tally of(BigDecimal percentage) {
        Sum sum = Sum.of(percentage);
        return new Tally(sum, Histogram.ofOne(sum.hundredths()));
    }

    public Tally plus(Tally other) {
        return new Tally(sum.plus(other.sum), histogram.plus(other.histogram));
    }

    public Tally negated() {
        return new Tally(sum.negated(), histogram.negated());
    }

    public long count() {
        return sum.count();
    }

    public @Nullable BigDecimal mean() {
        return sum.mean();
    }
}
