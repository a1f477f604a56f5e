package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.Criterion;
import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.number.Fraction;

/**
 * The four methods. Each says what a section earns and out of how much, first {@linkplain #within by itself}, then
 * {@linkplain #inTheWhole in the whole}; the percentage is always Σ earned / Σ of.
 *
 * <pre>
 *                          within the section          in the whole
 * POINTS                   points / maxima             the same
 * GROUP_WEIGHTED_POINTS    points / maxima             W × points / W × maxima
 * SECTION_WEIGHTS          points / maxima             W × points/maxima / W
 * CRITERION_WEIGHTS        Σ w × points/max / Σ w      the same
 * </pre>
 */
record Weighing(Policy policy) {

    /** The section by itself, after its own knock-out: what its own percentage is made of. */
    Share within(Tally tally) {
        return switch (policy.method()) {
            case POINTS, SECTION_WEIGHTS, GROUP_WEIGHTED_POINTS ->
                new Share(tally.scoredPoints(), tally.maxPoints(policy.unscored()));
            case CRITERION_WEIGHTS -> criterionWeights(tally);
        };
    }

    private Share criterionWeights(Tally tally) {
        Fraction extra = equalShare(tally);
        Share sum = Share.NONE;
        for (CriterionResult result : tally.criteria()) {
            sum = sum.plus(new Share(earns(result, extra).value(), of(result, extra)));
        }
        return tally.zeroed() ? sum.withNothingEarned() : sum;
    }

    /** What one criterion adds to the numerator of its section. */
    Product earns(CriterionResult result, Fraction extra) {
        if (result.points().isZero()) {
            return Product.ZERO;
        }
        return switch (policy.method()) {
            case POINTS, SECTION_WEIGHTS, GROUP_WEIGHTED_POINTS -> Product.of(result.points());
            case CRITERION_WEIGHTS ->
                new Product(
                        weight(result, extra),
                        result.points(),
                        result.criterion().maxPoints());
        };
    }

    /** What one criterion adds to the denominator of its section; a bonus adds nothing. */
    Fraction of(CriterionResult result, Fraction extra) {
        Fraction max = switch (policy.unscored()) {
            case USED_MAX -> result.usedMaxPoints();
            case TOTAL_MAX -> result.totalMaxPoints();
        };
        return switch (policy.method()) {
            case POINTS, SECTION_WEIGHTS, GROUP_WEIGHTED_POINTS -> max;
            case CRITERION_WEIGHTS -> max.isZero() ? Fraction.ZERO : weight(result, extra);
        };
    }

    private static Fraction weight(CriterionResult result, Fraction extra) {
        Criterion criterion = result.criterion();
        return result.isBonus()
                ? criterion.effectiveWeight()
                : criterion.effectiveWeight().plus(extra);
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

    /** What the section brings into the whole, {@code within} being its own share. */
    Share inTheWhole(Tally tally, Share within) {
        return new Share(
                sectionEarns(tally, within).value(), sectionOf(tally, within).value());
    }

    /** What one section adds to the numerator of the whole. */
    Product sectionEarns(Tally tally, Share within) {
        Fraction weight = tally.section().effectiveWeight();
        return switch (policy.method()) {
            case POINTS, CRITERION_WEIGHTS -> Product.of(within.earned());
            case GROUP_WEIGHTED_POINTS -> new Product(weight, within.earned(), Fraction.ONE);
            case SECTION_WEIGHTS -> sectionPercentage(tally, within, weight);
        };
    }

    /** A section without a denominator leaves the mean; one made of bonuses only has its own to be measured by. */
    private static Product sectionPercentage(Tally tally, Share within, Fraction weight) {
        if (!within.isEmpty()) {
            return new Product(weight, within.earned(), within.of());
        }
        return tally.isBonusOnly() ? new Product(weight, within.earned(), tally.bonusMaxPoints()) : Product.ZERO;
    }

    /** What one section adds to the denominator of the whole. */
    Product sectionOf(Tally tally, Share within) {
        Fraction weight = tally.section().effectiveWeight();
        return switch (policy.method()) {
            case POINTS, CRITERION_WEIGHTS -> Product.of(within.of());
            case GROUP_WEIGHTED_POINTS -> new Product(weight, within.of(), Fraction.ONE);
            case SECTION_WEIGHTS -> within.isEmpty() ? Product.ZERO : Product.of(weight);
        };
    }
}
