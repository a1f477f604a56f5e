package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.SectionId;
import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.stream.Collectors;

import static dev.scoreline.scorecard.scoring.Product.operand;

/** One step of an {@link Explanation}: as data, and as the line that a person reads. */
public sealed interface Step {

    String line();

    /** The rules that were followed. */
    record Rules(Policy policy) implements Step {
        @Override
        public String line() {
            return "Rules: " + policy.method() + ", not applicable " + policy.notApplicable() + ", unscored "
                    + policy.unscored() + ", knock-out " + policy.knockOutEffect()
                    + optional(", critical under ", policy.criticalThreshold())
                    + optional(", passed from ", policy.passMark())
                    + policy.bands().stream()
                            .map(band -> ", band " + quoted(band.name()) + " from "
                                    + band.from().toPlainString())
                            .collect(Collectors.joining());
        }

        private static String optional(String words, @Nullable Fraction value) {
            return value == null ? "" : words + value.toPlainString();
        }
    }

    /**
     * What one criterion brings into its section.
     *
     * @param found what its answer came to, with the points earned and possible
     * @param earns what it adds to the section's numerator
     * @param of what it adds to the section's denominator; 0 for a bonus and for what stays out
     * @param effectiveWeight the part of the whole's denominator that it holds, in percent
     */
    record OfCriterion(
            SectionId section,
            CriterionId criterion,
            String label,
            String found,
            Product earns,
            Fraction of,
            Fraction effectiveWeight)
            implements Step {
        @Override
        public String line() {
            return "Criterion " + criterion + " of section " + section + " " + quoted(label) + ": " + found + "; "
                    + brings(earns, Product.of(of), effectiveWeight);
        }
    }

    /** A knock-out that fired, and what it does. */
    record OfKnockOut(KnockOutFired fired, Policy.KnockOutEffect effect) implements Step {
        @Override
        public String line() {
            return switch (fired) {
                case KnockOutFired.AtLowest lowest ->
                    "Knock-out: criterion " + lowest.criterion() + " has the lowest value of its scale; "
                            + consequence(lowest.failsAssessment() ? "the whole" : "section " + lowest.section());
                case KnockOutFired.CriticalSection critical ->
                    "Knock-out: critical section " + critical.section() + " is under its threshold with "
                            + percent(Fraction.of(critical.percentage())) + "; the whole counts 0";
            };
        }

        private String consequence(String whom) {
            return switch (effect) {
                case ZERO -> whom + " counts 0";
                case FLAG -> whom + " is flagged and keeps its number";
            };
        }
    }

    /**
     * What one section brings into the whole.
     *
     * @param sumEarned what its criteria earn together, after its knock-out
     * @param sumOf what they earn it out of
     * @param percentage the section by itself; absent when it has no denominator
     */
    record OfSection(
            SectionId section,
            String label,
            Fraction sumEarned,
            Fraction sumOf,
            boolean zeroed,
            @Nullable Fraction percentage,
            Product earns,
            Product of,
            Fraction effectiveWeight)
            implements Step {
        @Override
        public String line() {
            return "Section " + section + " " + quoted(label) + ": its criteria make " + operand(sumEarned) + " of "
                    + operand(sumOf) + (zeroed ? " after its knock-out" : "")
                    + (percentage == null ? "" : ", " + percent(percentage)) + "; "
                    + brings(earns, of, effectiveWeight);
        }
    }

    /** The one division. */
    record OfWhole(
            Fraction earned,
            Fraction of,
            boolean zeroed,
            @Nullable Fraction percentage) implements Step {
        @Override
        public String line() {
            String sum = "Whole: its sections make " + operand(earned) + " of " + operand(of);
            if (zeroed) {
                return sum + "; zeroed by a knock-out: 0 %";
            }
            return sum + (percentage == null ? "; nothing scored: no percentage" : "; " + percent(percentage));
        }
    }

    /** The points, which are counted beside the percentage. */
    record OfPoints(Fraction scored, Fraction used, Fraction total, Fraction completeness) implements Step {
        @Override
        public String line() {
            return "Points: " + operand(scored) + " scored of " + operand(used) + " decided, " + operand(total)
                    + " apply; complete to " + percent(completeness);
        }
    }

    /** What the number is called. */
    record OfOutcome(Result.Outcome outcome, @Nullable String band) implements Step {
        @Override
        public String line() {
            return "Outcome: " + outcome + (band == null ? "" : ", band " + quoted(band));
        }
    }

    private static String brings(Product earns, Product of, Fraction effectiveWeight) {
        if (!of.value().isZero()) {
            return "earns " + earns + " of " + of + ", weighs " + percent(effectiveWeight) + " of the whole";
        }
        return earns.value().isZero() ? "stays out" : "earns " + earns + " on top";
    }

    /** {@code 72.5 %}, or {@code 86.67 % (exactly 260/3)} where the decimals do not end. */
    private static String percent(Fraction value) {
        BigDecimal rounded = value.toDecimal(2).stripTrailingZeros();
        String shown = rounded.toPlainString() + " %";
        return Fraction.of(rounded).equals(value) ? shown : shown + " (exactly " + value + ")";
    }

    /** On one line, whatever the label holds. */
    private static String quoted(String label) {
        return "'" + label.replaceAll("\\R", " ") + "'";
    }
}
