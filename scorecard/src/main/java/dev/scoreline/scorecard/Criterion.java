package dev.scoreline.scorecard;

import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * One question of a scorecard.
 *
 * @param maxPoints what a perfect answer earns; 0 makes the criterion informational: in no sum, no knock-out
 * @param weight absent unless somebody set it; {@link #effectiveWeight} is what counts
 * @param bonus adds to numerators only, so that a percentage can exceed 100
 */
public record Criterion(
        CriterionId id,
        @Nullable ExternalSid externalSid,
        String label,
        Fraction maxPoints,
        @Nullable Fraction weight,
        boolean allowNa,
        boolean bonus,
        KnockOut knockOut,
        Scale scale,
        Guidance guidance) {

    public Criterion {
        if (maxPoints.signum() < 0) {
            throw new IllegalArgumentException(
                    "Expected maxPoints of 0 or more for criterion " + id + ", found " + maxPoints);
        }
        if (weight != null && weight.signum() < 0) {
            throw new IllegalArgumentException(
                    "Expected a weight of 0 or more for criterion " + id + ", found " + weight);
        }
    }

    public Fraction effectiveWeight() {
        return weight == null ? Fraction.ONE : weight;
    }

    public boolean isInformational() {
        return maxPoints.isZero();
    }

    public Reading read(Answer answer) {
        return scale.read(answer, maxPoints);
    }
}
