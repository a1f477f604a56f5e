package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.Criterion;
import dev.scoreline.scorecard.KnockOut;
import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.Scale;
import dev.scoreline.scorecard.Section;
import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A second, deliberately naive scoring, written from the rules and not from the production code: every criterion has a
 * stake in the whole, and the percentage is Σ stake × points / maximum over Σ stake.
 */
final class SecondOpinion {

    /** What both opinions, and whoever redoes the sum, must agree on. */
    record Finding(
            String scored,
            String used,
            String total,
            @Nullable String percentage,
            @Nullable String band,
            String outcome,
            List<String> effectiveWeights) {

        static Finding of(Result result) {
            return new Finding(
                    written(result.scoredPoints()),
                    written(result.usedMaxPoints()),
                    written(result.totalMaxPoints()),
                    result.exactPercentage() == null ? null : written(result.exactPercentage()),
                    result.band(),
                    result.outcome().name(),
                    result.sections().stream()
                            .map(section -> written(section.effectiveWeight()))
                            .toList());
        }

        private static String written(Fraction fraction) {
            return Quotient.of(fraction).toString();
        }
    }

    private enum Kind {
        POINTS,
        NOT_APPLICABLE,
        OPEN
    }

    private record Judged(Section section, Criterion criterion, Kind kind, Quotient points, boolean lowest) {
        boolean regular() {
            return !criterion.bonus() && !criterion.maxPoints().isZero();
        }

        boolean bonus() {
            return criterion.bonus() && !criterion.maxPoints().isZero();
        }

        Quotient max() {
            return Quotient.of(criterion.maxPoints());
        }

        Quotient weight() {
            return criterion.weight() == null ? Quotient.of(1) : Quotient.of(criterion.weight());
        }
    }

    private final Case any;
    private final Policy policy;
    private final List<Judged> all = new ArrayList<>();

    SecondOpinion(Case any) {
        this.any = any;
        this.policy = any.scorecard().policy();
        for (Section section : any.scorecard().sections()) {
            section.criteria().forEach(criterion -> all.add(judge(section, criterion)));
        }
    }

    Finding finding() {
        boolean failed =
                failedByCriterion() || any.scorecard().sections().stream().anyMatch(this::failsAsCritical);
        boolean zeroed = any.scorecard().sections().stream().anyMatch(this::failsAsCritical)
                || (failedByCriterion() && zeroes());
        Quotient scored = zeroed ? Quotient.ZERO : sum(j -> isZeroed(j.section()) ? Quotient.ZERO : earned(j));
        Quotient used = sum(j -> isCounted(j) ? j.max() : Quotient.ZERO);
        Quotient total = sum(j -> applies(j) ? j.max() : Quotient.ZERO);
        Quotient percentage = zeroed ? Quotient.ZERO : percentage();
        return new Finding(
                scored.toString(),
                used.toString(),
                total.toString(),
                percentage == null ? null : percentage.toString(),
                percentage == null ? null : band(percentage.rounded()),
                outcome(failed, used.is(total), percentage == null ? null : percentage.rounded()),
                any.scorecard().sections().stream().map(this::effectiveWeight).toList());
    }

    private @Nullable Quotient percentage() {
        Quotient denominator = sum(this::stake);
        if (nothingScored() || denominator.isNothing()) {
            return null;
        }
        Quotient numerator = sum(j -> {
            Quotient stake = j.bonus() ? bonusStake(j) : stake(j);
            return isZeroed(j.section())
                    ? Quotient.ZERO
                    : stake.times(earned(j)).over(maxOrOne(j));
        });
        return Quotient.HUNDRED.times(numerator).over(denominator);
    }

    private boolean nothingScored() {
        return all.stream().noneMatch(j -> isCounted(j) || (j.bonus() && j.kind() == Kind.POINTS));
    }

    private static Quotient maxOrOne(Judged judged) {
        return judged.max().isNothing() ? Quotient.of(1) : judged.max();
    }

    /** What a criterion holds in the denominator of the whole. */
    private Quotient stake(Judged judged) {
        if (!isInDenominator(judged)) {
            return Quotient.ZERO;
        }
        Quotient sectionWeight = weight(judged.section());
        return switch (policy.method()) {
            case POINTS -> judged.max();
            case CRITERION_WEIGHTS -> judged.weight().plus(gift(judged));
            case GROUP_WEIGHTED_POINTS -> sectionWeight.times(judged.max());
            case SECTION_WEIGHTS -> sectionWeight.times(judged.max()).over(sectionMax(judged.section()));
        };
    }

