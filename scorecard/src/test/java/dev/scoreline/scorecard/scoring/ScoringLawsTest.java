package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.Criterion;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.KnockOut;
import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.Section;
import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ScoringLawsTest {

    @Test
    void shouldStayBetween0And100WithoutBonus() {
        Law.holdsForAnyCase(any -> {
            Fraction percentage = any.score().exactPercentage();
            if (percentage != null && any.criteria().stream().noneMatch(Criterion::bonus)) {
                assertThat(percentage).isBetween(Fraction.ZERO, Fraction.HUNDRED);
            }
        });
    }

    @Test
    void shouldNeverFallWhenAScoredCriterionRises() {
        Law.holdsForAnyCase(any -> {
            Result before = any.score();
            for (Criterion criterion : any.criteria()) {
                List<Answer> rising = AllAnswers.to(criterion);
                int now = AllAnswers.place(criterion, any.answers().get(criterion.id()));
                for (Answer higher : now < 0 ? List.<Answer>of() : rising.subList(now + 1, rising.size())) {
                    assertNotLower(before, any.with(criterion, higher).score());
                }
            }
        });
    }

    @Test
    void shouldNeverFallWhenABonusIsDecided() {
        Law.holdsForAnyCase(any -> {
            for (Criterion criterion : any.criteria()) {
                if (criterion.bonus()) {
                    assertNotLower(
                            any.without(criterion).score(),
                            any.with(criterion, AllAnswers.to(criterion).getFirst())
                                    .score());
                    assertNotLower(any.without(criterion).score(), any.score());
                }
            }
        });
    }

    @Test
    void shouldNotCareInWhichOrderAnswersCame() {
        Law.holdsForAnyCase(any -> {
            List<CriterionId> reversed = new ArrayList<>(any.answers().keySet());
            Collections.reverse(reversed);
            Map<CriterionId, Answer> other = new LinkedHashMap<>();
            reversed.forEach(id -> other.put(id, any.answers().get(id)));

            assertThat(Scoring.explain(any.scorecard(), other))
                    .isEqualTo(Scoring.explain(any.scorecard(), any.answers()));
        });
    }

    @Test
    void shouldNeverFallWhenNotApplicableBecomesFull() {
        Law.holdsForAnyCase(any -> {
            Case excluding = any.with(withTreatment(any.scorecard().policy(), Policy.NotApplicable.EXCLUDE));
            Result before = excluding.score();
            if (firedInSection(before) || bonusScored(before)) {
                return;
            }
            for (SectionResult section : before.sections()) {
                for (CriterionResult result : section.criteria()) {
                    if (result.isExcluded()) {
                        assertNotLower(before, fully(excluding, result.criterion()));
                    }
                }
            }
        });
    }

    /** Full as the treatment COUNT_AS_FULL has it: an answer set need not hold an answer worth 100 percent. */
    private static Result fully(Case any, Criterion criterion) {
        List<Answer> rising = AllAnswers.to(criterion);
        Result result = any.with(criterion, rising.getLast()).score();
        boolean full = result.sections().stream()
                .flatMap(section -> section.criteria().stream())
                .filter(other -> other.criterion().equals(criterion))
                .allMatch(other -> other.points().equals(criterion.maxPoints()));
        return full ? result : any.score();
    }

    @Test
    void shouldScoreOneSectionAlikeByPointsAndByItsWeight() {
        Law.holdsForAnyCase(any -> {
            for (Section section : any.scorecard().sections()) {
                if (!section.effectiveWeight().isZero()) {
                    Case alone = any.with(List.of(section));
                    Policy policy = withTreatment(any.scorecard().policy(), Policy.NotApplicable.EXCLUDE);
                    Result byPoints =
                            alone.with(withMethod(policy, Policy.Method.POINTS)).score();
                    Result byWeight = alone.with(withMethod(policy, Policy.Method.SECTION_WEIGHTS))
                            .score();

                    if (section.criteria().stream().anyMatch(criterion -> !criterion.bonus())) {
                        assertThat(byWeight.exactPercentage()).isEqualTo(byPoints.exactPercentage());
                        assertThat(byWeight.outcome()).isEqualTo(byPoints.outcome());
                    }
                }
            }
        });
    }

    @Test
    void shouldNotCareAboutUnscoredOnceAllIsScored() {
        Law.holdsForAnyCase(any -> {
            Result result = any.score();
            if (result.usedMaxPoints().equals(result.totalMaxPoints())) {
                Policy policy = any.scorecard().policy();
                assertThat(any.with(withUnscored(policy, Policy.Unscored.USED_MAX))
                                .score())
                        .isEqualTo(any.with(withUnscored(policy, Policy.Unscored.TOTAL_MAX))
                                .score());
            }
        });
    }

    @Test
    void shouldShareTheWholeDenominatorOut() {
        Law.holdsForAnyCase(any -> {
            Explanation explanation = Scoring.explain(any.scorecard(), any.answers());
            Fraction sections = explanation.result().sections().stream()
                    .map(SectionResult::effectiveWeight)
                    .reduce(Fraction.ZERO, Fraction::plus);
            Fraction criteria = explanation.steps().stream()
                    .filter(Step.OfCriterion.class::isInstance)
                    .map(step -> ((Step.OfCriterion) step).effectiveWeight())
                    .reduce(Fraction.ZERO, Fraction::plus);

            assertThat(sections).isIn(Fraction.ZERO, Fraction.HUNDRED);
            assertThat(criteria).isEqualTo(sections);
        });
    }

    @Test
    void shouldGiveNoPercentageWhenNothingIsScored() {
        Law.holdsForAnyCase(any -> {
            Result result = Scoring.score(any.scorecard(), Map.of());

            assertThat(result.scoredPoints()).isEqualTo(Fraction.ZERO);
            assertThat(result.usedMaxPoints()).isEqualTo(Fraction.ZERO);
            assertThat(result.percentage()).isNull();
            assertThat(result.exactPercentage()).isNull();
            assertThat(result.knockOuts()).isEmpty();
        });
    }

    @Test
    void shouldAgreeWithTheSecondOpinion() {
        Law.holdsForAnyCase(
                any -> assertThat(SecondOpinion.Finding.of(any.score())).isEqualTo(new SecondOpinion(any).finding()));
    }

    @Test
    void shouldBeRedoneFromItsExplanationAlone() {
        Law.holdsForAnyCase(any -> {
            Explanation explanation = Scoring.explain(any.scorecard(), any.answers());

            assertThat(new Reevaluation(explanation.toString()).finding())
                    .isEqualTo(SecondOpinion.Finding.of(explanation.result()));
            assertThat(explanation.result()).isEqualTo(any.score());
        });
    }

    @Test
    void shouldShrinkWhatBreaksALawToWhatMatters() {
        assertThatThrownBy(
                        () -> Law.holdsForAnyCase(any -> assertThat(any.score().knockOuts())
                                .as("no knock-out at all")
                                .isEmpty()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Dlaw.seed=")
                .message()
                .satisfies(message -> assertThat(message.lines().filter(line -> line.contains("criterion ")))
                        .hasSize(1));
    }

    private static void assertNotLower(Result before, Result after) {
        if (before.exactPercentage() != null && after.exactPercentage() != null) {
            assertThat(after.exactPercentage()).isGreaterThanOrEqualTo(before.exactPercentage());
        }
    }

    private static boolean firedInSection(Result result) {
        return result.knockOuts().stream()
                .anyMatch(
                        fired -> fired instanceof KnockOutFired.AtLowest lowest && lowest.scope() == KnockOut.SECTION);
    }

    private static boolean bonusScored(Result result) {
        return result.sections().stream()
                .flatMap(section -> section.criteria().stream())
                .anyMatch(
                        criterion -> criterion.isBonus() && !criterion.points().isZero());
    }

    private static Policy withTreatment(Policy policy, Policy.NotApplicable treatment) {
        return copy(policy, policy.method(), treatment, policy.unscored(), policy.passMark());
    }

    private static Policy withMethod(Policy policy, Policy.Method method) {
        return copy(policy, method, policy.notApplicable(), policy.unscored(), policy.passMark());
    }

    private static Policy withUnscored(Policy policy, Policy.Unscored unscored) {
        return copy(policy, policy.method(), policy.notApplicable(), unscored, policy.passMark());
    }

    private static Policy copy(
            Policy policy,
            Policy.Method method,
            Policy.NotApplicable notApplicable,
            Policy.Unscored unscored,
            @Nullable Fraction passMark) {
        return new Policy(
                method,
                notApplicable,
                unscored,
                policy.knockOutEffect(),
                policy.criticalThreshold(),
                policy.bands(),
                passMark);
    }
}
