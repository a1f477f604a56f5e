package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a scorecard and a set of answers come to.
 *
 * @param scoredPoints after knock-outs, bonus included
 * @param usedMaxPoints the maxima of the criteria that are scored, those of knocked-out sections included
 * @param totalMaxPoints the maxima of all criteria that apply
 * @param exactPercentage before rounding; absent when there is nothing to divide by, never 0 by accident
 * @param percentage half up to two decimals: the one that bands and the pass mark compare
 * @param band the name of the highest band reached; absent when there is none
 */
public record Result(
        Fraction scoredPoints,
        Fraction usedMaxPoints,
        Fraction totalMaxPoints,
        @Nullable Fraction exactPercentage,
        @Nullable BigDecimal percentage,
        List<SectionResult> sections,
        List<KnockOutFired> knockOuts,
        @Nullable String band,
        Outcome outcome) {

    /** What a supervisor sees first: the first of these, in this order, that holds. */
    public enum Outcome {
        /** By a knock-out of the assessment or a critical section, whether the number was zeroed or kept. */
        FAILED_BY_KNOCK_OUT,
        /** Something that applies is not scored yet. */
        INCOMPLETE,
        BELOW_PASS_MARK,
        PASSED,
        /** Complete, and no pass mark to compare with. */
        SCORED
    }

    /** An answer that the scorecard did not admit; it is kept and counts as unscored. */
    public record UnreadableAnswer(CriterionId criterion, String why) {}

    public Result {
        sections = List.copyOf(sections);
        knockOuts = List.copyOf(knockOuts);
    }

    /** How much of what applies is scored, in percent of the maxima; 100 when nothing applies. */
    public Fraction completeness() {
        return totalMaxPoints.isZero()
                ? Fraction.HUNDRED
                : Fraction.HUNDRED.times(usedMaxPoints).dividedBy(totalMaxPoints);
    }

    /** The answers that could not be read, in the order of the scorecard, each with what was expected and found. */
    public List<UnreadableAnswer> unreadable() {
        return sections.stream()
                .flatMap(section -> section.criteria().stream())
                .filter(result -> result.mark() instanceof Mark.Unreadable)
                .map(result -> new UnreadableAnswer(result.criterion().id(), ((Mark.Unreadable) result.mark()).why()))
                .toList();
    }
}
