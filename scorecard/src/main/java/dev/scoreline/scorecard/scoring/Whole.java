package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.Criterion;
import dev.scoreline.scorecard.KnockOut;
import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.Section;
import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** All sections weighed together: the sum that is divided once, and what failed on the way there. */
record Whole(Policy policy, List<Weighed> sections, Share sum, boolean decided, List<KnockOutFired> knockOuts) {

    /** One section with its share by itself and its share of the whole. */
    record Weighed(
            Tally tally,
            Share within,
            Share share,
            @Nullable Fraction percentage) {}

    static Whole of(Policy policy, List<Tally> tallies) {
        Weighing weighing = new Weighing(policy);
        List<Weighed> sections = new ArrayList<>(tallies.size());
        List<KnockOutFired> knockOuts = new ArrayList<>();
        boolean decided = isAnythingDecided(tallies);
        Share sum = Share.NONE;
        for (Tally tally : tallies) {
            Share within = weighing.within(tally);
            Fraction percentage = decided ? percentage(tally, within) : null;
            Weighed weighed = new Weighed(tally, within, weighing.inTheWhole(tally, within), percentage);
            sections.add(weighed);
            sum = sum.plus(weighed.share);
            addKnockOuts(weighed, policy, knockOuts);
        }
        return new Whole(policy, sections, sum, decided, knockOuts);
    }

    /** Until anything is, there is no percentage, not even where unscored criteria count 0. */
    private static boolean isAnythingDecided(List<Tally> tallies) {
        for (Tally tally : tallies) {
            if (tally.hasDecision()) {
                return true;
            }
        }
        return false;
    }

    /** A zeroed section is at 0 also when its criteria weigh nothing. */
    private static @Nullable Fraction percentage(Tally tally, Share within) {
        return tally.zeroed() ? Fraction.ZERO : within.percentage();
    }

    private static void addKnockOuts(Weighed weighed, Policy policy, List<KnockOutFired> knockOuts) {
        Section section = weighed.tally.section();
        for (CriterionResult result : weighed.tally.criteria()) {
            if (result.isKnockOut()) {
                Criterion criterion = result.criterion();
                knockOuts.add(new KnockOutFired.AtLowest(section.id(), criterion.id(), criterion.knockOut()));
            }
        }
        if (section.critical() && weighed.percentage != null && policy.criticalThreshold() != null) {
            BigDecimal rounded = weighed.percentage.toDecimal(2);
            if (Fraction.of(rounded).isLessThan(policy.criticalThreshold())) {
                knockOuts.add(new KnockOutFired.CriticalSection(section.id(), rounded));
            }
        }
    }

    Result result() {
        boolean zeroed = isZeroed();
        Fraction exact = zeroed ? Fraction.ZERO : percentage();
        BigDecimal rounded = exact == null ? null : exact.toDecimal(2);
        Fraction used = sum(Tally::usedMaxPoints);
        Fraction total = sum(Tally::totalMaxPoints);
        return new Result(
                zeroed ? Fraction.ZERO : sum(Tally::scoredPoints),
                used,
                total,
                exact,
                rounded,
                sectionResults(),
                knockOuts,
                Verdict.band(policy, rounded),
                Verdict.outcome(policy, rounded, used.equals(total), hasFailed()));
    }

    private Fraction sum(Function<Tally, Fraction> points) {
        Fraction sum = Fraction.ZERO;
        for (Weighed section : sections) {
            sum = sum.plus(points.apply(section.tally));
        }
        return sum;
    }

    /** The one division. */
    private @Nullable Fraction percentage() {
        return decided ? sum.percentage() : null;
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
