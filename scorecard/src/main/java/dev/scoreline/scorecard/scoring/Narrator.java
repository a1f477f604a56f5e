package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.number.Fraction;

import java.util.ArrayList;
import java.util.List;

/** Tells step by step what {@link Whole} has weighed; it shows the numbers scoring used and works out none of its own. */
final class Narrator {

    private final Whole whole;
    private final Policy policy;
    private final Weighing weighing;
    private final List<Step> steps = new ArrayList<>();

    Narrator(Whole whole) {
        this.whole = whole;
        this.policy = whole.policy();
        this.weighing = new Weighing(policy);
    }

    Explanation explanation() {
        Result result = whole.result();
        steps.add(new Step.Rules(policy));
        for (Whole.Weighed section : whole.sections()) {
            tellCriteria(section);
        }
        for (KnockOutFired fired : result.knockOuts()) {
            steps.add(new Step.OfKnockOut(fired, policy.knockOutEffect()));
        }
        for (Whole.Weighed section : whole.sections()) {
            tellSection(section);
        }
        steps.add(new Step.OfWhole(whole.sum().earned(), whole.sum().of(), whole.isZeroed(), result.exactPercentage()));
        steps.add(new Step.OfPoints(
                result.scoredPoints(), result.usedMaxPoints(), result.totalMaxPoints(), result.completeness()));
        steps.add(new Step.OfOutcome(result.outcome(), result.band()));
        return new Explanation(result, steps);
    }

    private void tellCriteria(Whole.Weighed section) {
        Tally tally = section.tally();
        Fraction extra = weighing.equalShare(tally);
        for (CriterionResult result : tally.criteria()) {
            Fraction of = weighing.of(result, extra);
            steps.add(new Step.OfCriterion(
                    tally.section().id(),
                    result.criterion().id(),
                    result.criterion().label(),
                    found(result),
                    weighing.earns(result, extra),
                    of,
                    effectiveWeight(of, section)));
        }
    }

    /** The section's part of the whole, shared out among its criteria by what they bring into its denominator. */
    private Fraction effectiveWeight(Fraction of, Whole.Weighed section) {
        return of.isZero()
                ? Fraction.ZERO
                : whole.partOfTheWhole(of.times(section.share().of())
                        .dividedBy(section.within().of()));
    }

    private static String found(CriterionResult result) {
        String possible = Product.operand(result.criterion().maxPoints());
        if (result.criterion().isInformational()) {
            return "informational";
        }
        String words = switch (result.mark()) {
            case Mark.Scored(Fraction points, boolean ignored) -> scored(points, possible);
            case Mark.Unscored ignored -> "unscored, " + possible + " possible";
            case Mark.Unreadable(String why) -> "unreadable (" + why + "), " + possible + " possible";
            case Mark.NotApplicable ignored ->
                result.usedMaxPoints().isZero()
                        ? "not applicable, " + possible + " possible"
                        : "not applicable, counts as " + scored(result.points(), possible);
        };
        return result.isBonus() ? "bonus, " + words : words;
    }

    private static String scored(Fraction points, String possible) {
        return "scored " + Product.operand(points) + " of " + possible;
    }

    private void tellSection(Whole.Weighed section) {
        Tally tally = section.tally();
        steps.add(new Step.OfSection(
                tally.section().id(),
                tally.section().label(),
                section.within().earned(),
                section.within().of(),
                tally.zeroed(),
                section.percentage(),
                weighing.sectionEarns(tally, section.within()),
                weighing.sectionOf(tally, section.within()),
                whole.partOfTheWhole(section.share().of())));
    }
}
