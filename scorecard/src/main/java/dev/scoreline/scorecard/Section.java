package dev.scoreline.scorecard;

import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A group of criteria that are summed before they meet the other groups. Sections do not nest.
 *
 * @param critical zeroes the whole assessment when its percentage falls under the policy's critical threshold
 */
public record Section(
        SectionId id,
        @Nullable ExternalSid externalSid,
        String label,
        @Nullable Fraction weight,
        boolean critical,
        List<Criterion> criteria) {

    public Section {
        criteria = List.copyOf(criteria);
        if (weight != null && weight.signum() < 0) {
            throw new IllegalArgumentException(
                    "Expected a weight of 0 or more for section " + id + ", found " + weight);
        }
    }

    public Fraction effectiveWeight() {
        return weight == null ? Fraction.ONE : weight;
    }
}
