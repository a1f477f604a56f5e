package dev.scoreline.scorecard.rollup;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Everything that is counted for one dimension and hour; signed, so that figures can also be a change of figures.
 *
 * <p>Figures are a commutative group under {@link #plus}: any order and any grouping of the same changes gives the same
 * sums, and what was added can be taken back without a trace.
 *
 * @param scores of all assessments that count
 * @param reviewed the part of {@code scores} that a supervisor has reviewed
 * @param ratings by callers, as percentages of their scales
 * @param knockOuts how many fired
 */
public record Figures(Tally scores, Sum reviewed, Tally ratings, long knockOuts, long passed, long failed) {
    public static final Figures ZERO = new Figures(Tally.ZERO, Sum.ZERO, Tally.ZERO, 0, 0, 0);

    public static Figures ofAssessment(BigDecimal percentage, boolean reviewed, int knockOuts, Verdict verdict) {
        Tally score = Tally.of(percentage);
        return new Figures(
                score,
                reviewed ? score.sum() : Sum.ZERO,
                Tally.ZERO,
                knockOuts,
                verdict == Verdict.PASSED ? 1 : 0,
                verdict == Verdict.FAILED ? 1 : 0);
    }

    public static Figures ofRating(BigDecimal percentage) {
        return new Figures(Tally.ZERO, Sum.ZERO, Tally.of(percentage), 0, 0, 0);
    }

    public Figures plus(Figures other) {
        return new Figures(
                scores.plus(other.scores),
                reviewed.plus(other.reviewed),
                ratings.plus(other.ratings),
                Math.addExact(knockOuts, other.knockOuts),
                Math.addExact(passed, other.passed),
                Math.addExact(failed, other.failed));
    }

    public Figures minus(Figures other) {
        return plus(other.negated());
    }

    public Figures negated() {
        return new Figures(
                scores.negated(),
                reviewed.negated(),
                ratings.negated(),
                Math.negateExact(knockOuts),
                Math.negateExact(passed),
                Math.negateExact(failed));
    }

    public boolean isZero() {
        return equals(ZERO);
    }

    /** The percentage of decided assessments that passed, with two decimals; none when none is decided. */
    public @Nullable BigDecimal passRate() {
        long decided = passed + failed;
        return decided == 0
                ? null
                : BigDecimal.valueOf(passed)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(decided), 2, RoundingMode.HALF_UP);
    }
}