    private Quotient bonusStake(Judged judged) {
        Quotient sectionWeight = weight(judged.section());
        return switch (policy.method()) {
            case POINTS -> judged.max();
            case CRITERION_WEIGHTS -> judged.weight();
            case GROUP_WEIGHTED_POINTS -> sectionWeight.times(judged.max());
            case SECTION_WEIGHTS -> {
                Section section = judged.section();
                if (!sectionMax(section).isNothing()) {
                    yield sectionWeight.times(judged.max()).over(sectionMax(section));
                }
                boolean bonusOnly = all.stream().noneMatch(j -> isIn(section, j) && j.regular());
                Quotient allBonus = sum(j -> isIn(section, j) && j.bonus() ? j.max() : Quotient.ZERO);
                yield bonusOnly ? sectionWeight.times(judged.max()).over(allBonus) : Quotient.ZERO;
            }
        };
    }

    /** The equal part of what was judged not applicable in the same section. */
    private Quotient gift(Judged judged) {
        if (policy.notApplicable() != Policy.NotApplicable.EXCLUDE_EQUAL_SHARE) {
            return Quotient.ZERO;
        }
        Quotient freed = sum(j -> isIn(judged.section(), j) && j.regular() && !applies(j) ? j.weight() : Quotient.ZERO);
        long remaining = all.stream()
                .filter(j -> isIn(judged.section(), j) && applies(j))
                .count();
        return freed.over(Quotient.of(remaining));
    }

    private Quotient sectionMax(Section section) {
        return sum(j -> isIn(section, j) && isInDenominator(j) ? j.max() : Quotient.ZERO);
    }

    private String effectiveWeight(Section section) {
        Quotient whole = sum(this::stake);
        Quotient part = sum(j -> isIn(section, j) ? stake(j) : Quotient.ZERO);
        return (whole.isNothing() ? Quotient.ZERO : Quotient.HUNDRED.times(part).over(whole)).toString();
    }

    private boolean failsAsCritical(Section section) {
        Quotient own = ownPercentage(section);
        return section.critical()
                && policy.criticalThreshold() != null
                && own != null
                && own.rounded().isUnder(Quotient.of(policy.criticalThreshold()));
    }

    private @Nullable Quotient ownPercentage(Section section) {
        if (isZeroed(section)) {
            return Quotient.ZERO;
        }
        boolean byWeight = policy.method() == Policy.Method.CRITERION_WEIGHTS;
        Function<Judged, Quotient> measure =
                byWeight ? j -> j.weight().plus(j.bonus() ? Quotient.ZERO : gift(j)) : Judged::max;
        Quotient of = sum(j -> isIn(section, j) && isInDenominator(j) ? measure.apply(j) : Quotient.ZERO);
        Quotient earned = sum(j -> isIn(section, j) && !earned(j).isNothing()
                ? measure.apply(j).times(earned(j)).over(j.max())
                : Quotient.ZERO);
        return !nothingScored() && !of.isNothing()
                ? Quotient.HUNDRED.times(earned).over(of)
                : null;
    }

    private boolean isZeroed(Section section) {
        return zeroes() && fires(j -> isIn(section, j) && j.criterion().knockOut() == KnockOut.SECTION);
    }

    private boolean failedByCriterion() {
        return fires(j -> j.criterion().knockOut() == KnockOut.ASSESSMENT);
    }

    private boolean fires(Predicate<Judged> which) {
        return all.stream().filter(which).anyMatch(j -> j.regular() && j.kind() == Kind.POINTS && j.lowest());
    }

    private boolean zeroes() {
        return policy.knockOutEffect() == Policy.KnockOutEffect.ZERO;
    }

    private @Nullable String band(Quotient percentage) {
        String reached = null;
        for (Policy.Band band : policy.bands()) {
            reached = percentage.isUnder(Quotient.of(band.from())) ? reached : band.name();
        }
        return reached;
    }

