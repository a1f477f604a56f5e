package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.Criterion;
import dev.scoreline.scorecard.KnockOut;
import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.Section;
import dev.scoreline.scorecard.number.Fraction;

import java.util.ArrayList;
import java.util.List;

/**
 * The sums of one section, after its own knock-out.
 *
 * @param scoredPoints bonus included; 0 in a zeroed section
 * @param zeroed whether a knock-out took the section's result to 0
 */
record Tally(
        Section section,
        List<CriterionResult> criteria,
        Fraction scoredPoints,
        Fraction usedMaxPoints,
        Fraction totalMaxPoints,
        boolean zeroed) {

    static Tally of(Section section, Answers answers, Policy policy) {
        List<CriterionResult> criteria = new ArrayList<>(section.criteria().size());
        Fraction points = Fraction.ZERO;
        Fraction used = Fraction.ZERO;
        Fraction total = Fraction.ZERO;
        boolean zeroed = false;
        for (Criterion criterion : section.criteria()) {
            CriterionResult result = CriterionResult.of(criterion, answers.to(criterion.id()), policy);
            criteria.add(result);
            points = points.plus(result.points());
            used = used.plus(result.usedMaxPoints());
            total = total.plus(result.totalMaxPoints());
            zeroed |= zeroesItsSection(result, policy);
        }
        return new Tally(section, criteria, zeroed ? Fraction.ZERO : points, used, total, zeroed);
    }

    private static boolean zeroesItsSection(CriterionResult result, Policy policy) {
        return policy.knockOutEffect() == Policy.KnockOutEffect.ZERO
                && result.criterion().knockOut() == KnockOut.SECTION
                && result.isKnockOut();
    }

    /** The section's denominator in points: what is scored, or everything that applies. */
    Fraction maxPoints(Policy.Unscored unscored) {
        return switch (unscored) {
            case USED_MAX -> usedMaxPoints;
            case TOTAL_MAX -> totalMaxPoints;
        };
    }

    boolean hasDecision() {
        for (CriterionResult result : criteria) {
            if (result.isDecided()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the section can, whatever is answered, add to numerators only. */
    boolean isBonusOnly() {
        boolean anyBonus = false;
        for (CriterionResult result : criteria) {
            if (!result.isBonus() && !result.criterion().isInformational()) {
                return false;
            }
            anyBonus |= result.isBonus();
        }
        return anyBonus;
    }

    /** What the bonus criteria of the section could add at most, decided or not: so that none of them ever lowers. */
    Fraction bonusMaxPoints() {
        Fraction sum = Fraction.ZERO;
        for (CriterionResult result : criteria) {
            if (result.isBonus()) {
                sum = sum.plus(result.criterion().maxPoints());
            }
        }
        return sum;
    }
}
