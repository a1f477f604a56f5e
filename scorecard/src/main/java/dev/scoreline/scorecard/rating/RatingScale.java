package dev.scoreline.scorecard.rating;

import dev.scoreline.scorecard.number.Fraction;

import java.math.BigDecimal;

/** From which rate to which a caller could choose; the best is 100 percent and the worst 0. */
public record RatingScale(Fraction min, Fraction max) {

    public RatingScale {
        if (!max.isMoreThan(min)) {
            throw new IllegalArgumentException("Expected max_rate above the minimum " + min + ", found " + max);
        }
    }

    public boolean admits(Fraction rate) {
        return !rate.isLessThan(min) && !rate.isMoreThan(max);
    }

    /** The share of the scale that the rate reached, from 0 to 1, exactly. */
    public Fraction normalised(Fraction rate) {
        return rate.minus(min).dividedBy(max.minus(min));
    }

    public BigDecimal percentage(Fraction rate) {
        return normalised(rate).times(Fraction.HUNDRED).toDecimal(2);
    }
}