    private String outcome(boolean failed, boolean complete, @Nullable Quotient percentage) {
        if (failed) {
            return "FAILED_BY_KNOCK_OUT";
        } else if (!complete) {
            return "INCOMPLETE";
        } else if (policy.passMark() == null || percentage == null) {
            return "SCORED";
        }
        return percentage.isUnder(Quotient.of(policy.passMark())) ? "BELOW_PASS_MARK" : "PASSED";
    }

    private Quotient earned(Judged judged) {
        if (judged.kind() == Kind.NOT_APPLICABLE && judged.regular()) {
            return policy.notApplicable() == Policy.NotApplicable.COUNT_AS_FULL ? judged.max() : Quotient.ZERO;
        }
        return judged.kind() == Kind.POINTS && !judged.max().isNothing() ? judged.points() : Quotient.ZERO;
    }

    private boolean isCounted(Judged judged) {
        boolean countedAnyway = policy.notApplicable() == Policy.NotApplicable.COUNT_AS_FULL
                || policy.notApplicable() == Policy.NotApplicable.COUNT_AS_ZERO;
        return judged.regular()
                && (judged.kind() == Kind.POINTS || (judged.kind() == Kind.NOT_APPLICABLE && countedAnyway));
    }

    private boolean applies(Judged judged) {
        return judged.regular() && (judged.kind() == Kind.OPEN || isCounted(judged));
    }

    private boolean isInDenominator(Judged judged) {
        return policy.unscored() == Policy.Unscored.USED_MAX ? isCounted(judged) : applies(judged);
    }

    private Quotient sum(Function<Judged, Quotient> what) {
        return all.stream().map(what).reduce(Quotient.ZERO, Quotient::plus);
    }

    private static boolean isIn(Section section, Judged judged) {
        return judged.section().id().equals(section.id());
    }

    private static Quotient weight(Section section) {
        return section.weight() == null ? Quotient.of(1) : Quotient.of(section.weight());
    }

    private Judged judge(Section section, Criterion criterion) {
        Judged open = new Judged(section, criterion, Kind.OPEN, Quotient.ZERO, false);
        Judged notApplicable = new Judged(section, criterion, Kind.NOT_APPLICABLE, Quotient.ZERO, false);
        Answer answer = any.answers().get(criterion.id());
        boolean sayable = criterion.allowNa() && policy.notApplicable() != Policy.NotApplicable.FORBIDDEN;
        if (answer == null) {
            return open;
        } else if (answer.equals(Answer.NOT_APPLICABLE) || answer.equals(Answer.choice("na"))) {
            return sayable ? notApplicable : open;
        }
        int place = AllAnswers.place(criterion, answer);
        return place < 0 ? open : points(section, criterion, answer);
    }

    private static Judged points(Section section, Criterion criterion, Answer answer) {
        Quotient max = Quotient.of(criterion.maxPoints());
        List<Quotient> scale = AllAnswers.to(criterion).stream()
                .map(other -> part(criterion, other))
                .toList();
        Quotient part = part(criterion, answer);
        boolean lowest = scale.stream().noneMatch(other -> other.isUnder(part))
                && scale.stream().anyMatch(part::isUnder);
        return new Judged(section, criterion, Kind.POINTS, part.times(max), lowest);
    }

    /** Which part of the maximum an answer earns. */
    private static Quotient part(Criterion criterion, Answer answer) {
        return switch (answer) {
            case Answer.Points(Fraction points) ->
                criterion.maxPoints().isZero()
                        ? Quotient.ZERO
                        : Quotient.of(points).over(Quotient.of(criterion.maxPoints()));
            case Answer.Choice(String id) -> Quotient.of(percent(criterion, id)).over(Quotient.HUNDRED);
            case Answer.Rate(Fraction rate) -> rated((Scale.Rating) criterion.scale(), Quotient.of(rate));
            case Answer.NotApplicable ignored -> Quotient.ZERO;
        };
    }

    private static Quotient rated(Scale.Rating rating, Quotient rate) {
        Quotient min = Quotient.of(rating.min());
        return rate.minus(min).over(Quotient.of(rating.max()).minus(min));
    }

    private static Fraction percent(Criterion criterion, String id) {
        return ((Scale.AnswerSet) criterion.scale())
                .options().stream()
                        .filter(option -> option.id().equals(id))
                        .map(option -> ((Scale.AnswerSet.Option.Worth) option).percent())
                        .findFirst()
                        .orElseThrow();
    }
}
