package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.Criterion;
import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a policy must be by itself. */
final class PolicyRules {

    private final Scorecard scorecard;
    private final Policy policy;
    private final List<Refusal> refusals;

    PolicyRules(Scorecard scorecard, List<Refusal> refusals) {
        this.scorecard = scorecard;
        this.policy = scorecard.policy();
        this.refusals = refusals;
    }

    void check() {
        sharesEquallyOnlyCriterionWeights();
        needsAPercentage("policy.criticalThreshold", policy.criticalThreshold());
        needsAPercentage("policy.passMark", policy.passMark());
        needsReachableBands();
        needsBandsInOrder();
        needsBandNames();
    }

    private void sharesEquallyOnlyCriterionWeights() {
        if (policy.notApplicable() == Policy.NotApplicable.EXCLUDE_EQUAL_SHARE
                && policy.method() != Policy.Method.CRITERION_WEIGHTS) {
            refuse(
                    "policy.notApplicable",
                    "Expected EXCLUDE_EQUAL_SHARE with the method CRITERION_WEIGHTS, found it with " + policy.method()
                            + ", which has no criterion weights to share. Choose EXCLUDE or the other method.");
        }
    }

    private void needsAPercentage(String field, @Nullable Fraction percentage) {
        if (percentage != null && (percentage.signum() < 0 || percentage.isMoreThan(Fraction.HUNDRED))) {
            refuse(field, "Expected a percentage from 0 to 100, found " + percentage + ". Correct or remove it.");
        }
    }

    /** A band above 100 makes sense only where a bonus can lift a result there. */
    private void needsReachableBands() {
        boolean anyBonus = scorecard.criteria().anyMatch(Criterion::bonus);
        for (Policy.Band band : policy.bands()) {
            if (band.from().signum() < 0 || (band.from().isMoreThan(Fraction.HUNDRED) && !anyBonus)) {
                refuse(
                        "policy.bands",
                        "Expected band '" + band.name() + "' to begin at 0 to 100"
                                + (anyBonus ? " or, with a bonus, above" : "") + ", found " + band.from() + ".");
            }
        }
    }

    private void needsBandsInOrder() {
        for (int next = 1; next < policy.bands().size(); next++) {
            Policy.Band lower = policy.bands().get(next - 1);
            Policy.Band upper = policy.bands().get(next);
            if (!upper.from().isMoreThan(lower.from())) {
                refuse(
                        "policy.bands",
                        "Expected bands in rising order, found '" + upper.name() + "' from " + upper.from() + " after '"
                                + lower.name() + "' from " + lower.from() + ".");
            }
        }
    }

    private void needsBandNames() {
        Set<String> seen = new HashSet<>();
        for (Policy.Band band : policy.bands()) {
            if (band.name().isBlank()) {
                refuse("policy.bands", "Expected a name for the band from " + band.from() + ", found none.");
            } else if (!seen.add(band.name())) {
                refuse("policy.bands", "Expected each band name once, found '" + band.name() + "' again.");
            }
        }
    }

    private void refuse(String field, String message) {
        refusals.add(new Refusal(field, message));
    }
}
