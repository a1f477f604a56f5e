package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.Criterion;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.Section;
import dev.scoreline.scorecard.number.Fraction;

import java.util.List;

/**
 * Whether any answers at all could give a percentage. None can when no criterion ever enters the denominator, or when
 * everything that does weighs 0.
 */
final class Scorability {

    private final Scorecard scorecard;
    private final List<Refusal> refusals;

    Scorability(Scorecard scorecard, List<Refusal> refusals) {
        this.scorecard = scorecard;
        this.refusals = refusals;
    }

    void check() {
        if (scorecard.criteria().noneMatch(Scorability::counts)) {
            refusals.add(new Refusal(
                    "criteria",
                    "Expected a criterion that counts, found none: each is a bonus or worth 0 points. "
                            + "Nothing could ever be scored; give one of them points and let it be no bonus."));
        } else if (totalWeight().isZero()) {
            refusals.add(new Refusal(
                    "weights",
                    "Expected a weight above 0 on something that counts, found 0 everywhere. "
                            + "Nothing could ever be scored; give one of them a weight."));
        }
    }

    /** Whether it can enter a denominator: with all criteria scored, their weights are all there is. */
    private static boolean counts(Criterion criterion) {
        return !criterion.bonus() && !criterion.isInformational();
    }

    private Fraction totalWeight() {
        return switch (scorecard.policy().method()) {
            case POINTS -> Fraction.ONE;
            case CRITERION_WEIGHTS ->
                scorecard
                        .criteria()
                        .filter(Scorability::counts)
                        .map(Criterion::effectiveWeight)
                        .reduce(Fraction.ZERO, Fraction::plus);
            case SECTION_WEIGHTS, GROUP_WEIGHTED_POINTS ->
                scorecard.sections().stream()
                        .filter(section -> section.criteria().stream().anyMatch(Scorability::counts))
                        .map(Section::effectiveWeight)
                        .reduce(Fraction.ZERO, Fraction::plus);
        };
    }
}
