package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * A numerator and its denominator that are summed apart and divided once, at the very end.
 *
 * @param of the denominator; 0 means that nothing is here to divide by, which is not the same as a result of 0
 */
record Share(Fraction earned, Fraction of) {

    static final Share NONE = new Share(Fraction.ZERO, Fraction.ZERO);

    Share plus(Share other) {
        return new Share(earned.plus(other.earned), of.plus(other.of));
    }

    Share withNothingEarned() {
        return new Share(Fraction.ZERO, of);
    }

    boolean isEmpty() {
        return of.isZero();
    }

    /** The quotient in percent, or null when there is nothing to divide by. */
    @Nullable Fraction percentage() {
        return of.isZero() ? null : Fraction.HUNDRED.times(earned).dividedBy(of);
    }
}
