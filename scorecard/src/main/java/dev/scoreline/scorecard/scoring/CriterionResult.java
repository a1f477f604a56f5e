package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.Criterion;
import dev.scoreline.scorecard.KnockOut;
import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * What one criterion brings into the sums of its section, before knock-outs.
 *
 * @param points what it adds to the numerator: for a bonus as for any other criterion
 * @param usedMaxPoints its maximum if it is decided and counts, else 0; always 0 for a bonus
 * @param totalMaxPoints its maximum if it applies, decided or not, else 0; always 0 for a bonus
 */
public record CriterionResult(
        Criterion criterion, Mark mark, Fraction points, Fraction usedMaxPoints, Fraction totalMaxPoints) {

    static CriterionResult of(Criterion criterion, @Nullable Answer answer, Policy policy) {
        Mark mark = Mark.of(criterion, answer, policy);
        if (criterion.isInformational()) {
            return outside(criterion, mark);
        }
        return criterion.bonus() ? bonus(criterion, mark) : regular(criterion, mark, policy.notApplicable());
    }

    private static CriterionResult bonus(Criterion criterion, Mark mark) {
        return mark instanceof Mark.Scored(Fraction points, boolean ignored)
                ? new CriterionResult(criterion, mark, points, Fraction.ZERO, Fraction.ZERO)
                : outside(criterion, mark);
    }

    private static CriterionResult regular(Criterion criterion, Mark mark, Policy.NotApplicable treatment) {
        return switch (mark) {
            case Mark.Scored(Fraction points, boolean ignored) -> counted(criterion, mark, points);
            case Mark.Unscored ignored -> open(criterion, mark);
            case Mark.Unreadable ignored -> open(criterion, mark);
            case Mark.NotApplicable ignored ->
                switch (treatment) {
                    case COUNT_AS_FULL -> counted(criterion, mark, criterion.maxPoints());
                    case COUNT_AS_ZERO -> counted(criterion, mark, Fraction.ZERO);
                    case EXCLUDE, EXCLUDE_EQUAL_SHARE, FORBIDDEN -> outside(criterion, mark);
                };
        };
    }

    private static CriterionResult counted(Criterion criterion, Mark mark, Fraction points) {
        return new CriterionResult(criterion, mark, points, criterion.maxPoints(), criterion.maxPoints());
    }

    private static CriterionResult open(Criterion criterion, Mark mark) {
        return new CriterionResult(criterion, mark, Fraction.ZERO, Fraction.ZERO, criterion.maxPoints());
    }

    private static CriterionResult outside(Criterion criterion, Mark mark) {
        return new CriterionResult(criterion, mark, Fraction.ZERO, Fraction.ZERO, Fraction.ZERO);
    }

    /** Whether its knock-out fired: never for unscored, not applicable, informational and bonus criteria. */
    public boolean isKnockOut() {
        return criterion.knockOut() != KnockOut.NONE
                && mark instanceof Mark.Scored(Fraction ignored, boolean lowest)
                && lowest
                && !usedMaxPoints.isZero();
    }

    /** Whether it counts as decided: in the used maxima, or as a bonus that somebody gave. */
    boolean isDecided() {
        return !usedMaxPoints.isZero() || (isBonus() && mark instanceof Mark.Scored);
    }

    boolean isBonus() {
        return criterion.bonus() && !criterion.isInformational();
    }

    /** Left out because it was judged not applicable: its weight is what others may share. */
    boolean isExcluded() {
        return mark instanceof Mark.NotApplicable
                && totalMaxPoints.isZero()
                && !criterion.bonus()
                && !criterion.isInformational();
    }
}
