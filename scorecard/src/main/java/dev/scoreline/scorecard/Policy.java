package dev.scoreline.scorecard;

import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * How answers become a percentage. Part of every revision and complete in itself: no default hides elsewhere.
 *
 * @param criticalThreshold a critical section under this percentage zeroes the whole; absent: none does
 * @param bands ordered by their threshold, lowest first
 * @param passMark the percentage from which an assessment has passed; absent: it neither passes nor fails
 */
public record Policy(
        Method method,
        NotApplicable notApplicable,
        Unscored unscored,
        KnockOutEffect knockOutEffect,
        @Nullable Fraction criticalThreshold,
        List<Band> bands,
        @Nullable Fraction passMark) {

    public enum Method {
        /** Points over maxima. */
        POINTS,
        /** Weighted mean of criterion percentages. */
        CRITERION_WEIGHTS,
        /** Weighted mean of section percentages; a section's percentage is its points over its maxima. */
        SECTION_WEIGHTS,
        /** Σ section points × weight over Σ section maxima × weight. */
        GROUP_WEIGHTED_POINTS
    }

    /** What becomes of a criterion that was judged not applicable. */
    public enum NotApplicable {
        /** Out of numerator and denominator; weights redistribute proportionally. */
        EXCLUDE,
        /** Its weight is split equally among the remaining criteria of its section; only with CRITERION_WEIGHTS. */
        EXCLUDE_EQUAL_SHARE,
        COUNT_AS_FULL,
        COUNT_AS_ZERO,
        /** Nobody may say it: refused at activation together with any criterion that allows it. */
        FORBIDDEN
    }

    /** What the denominator holds while criteria are still undecided. */
    public enum Unscored {
        /** What is scored. */
        USED_MAX,
        /** Everything applicable: an unscored criterion or section counts 0. */
        TOTAL_MAX
    }

    public enum KnockOutEffect {
        /** The section's or the assessment's result becomes 0. */
        ZERO,
        /** The number is kept; the outcome says failed all the same. */
        FLAG
    }

    /** A named range of percentages, from {@code from} up to the next band. */
    public record Band(String name, Fraction from) {}

    public Policy {
        bands = List.copyOf(bands);
    }
}
