package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.KnockOut;
import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.Section;
import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** All sections weighed together: the sum that is divided once, and what failed on the way there. */
record Whole(Policy policy, List<Weighed> sections, Share sum, List<KnockOutFired> knockOuts) {

    /** One section with its share by itself and its share of the whole. */
    record Weighed(Tally tally, Share within, Share share) {

        /** The section by itself; absent while nothing in it is scored, also where it counts 0 in the mean. */
        @Nullable Fraction percentage() {
            if (tally.zeroed()) {
                return Fraction.ZERO;
            }
            return tally.usedMaxPoints().isZero() ? null : within.percentage();
        }
    }

    static Whole of(Policy policy, List<Tally> tallies) {
        Weighing weighing = new Weighing(policy);
        List<Weighed> sections = new ArrayList<>(tallies.size());
        List<KnockOutFired> knockOuts = new ArrayList<>();
        Share sum = Share.NONE;
        for (Tally tally : tallies) {
            Share within = weighing.within(tally);
            Weighed weighed = new Weighed(tally, within, weighing.inTheWhole(tally, within));
            sections.add(weighed);
            sum = sum.plus(weighed.share);
            addKnockOuts(weighed, policy, knockOuts);
        }
        return new Whole(policy, sections, sum, knockOuts);
    }

    private static void addKnockOuts(Weighed weighed, Policy policy, List<KnockOutFired> knockOuts) {
        Section section = weighed.tally.section();
        for (CriterionResult result : weighed.tally.criteria()) {
            if (result.isKnockOut()) {
                knockOuts.add(new KnockOutFired.AtLowest(
                        section.id(),
                        result.criterion().id(),
                        result.criterion().knockOut()));
            }
        }
        Fraction own = weighed.percentage();
        Fraction threshold = policy.criticalThreshold();
        if (section.critical() && threshold != null && own != null) {
            BigDecimal rounded = own.toDecimal(2);
            if (Fraction.of(rounded).isLessThan(threshold)) {
                knockOuts.add(new KnockOutFired.CriticalSection(section.id(), rounded));
            }
        }
    }

    Result result() {
        boolean zeroed = isZeroed();
        Fraction exact = zeroed ? Fraction.ZERO : percentage();
        BigDecimal rounded = exact == null ? null : exact.toDecimal(2);
        Fraction scored = Fraction.ZERO;
        Fraction used = Fraction.ZERO;
        Fraction total = Fraction.ZERO;
        for (Weighed section : sections) {
            scored = scored.plus(section.tally.scoredPoints());
            used = used.plus(section.tally.usedMaxPoints());
            total = total.plus(section.tally.totalMaxPoints());
        }
        return new Result(
                zeroed ? Fraction.ZERO : scored,
                used,
                total,
                exact,
                rounded,
                sectionResults(),
                knockOuts,
                Verdict.band(policy, rounded),
                Verdict.outcome(policy, rounded, used.equals(total), hasFailed()));
    }

    /** The one division. Nothing scored gives no percentage, even where unscored criteria count 0. */
    private @Nullable Fraction percentage() {
        for (Weighed section : sections) {
            if (section.tally.hasDecision()) {
                return sum.percentage();
            }
        }
        return null;
    }

    /** A critical section always zeroes the whole; a knock-out of the assessment does so unless it only flags. */
    boolean isZeroed() {
        for (KnockOutFired fired : knockOuts) {
            boolean zeroes = switch (fired) {
                case KnockOutFired.CriticalSection ignored -> true;
                case KnockOutFired.AtLowest lowest ->
                    lowest.scope() == KnockOut.ASSESSMENT && policy.knockOutEffect() == Policy.KnockOutEffect.ZERO;
            };
            if (zeroes) {
                return true;
            }
        }
        return false;
    }

    private boolean hasFailed() {
        for (KnockOutFired fired : knockOuts) {
            if (fired.failsAssessment()) {
                return true;
            }
        }
        return false;
    }

    private List<SectionResult> sectionResults() {
        List<SectionResult> results = new ArrayList<>(sections.size());
        for (Weighed section : sections) {
            results.add(new SectionResult(
                    section.tally.section(),
                    section.tally.scoredPoints(),
                    section.tally.usedMaxPoints(),
                    section.tally.totalMaxPoints(),
                    section.percentage(),
                    partOfTheWhole(section.share.of()),
                    section.tally.zeroed(),
                    section.tally.criteria()));
        }
        return results;
    }

    /** A weight in percent of all the weights that are left. */
    Fraction partOfTheWhole(Fraction weight) {
        return sum.isEmpty() ? Fraction.ZERO : Fraction.HUNDRED.times(weight).dividedBy(sum.of());
    }
}
