package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import static dev.scoreline.scorecard.Policy.Method.CRITERION_WEIGHTS;
import static dev.scoreline.scorecard.Policy.Method.GROUP_WEIGHTED_POINTS;
import static dev.scoreline.scorecard.Policy.Method.POINTS;
import static dev.scoreline.scorecard.Policy.Method.SECTION_WEIGHTS;
import static dev.scoreline.scorecard.Policy.NotApplicable.EXCLUDE;
import static dev.scoreline.scorecard.Policy.NotApplicable.EXCLUDE_EQUAL_SHARE;
import static dev.scoreline.scorecard.Policy.Unscored.TOTAL_MAX;
import static dev.scoreline.scorecard.Policy.Unscored.USED_MAX;

/**
 * A policy that people already know from a product of the field. A scorecard copies the policy when it is made, so a
 * later change here would not move any existing score.
 */
public enum Profile {
    ENNEO(
            "enneo",
            "Points over the maxima of everything that applies; a missed make-or-break criterion zeroes its category"
                    + " or the assessment.",
            policy(POINTS, EXCLUDE, TOTAL_MAX)),
    TWILIO(
            "twilio",
            "The mean of the answers' percentages, every question of equal weight, over what has been answered.",
            policy(CRITERION_WEIGHTS, EXCLUDE, USED_MAX)),
    GENESYS(
            "genesys",
            "Points times group weight over maxima times group weight, over what has been answered.",
            policy(GROUP_WEIGHTED_POINTS, EXCLUDE, USED_MAX)),
    GENESYS_LEGACY(
            "genesys-legacy",
            "The weighted mean of question percentages; the weight of a skipped question is split equally within its"
                    + " group.",
            policy(CRITERION_WEIGHTS, EXCLUDE_EQUAL_SHARE, USED_MAX)),
    ZENDESK(
            "zendesk",
            "The weighted mean of category ratings; a critical category under 50 zeroes the review, 80 passes it.",
            policy(SECTION_WEIGHTS, EXCLUDE, USED_MAX, Fraction.of(50), Fraction.of(80))),
    MAESTROQA(
            "maestroqa",
            "Points over the maxima of what has been answered; bonus points may lift it above 100.",
            policy(POINTS, EXCLUDE, USED_MAX)),
    MAESTROQA_WEIGHTED(
            "maestroqa-weighted",
            "The weighted mean of section percentages; bonus points may lift it above 100.",
            policy(SECTION_WEIGHTS, EXCLUDE, USED_MAX)),
    CONNECT_SECTION(
            "connect-section",
            "The weighted mean of section percentages; a failed critical question zeroes its section.",
            policy(SECTION_WEIGHTS, EXCLUDE, USED_MAX)),
    CONNECT_QUESTION(
            "connect-question",
            "The weighted mean of question percentages; a failed critical question zeroes its section.",
            policy(CRITERION_WEIGHTS, EXCLUDE, USED_MAX));

    private final String profileName;
    private final String description;
    // A record of values whose list is copied; Error Prone knows no immutability without its own annotation.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Policy policy;

    Profile(String profileName, String description, Policy policy) {
        this.profileName = profileName;
        this.description = description;
        this.policy = policy;
    }

    /** The profile that clients call by this name. */
    public static Optional<Profile> named(String name) {
        return Stream.of(values())
                .filter(profile -> profile.profileName.equals(name))
                .findFirst();
    }

    public String profileName() {
        return profileName;
    }

    public String description() {
        return description;
    }

    public Policy policy() {
        return policy;
    }

    private static Policy policy(Policy.Method method, Policy.NotApplicable notApplicable, Policy.Unscored unscored) {
        return policy(method, notApplicable, unscored, null, null);
    }

    private static Policy policy(
            Policy.Method method,
            Policy.NotApplicable notApplicable,
            Policy.Unscored unscored,
            @Nullable Fraction criticalThreshold,
            @Nullable Fraction passMark) {
        return new Policy(
                method, notApplicable, unscored, Policy.KnockOutEffect.ZERO, criticalThreshold, List.of(), passMark);
    }
}
