package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.Section;
import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/**
 * One section of a {@link Result}.
 *
 * @param scoredPoints after the section's own knock-out, bonus included
 * @param exactPercentage by itself, before anything that befalls the whole; absent when it has no denominator, or nothing at
 *     all is scored
 * @param effectiveWeight the part of the whole's denominator that this section holds, in percent, after weights have
 *     been redistributed; 0 when it has left the mean
 * @param zeroed whether a knock-out took its result to 0
 */
public record SectionResult(
        Section section,
        Fraction scoredPoints,
        Fraction usedMaxPoints,
        Fraction totalMaxPoints,
        @Nullable Fraction exactPercentage,
        Fraction effectiveWeight,
        boolean zeroed,
        List<CriterionResult> criteria) {

    public SectionResult {
        criteria = List.copyOf(criteria);
    }

    /** The section's percentage, half up to two decimals: the one that a critical threshold compares. */
    public @Nullable BigDecimal percentage() {
        return exactPercentage == null ? null : exactPercentage.toDecimal(2);
    }
}
