package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * The four methods. Each says what a section earns and out of how much, first {@linkplain #within by itself}, then
 * {@linkplain #inTheWhole in the whole}; the percentage is always Σ earned / Σ of.
 *
 * <pre>
 *                          within the section          in the whole
 * POINTS                   points / maxima             the same
 * GROUP_WEIGHTED_POINTS    points / maxima             points × W / maxima × W
 * SECTION_WEIGHTS          points / maxima             W × points/maxima / W
 * CRITERION_WEIGHTS        Σ w × points/max / Σ w      the same
 * </pre>
 */
record Weighing(Policy policy) {

    /** The section by itself: what its own percentage is made of. */
    Share within(Tally tally) {
        return switch (policy.method()) {
            case POINTS, SECTION_WEIGHTS, GROUP_WEIGHTED_POINTS ->
                new Share(tally.scoredPoints(), tally.maxPoints(policy.unscored()));
            case CRITERION_WEIGHTS -> zeroIfZeroed(tally, criterionWeights(tally));
        };
    }

    /** What the section brings into the whole, {@code within} being its own share. */
    Share inTheWhole(Tally tally, Share within) {
        Fraction weight = tally.section().effectiveWeight();
        return switch (policy.method()) {
            case POINTS, CRITERION_WEIGHTS -> within;
            case GROUP_WEIGHTED_POINTS -> within.times(weight);
            case SECTION_WEIGHTS -> sectionWeight(tally, within, weight);
        };
    }

    /** A section without a denominator leaves the mean; one made of bonuses only adds weight × percentage. */
    private static Share sectionWeight(Tally tally, Share within, Fraction weight) {
        if (!within.isEmpty()) {
            return new Share(weight.times(within.earned()).dividedBy(within.of()), weight);
        }
        if (tally.isBonusOnly()) {
            return new Share(weight.times(within.earned()).dividedBy(tally.bonusMaxPoints()), Fraction.ZERO);
        }
        return Share.NONE;
    }

    private static Share zeroIfZeroed(Tally tally, Share share) {
        return tally.zeroed() ? share.withNothingEarned() : share;
    }

    private Share criterionWeights(Tally tally) {
        Fraction extra = equalShare(tally);
        Share sum = Share.NONE;
        for (CriterionResult result : tally.criteria()) {
            sum = sum.plus(weighed(result, extra));
        }
        return sum;
    }

    /** Weight × percentage of one criterion; a bonus brings no weight of its own into the denominator. */
    private Share weighed(CriterionResult result, Fraction extra) {
        Fraction weight = weight(result, extra);
        Fraction earned = result.points().isZero()
                ? Fraction.ZERO
                : weight.times(result.points()).dividedBy(result.criterion().maxPoints());
        return new Share(earned, isInDenominator(result) ? weight : Fraction.ZERO);
    }

    Fraction weight(CriterionResult result, Fraction extra) {
        Fraction own = result.criterion().effectiveWeight();
        return result.isBonus() ? own : own.plus(extra);
    }

    boolean isInDenominator(CriterionResult result) {
        Fraction max = switch (policy.unscored()) {
            case USED_MAX -> result.usedMaxPoints();
            case TOTAL_MAX -> result.totalMaxPoints();
        };
        return !max.isZero();
    }

    /** What each remaining criterion of the section gains from those judged not applicable. */
    Fraction equalShare(Tally tally) {
        if (policy.notApplicable() != Policy.NotApplicable.EXCLUDE_EQUAL_SHARE) {
            return Fraction.ZERO;
        }
        Fraction freed = Fraction.ZERO;
        int remaining = 0;
        for (CriterionResult result : tally.criteria()) {
            if (result.isExcluded()) {
                freed = freed.plus(result.criterion().effectiveWeight());
            } else if (!result.totalMaxPoints().isZero()) {
                remaining++;
            }
        }
        return remaining == 0 ? Fraction.ZERO : freed.dividedBy(Fraction.of(remaining));
    }

    /** The section's own percentage; absent while nothing in it is scored, also where it counts 0 in the mean. */
    static @Nullable Fraction ownPercentage(Tally tally, Share within) {
        if (tally.zeroed()) {
            return Fraction.ZERO;
        }
        return tally.usedMaxPoints().isZero() ? null : within.percentage();
    }
}
