package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.KnockOut;
import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.PolicyFixture;
import dev.scoreline.scorecard.Scale;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

import static dev.scoreline.scorecard.Answer.NOT_APPLICABLE;
import static dev.scoreline.scorecard.Answer.choice;
import static dev.scoreline.scorecard.Answer.points;
import static dev.scoreline.scorecard.Answer.rate;
import static dev.scoreline.scorecard.Policy.Method.CRITERION_WEIGHTS;
import static dev.scoreline.scorecard.Policy.Method.GROUP_WEIGHTED_POINTS;
import static dev.scoreline.scorecard.Policy.Method.POINTS;
import static dev.scoreline.scorecard.Policy.Method.SECTION_WEIGHTS;
import static dev.scoreline.scorecard.Policy.NotApplicable.COUNT_AS_FULL;
import static dev.scoreline.scorecard.Policy.NotApplicable.COUNT_AS_ZERO;
import static dev.scoreline.scorecard.Policy.NotApplicable.EXCLUDE_EQUAL_SHARE;
import static dev.scoreline.scorecard.Policy.NotApplicable.FORBIDDEN;
import static dev.scoreline.scorecard.PolicyFixture.policy;
import static dev.scoreline.scorecard.ScorecardFixture.aScorecard;
import static dev.scoreline.scorecard.ScorecardFixture.answers;
import static dev.scoreline.scorecard.ScorecardFixture.criterion;
import static dev.scoreline.scorecard.ScorecardFixture.section;
import static org.assertj.core.api.Assertions.assertThat;

/** Each rule of a policy by itself, with the smallest scorecard that shows it. */
class PolicyRulesOfScoringTest {

    private static final @Nullable Answer UNSCORED = null;

    private static Result score(Scorecard card, @Nullable Answer... given) {
        return Scoring.score(card, answers(card, given));
    }

    private static void assertPercentage(Result result, @Nullable String expected) {
        if (expected == null) {
            assertThat(result.percentage()).isNull();
            assertThat(result.exactPercentage()).isNull();
        } else {
            assertThat(result.percentage()).isEqualByComparingTo(expected);
        }
    }

    @Nested
    class NotApplicable {

        @ParameterizedTest(name = "{0}: {1} of {2} is {3} %")
        @CsvSource({"EXCLUDE, 5, 10, 50", "COUNT_AS_FULL, 15, 20, 75", "COUNT_AS_ZERO, 5, 20, 25"})
        void shouldCountAsThePolicySays(Policy.NotApplicable treatment, String scored, String used, String percentage) {
            Scorecard card = aScorecard()
                    .policy(policy(POINTS).notApplicable(treatment).build())
                    .criteria(criterion("a"), criterion("b"))
                    .build();

            Result result = score(card, points(5), NOT_APPLICABLE);

            assertThat(result.scoredPoints()).hasToString(scored);
            assertThat(result.usedMaxPoints()).hasToString(used);
            assertThat(result.totalMaxPoints()).hasToString(used);
            assertThat(result.outcome()).isEqualTo(Result.Outcome.SCORED);
            assertPercentage(result, percentage);
        }

        @ParameterizedTest
        @EnumSource(
                value = Policy.NotApplicable.class,
                names = {"COUNT_AS_FULL", "COUNT_AS_ZERO"})
        void shouldNeverFireAKnockOut(Policy.NotApplicable treatment) {
            Scorecard card = aScorecard()
                    .policy(policy(POINTS).notApplicable(treatment).build())
                    .criteria(criterion("a").knocksOut(KnockOut.ASSESSMENT), criterion("b"))
                    .build();

            Result result = score(card, NOT_APPLICABLE, points(10));

            assertThat(result.knockOuts()).isEmpty();
            assertThat(result.outcome()).isEqualTo(Result.Outcome.SCORED);
        }

        @Test
        void shouldBeKeptUnscoredAndExplainedWhereThePolicyForbidsIt() {
            Scorecard card = aScorecard()
                    .policy(policy(POINTS).notApplicable(FORBIDDEN).build())
                    .criteria(criterion("a").withoutNa(), criterion("b"))
                    .build();

            Result result = score(card, points(10), NOT_APPLICABLE);

            assertThat(result.unreadable())
                    .containsExactly(new Result.UnreadableAnswer(
                            card.criteria().toList().get(1).id(),
                            "Expected a score, found not applicable, which this scorecard's policy forbids"));
            assertThat(result.outcome()).isEqualTo(Result.Outcome.INCOMPLETE);
            assertThat(result.totalMaxPoints()).hasToString("20");
        }

        @Test
        void shouldBeKeptUnscoredAndExplainedWhereTheCriterionDoesNotAllowIt() {
            Scorecard card = aScorecard()
                    .criteria(criterion("a").withoutNa().fullHalfNone())
                    .build();

            Result result = score(card, choice("na"));

            assertThat(result.unreadable())
                    .extracting(Result.UnreadableAnswer::why)
                    .containsExactly("Expected a score, found not applicable, which this criterion does not allow");
            assertPercentage(result, null);
        }

        @Test
        void shouldRedistributeWeightsProportionally() {
            Scorecard card = aScorecard()
                    .policy(policy(SECTION_WEIGHTS).build())
                    .section(section("a", criterion("a")).weight("60"))
                    .section(section("b", criterion("b")).weight("30"))
                    .section(section("c", criterion("c")).weight("10"))
                    .build();

            Result result = score(card, points(10), points(4), NOT_APPLICABLE);

            assertThat(result.sections())
                    .extracting(section -> section.effectiveWeight().toString())
                    .containsExactly("200/3", "100/3", "0");
            assertPercentage(result, "80");
        }

        @Test
        void shouldShareEquallyWithinTheSectionOnly() {
            Scorecard card = aScorecard()
                    .policy(policy(CRITERION_WEIGHTS)
                            .notApplicable(EXCLUDE_EQUAL_SHARE)
                            .build())
                    .section(section(
                            "First",
                            criterion("a").weight("10"),
                            criterion("b").weight("20"),
                            criterion("c").weight("30")))
                    .section(section("Second", criterion("d").weight("40")))
                    .build();

            Result result = score(card, points(10), points(0), NOT_APPLICABLE, points(0));

            assertPercentage(result, "25");
        }

        @Test
        void shouldShareWithUnscoredCriteriaToo() {
            Scorecard card = aScorecard()
                    .policy(policy(CRITERION_WEIGHTS)
                            .notApplicable(EXCLUDE_EQUAL_SHARE)
                            .totalMax()
                            .build())
                    .criteria(
                            criterion("a").weight("40"),
                            criterion("b").weight("30"),
                            criterion("c").weight("30"))
                    .build();

            assertPercentage(score(card, points(10), UNSCORED, NOT_APPLICABLE), "55");
        }

        @Test
        void shouldLetASectionLeftEmptyLeaveTheMean() {
            Scorecard card = aScorecard()
                    .policy(policy(CRITERION_WEIGHTS)
                            .notApplicable(EXCLUDE_EQUAL_SHARE)
                            .build())
                    .section(section("First", criterion("a").weight("90")))
                    .section(section("Second", criterion("b").weight("10")))
                    .build();

            assertPercentage(score(card, NOT_APPLICABLE, points(7)), "70");
        }
    }

    @Nested
    class NoPercentage {

        @ParameterizedTest
        @EnumSource(Policy.Unscored.class)
        void shouldBeGivenWhenNothingIsScored(Policy.Unscored unscored) {
            PolicyFixture policy = policy(POINTS);
            Scorecard card = aScorecard()
                    .policy(
                            unscored == Policy.Unscored.TOTAL_MAX
                                    ? policy.totalMax().build()
                                    : policy.build())
                    .criteria(criterion("a").max(25))
                    .build();

            Result result = score(card, UNSCORED);

            assertThat(result.scoredPoints()).hasToString("0");
            assertThat(result.usedMaxPoints()).hasToString("0");
            assertThat(result.totalMaxPoints()).hasToString("25");
            assertThat(result.completeness()).hasToString("0");
            assertThat(result.outcome()).isEqualTo(Result.Outcome.INCOMPLETE);
            assertThat(result.sections().getFirst().percentage()).isNull();
            assertPercentage(result, null);
        }

        @ParameterizedTest
        @EnumSource(Policy.Method.class)
        void shouldBeGivenWhenNothingApplies(Policy.Method method) {
            Scorecard card = aScorecard()
                    .policy(policy(method)
                            .totalMax()
                            .passFrom("50")
                            .band("any", "0")
                            .build())
                    .criteria(criterion("a"), criterion("b"))
                    .build();

            Result result = score(card, NOT_APPLICABLE, NOT_APPLICABLE);

            assertPercentage(result, null);
            assertThat(result.completeness()).hasToString("100");
            assertThat(result.band()).isNull();
            assertThat(result.outcome()).isEqualTo(Result.Outcome.SCORED);
        }

        @Test
        void shouldBeGivenWhenTheRemainingWeightsSumToZero() {
            Scorecard card = aScorecard()
                    .policy(policy(CRITERION_WEIGHTS).build())
                    .criteria(criterion("a").weight("0"), criterion("b").weight("1"))
                    .build();

            Result result = score(card, points(10), UNSCORED);

            assertPercentage(result, null);
            assertThat(result.scoredPoints()).hasToString("10");
            assertThat(result.sections().getFirst().effectiveWeight()).hasToString("0");
        }
    }

    @Nested
    class KnockOuts {

        private Scorecard twoSections(Policy policy, KnockOut scope) {
            return aScorecard()
                    .policy(policy)
                    .section(section("First", criterion("a").knocksOut(scope), criterion("b")))
                    .section(section("Second", criterion("c")))
                    .build();
        }

        @Test
        void shouldZeroTheSectionAndKeepItInTheDenominator() {
            Result result =
                    score(twoSections(policy(POINTS).build(), KnockOut.SECTION), points(0), points(10), points(10));

            assertThat(result.scoredPoints()).hasToString("10");
            assertThat(result.usedMaxPoints()).hasToString("30");
            assertThat(result.sections().getFirst().zeroed()).isTrue();
            assertThat(result.sections().getFirst().percentage()).isEqualByComparingTo("0");
            assertThat(result.outcome()).isEqualTo(Result.Outcome.SCORED);
            assertPercentage(result, "33.33");
        }

        @Test
        void shouldZeroTheAssessment() {
            Result result = score(
                    twoSections(policy(POINTS).passFrom("0").build(), KnockOut.ASSESSMENT),
                    points(0),
                    points(10),
                    points(10));

            assertThat(result.scoredPoints()).hasToString("0");
            assertThat(result.usedMaxPoints()).hasToString("30");
            assertThat(result.sections().getFirst().zeroed()).isFalse();
            assertThat(result.sections().getFirst().percentage()).isEqualByComparingTo("50");
            assertThat(result.outcome()).isEqualTo(Result.Outcome.FAILED_BY_KNOCK_OUT);
            assertPercentage(result, "0");
        }

        @Test
        void shouldKeepTheNumberWhereTheyOnlyFlag() {
            Policy flagging = policy(POINTS).flagging().build();

            Result ofSection = score(twoSections(flagging, KnockOut.SECTION), points(0), points(10), points(10));
            Result ofAssessment = score(twoSections(flagging, KnockOut.ASSESSMENT), points(0), points(10), points(10));

            assertPercentage(ofSection, "66.67");
            assertThat(ofSection.outcome()).isEqualTo(Result.Outcome.SCORED);
            assertThat(ofSection.knockOuts()).hasSize(1);
            assertPercentage(ofAssessment, "66.67");
            assertThat(ofAssessment.scoredPoints()).hasToString("20");
            assertThat(ofAssessment.outcome()).isEqualTo(Result.Outcome.FAILED_BY_KNOCK_OUT);
        }

        @Test
        void shouldNameWhatFired() {
            Scorecard card = twoSections(policy(POINTS).build(), KnockOut.SECTION);

            Result result = score(card, points(0), points(10), points(10));

            assertThat(result.knockOuts())
                    .containsExactly(new KnockOutFired.AtLowest(
                            card.sections().getFirst().id(),
                            card.criteria().toList().getFirst().id(),
                            KnockOut.SECTION));
            assertThat(result.knockOuts().getFirst().failsAssessment()).isFalse();
        }

        @Test
        void shouldNotFireWhileUnscoredOrUnreadable() {
            Scorecard card = twoSections(policy(POINTS).build(), KnockOut.ASSESSMENT);

            assertThat(score(card, UNSCORED, points(10), points(10)).knockOuts())
                    .isEmpty();
            assertThat(score(card, points(11), points(10), points(10)).knockOuts())
                    .isEmpty();
            assertThat(score(card, NOT_APPLICABLE, points(10), points(10)).knockOuts())
                    .isEmpty();
        }

        @Test
        void shouldFireAtTheMinimumOfARating() {
            Scorecard card = aScorecard()
                    .policy(policy(POINTS).build())
                    .criteria(criterion("a").rating(1, 5).knocksOut(KnockOut.ASSESSMENT))
                    .build();

            assertThat(score(card, rate(1)).knockOuts()).hasSize(1);
            assertThat(score(card, rate(2)).knockOuts()).isEmpty();
        }

        @Test
        void shouldFireAtTheLowestAnswerOnlyWhereTheScoresDiffer() {
            Scale.AnswerSet.Option low = new Scale.AnswerSet.Option.Worth("low", "Low", Fraction.of(30));
            Scale.AnswerSet.Option high = new Scale.AnswerSet.Option.Worth("high", "High", Fraction.of(80));
            Scorecard differing = knockingOut(new Scale.AnswerSet(List.of(high, low)));
            Scorecard equal = knockingOut(new Scale.AnswerSet(List.of(low)));

            assertThat(score(differing, choice("low")).knockOuts()).hasSize(1);
            assertThat(score(differing, choice("high")).knockOuts()).isEmpty();
            assertThat(score(equal, choice("low")).knockOuts()).isEmpty();
        }

        private Scorecard knockingOut(Scale scale) {
            return aScorecard()
                    .policy(policy(POINTS).build())
                    .criteria(criterion("a").scale(scale).knocksOut(KnockOut.ASSESSMENT))
                    .build();
        }

        @Test
        void shouldTakeTheAssessmentTo0EvenFromACriterionThatWeighsNothing() {
            Scorecard card = aScorecard()
                    .policy(policy(CRITERION_WEIGHTS).build())
                    .criteria(
                            criterion("gate").weight("0").knocksOut(KnockOut.ASSESSMENT),
                            criterion("b").weight("1"))
                    .build();

            assertPercentage(score(card, points(0), UNSCORED), "0");
            assertPercentage(score(card, points(0), points(10)), "0");
            assertPercentage(score(card, points(1), points(10)), "100");
        }
    }

    @Nested
    class CriticalSections {

        private Scorecard reviewed(PolicyFixture policy) {
            return aScorecard()
                    .policy(policy.criticalUnder("50").passFrom("80").build())
                    .section(section(
                                    "Critical",
                                    criterion("a").max(1_000),
                                    criterion("b").max(1_000))
                            .critical())
                    .section(section("Other", criterion("c").max(10)))
                    .build();
        }

        @Test
        void shouldZeroTheWholeUnderTheirThreshold() {
            Scorecard card = reviewed(policy(SECTION_WEIGHTS));

            Result result = score(card, points(400), points(500), points(10));

            assertPercentage(result, "0");
            assertThat(result.scoredPoints()).hasToString("0");
            assertThat(result.outcome()).isEqualTo(Result.Outcome.FAILED_BY_KNOCK_OUT);
            assertThat(result.knockOuts())
                    .containsExactly(new KnockOutFired.CriticalSection(
                            card.sections().getFirst().id(), Fraction.of(45).toDecimal(2)));
            assertThat(result.knockOuts().getFirst().failsAssessment()).isTrue();
        }

        @Test
        void shouldStandAtTheirThreshold() {
            Result result = score(reviewed(policy(SECTION_WEIGHTS)), points(500), points(500), points(10));

            assertPercentage(result, "75");
            assertThat(result.outcome()).isEqualTo(Result.Outcome.BELOW_PASS_MARK);
        }

        @Test
        void shouldZeroTheWholeAlsoWhereKnockOutsOnlyFlag() {
            assertPercentage(
                    score(reviewed(policy(SECTION_WEIGHTS).flagging()), points(0), points(0), points(10)), "0");
        }

        @Test
        void shouldCompareTheRoundedPercentage() {
            Scorecard card = aScorecard()
                    .policy(policy(POINTS).criticalUnder("50").build())
                    .section(section("Critical", criterion("a").max(20_000)).critical())
                    .build();

            assertPercentage(score(card, points(9_999)), "50");
            assertPercentage(score(card, points(9_998)), "0");
        }

        @Test
        void shouldStandWhileNothingInThemIsScoredUnderUsedMax() {
            assertPercentage(score(reviewed(policy(SECTION_WEIGHTS)), UNSCORED, UNSCORED, points(8)), "80");
            assertPercentage(score(reviewed(policy(SECTION_WEIGHTS)), NOT_APPLICABLE, NOT_APPLICABLE, points(8)), "80");
        }

        @Test
        void shouldCount0WhileUnscoredUnderTotalMaxOnceAnythingIsScored() {
            Scorecard card = reviewed(policy(SECTION_WEIGHTS).totalMax());

            assertPercentage(score(card, UNSCORED, UNSCORED, points(8)), "0");
            assertThat(score(card, UNSCORED, UNSCORED, UNSCORED).outcome()).isEqualTo(Result.Outcome.INCOMPLETE);
        }

        @Test
        void shouldUseTheWeightedMeanUnderCriterionWeights() {
            Scorecard card = aScorecard()
                    .policy(policy(CRITERION_WEIGHTS).criticalUnder("50").build())
                    .section(section(
                                    "Critical",
                                    criterion("a").max(1).weight("9"),
                                    criterion("b").max(99).weight("1"))
                            .critical())
                    .build();

            assertPercentage(score(card, points(1), points(0)), "90");
        }
    }

    @Nested
    class Bonus {

        @Test
        void shouldLiftAbove100() {
            Scorecard card = aScorecard()
                    .of(Profile.MAESTROQA)
                    .criteria(criterion("a"), criterion("b").max(2).bonus())
                    .build();

            Result result = score(card, points(10), points(2));

            assertThat(result.scoredPoints()).hasToString("12");
            assertThat(result.usedMaxPoints()).hasToString("10");
            assertThat(result.totalMaxPoints()).hasToString("10");
            assertPercentage(result, "120");
        }

        @Test
        void shouldAddNothingWhenNotApplicableOrUnscored() {
            Scorecard card = aScorecard()
                    .policy(policy(POINTS).notApplicable(COUNT_AS_FULL).build())
                    .criteria(criterion("a"), criterion("b").max(2).bonus())
                    .build();

            assertPercentage(score(card, points(10), NOT_APPLICABLE), "100");
            assertPercentage(score(card, points(10), UNSCORED), "100");
            assertThat(score(card, points(10), UNSCORED).outcome()).isEqualTo(Result.Outcome.SCORED);
        }

        @Test
        void shouldAddWeightTimesPercentageUnderCriterionWeights() {
            Scorecard card = aScorecard()
                    .policy(policy(CRITERION_WEIGHTS).build())
                    .criteria(
                            criterion("a").weight("80"),
                            criterion("b").weight("20"),
                            criterion("c").weight("5").bonus())
                    .build();

            assertPercentage(score(card, points(10), points(10), points(6)), "103");
        }

        @Test
        void shouldNotTakePartInEqualShares() {
            Scorecard card = aScorecard()
                    .policy(policy(CRITERION_WEIGHTS)
                            .notApplicable(EXCLUDE_EQUAL_SHARE)
                            .build())
                    .criteria(
                            criterion("a").weight("50"),
                            criterion("b").weight("50"),
                            criterion("c").weight("10").bonus(),
                            criterion("d").weight("10").bonus())
                    .build();

            assertPercentage(score(card, points(10), NOT_APPLICABLE, points(10), NOT_APPLICABLE), "110");
        }

        @Test
        void shouldAddWeightTimesPercentageForASectionOfBonusesOnly() {
            Scorecard card = aScorecard()
                    .of(Profile.MAESTROQA_WEIGHTED)
                    .section(section("Regular", criterion("a")).weight("90"))
                    .section(section(
                                    "Extra",
                                    criterion("b").max(4).bonus(),
                                    criterion("c").max(6).bonus())
                            .weight("9"))
                    .build();

            Result result = score(card, points(10), points(4), UNSCORED);

            assertPercentage(result, "104");
            assertThat(result.sections().get(1).effectiveWeight()).hasToString("0");
            assertThat(result.sections().get(1).percentage()).isNull();
        }

        @Test
        void shouldLeaveTheMeanWithItsSection() {
            Scorecard card = aScorecard()
                    .of(Profile.MAESTROQA_WEIGHTED)
                    .section(section("Regular", criterion("a")).weight("50"))
                    .section(
                            section("Left empty", criterion("b"), criterion("c").bonus())
                                    .weight("50"))
                    .build();

            assertPercentage(score(card, points(10), NOT_APPLICABLE, points(10)), "100");
        }

        @Test
        void shouldBeZeroedWithItsSection() {
            Scorecard card = aScorecard()
                    .policy(policy(POINTS).build())
                    .section(section(
                            "First",
                            criterion("a").knocksOut(KnockOut.SECTION),
                            criterion("b").bonus()))
                    .section(section("Second", criterion("c")))
                    .build();

            assertPercentage(score(card, points(0), points(10), points(10)), "50");
        }

        @Test
        void shouldCountAsScoredUnderTotalMaxButHaveNoDenominatorUnderUsedMax() {
            Scorecard usedMax = aScorecard()
                    .policy(policy(POINTS).build())
                    .criteria(criterion("a"), criterion("b").max(2).bonus())
                    .build();
            Scorecard totalMax = aScorecard()
                    .policy(policy(POINTS).totalMax().build())
                    .criteria(criterion("a"), criterion("b").max(2).bonus())
                    .build();

            assertPercentage(score(usedMax, UNSCORED, points(2)), null);
            assertPercentage(score(totalMax, UNSCORED, points(2)), "20");
        }
    }

    @Nested
    class Informational {

        @Test
        void shouldBeInNoSumAndNoKnockOut() {
            Scorecard card = aScorecard()
                    .policy(policy(POINTS).notApplicable(COUNT_AS_ZERO).build())
                    .criteria(
                            criterion("a").max(5),
                            criterion("note").max(0).metNotMet().knocksOut(KnockOut.ASSESSMENT))
                    .build();

            Result answered = score(card, points(5), points(0));
            Result open = score(card, points(5), UNSCORED);

            assertThat(answered.knockOuts()).isEmpty();
            assertPercentage(answered, "100");
            assertThat(open.outcome()).isEqualTo(Result.Outcome.SCORED);
            assertThat(open.totalMaxPoints()).hasToString("5");
        }

        @Test
        void shouldNotCountAsSomethingScored() {
            Scorecard card = aScorecard()
                    .of(Profile.ENNEO)
                    .criteria(
                            criterion("a").max(5),
                            criterion("note").max(0).metNotMet().bonus())
                    .build();

            assertPercentage(score(card, UNSCORED, points(0)), null);
        }
    }

    @Nested
    class Outcomes {

        private Scorecard passingFrom80(PolicyFixture policy) {
            return aScorecard()
                    .policy(policy.passFrom("80")
                            .band("poor", "0")
                            .band("fair", "50")
                            .band("good", "80")
                            .build())
                    .criteria(criterion("a").max(100), criterion("b").max(100))
                    .build();
        }

        @ParameterizedTest(name = "{0} and {1} give {2}, {3}")
        @CsvSource({
            "80, 80, PASSED, good",
            "80, 79, BELOW_PASS_MARK, fair",
            "49, 50, BELOW_PASS_MARK, poor",
            "50, 50, BELOW_PASS_MARK, fair",
            "0, 0, BELOW_PASS_MARK, poor"
        })
        void shouldComparePassMarkAndBandsWithThePercentage(
                long first, long second, Result.Outcome outcome, String band) {
            Result result = score(passingFrom80(policy(POINTS)), points(first), points(second));

            assertThat(result.outcome()).isEqualTo(outcome);
            assertThat(result.band()).isEqualTo(band);
        }

        @Test
        void shouldSayIncompleteBeforeAnyPassMark() {
            Result result = score(passingFrom80(policy(POINTS)), points(100), UNSCORED);

            assertThat(result.outcome()).isEqualTo(Result.Outcome.INCOMPLETE);
            assertThat(result.completeness()).hasToString("50");
            assertThat(result.band()).isEqualTo("good");
        }

        @Test
        void shouldSayFailedBeforeIncomplete() {
            Scorecard card = aScorecard()
                    .policy(policy(POINTS).build())
                    .criteria(criterion("a").knocksOut(KnockOut.ASSESSMENT), criterion("b"))
                    .build();

            assertThat(score(card, points(0), UNSCORED).outcome()).isEqualTo(Result.Outcome.FAILED_BY_KNOCK_OUT);
        }

        @Test
        void shouldHaveNoBandUnderTheLowest() {
            Scorecard card = aScorecard()
                    .policy(policy(POINTS).band("fair", "50").build())
                    .criteria(criterion("a"))
                    .build();

            assertThat(score(card, points(4)).band()).isNull();
        }
    }

    @Nested
    class Unreadable {

        @ParameterizedTest
        @EnumSource(Policy.Unscored.class)
        void shouldCountAsUnscored(Policy.Unscored unscored) {
            PolicyFixture policy = policy(POINTS);
            Scorecard card = aScorecard()
                    .policy(
                            unscored == Policy.Unscored.TOTAL_MAX
                                    ? policy.totalMax().build()
                                    : policy.build())
                    .criteria(criterion("a"), criterion("b"))
                    .build();

            Result unreadable = score(card, points(5), points(11));
            Result open = score(card, points(5), UNSCORED);

            assertThat(unreadable.exactPercentage()).isEqualTo(open.exactPercentage());
            assertThat(unreadable.outcome()).isEqualTo(Result.Outcome.INCOMPLETE);
            assertThat(unreadable.unreadable())
                    .extracting(Result.UnreadableAnswer::why)
                    .containsExactly("Expected 0 to 10 points in steps of 1, found 11");
        }
    }

    /** Where a law stops: marking N/A as full may lower after a section knock-out or with a bonus. */
    @Nested
    class Counterexamples {

        @Test
        void shouldFallWhenNotApplicableBecomesFullInAKnockedOutSection() {
            Scorecard card = aScorecard()
                    .policy(policy(POINTS).build())
                    .section(section("A", criterion("a").knocksOut(KnockOut.SECTION), criterion("b")))
                    .section(section("B", criterion("c")))
                    .build();

            assertPercentage(score(card, points(0), NOT_APPLICABLE, points(10)), "50");
            assertPercentage(score(card, points(0), points(10), points(10)), "33.33");
        }

        @Test
        void shouldFallWhenNotApplicableBecomesFullBesideABonus() {
            Scorecard card = aScorecard()
                    .policy(policy(POINTS).build())
                    .criteria(criterion("a"), criterion("b").max(2).bonus(), criterion("c"))
                    .build();

            assertPercentage(score(card, points(10), points(2), NOT_APPLICABLE), "120");
            assertPercentage(score(card, points(10), points(2), points(10)), "110");
        }
    }

    @Nested
    class Methods {

        @ParameterizedTest(name = "{0} gives {1} %")
        @CsvSource({"SECTION_WEIGHTS, 52.5", "GROUP_WEIGHTED_POINTS, 38.18"})
        void shouldWeighSectionsByTheirPercentageOrByTheirPoints(Policy.Method method, String percentage) {
            Scorecard card = aScorecard()
                    .policy(policy(method).build())
                    .section(section("Small", criterion("a").max(5)).weight("30"))
                    .section(section("Large", criterion("b").max(40)).weight("10"))
                    .build();

            assertPercentage(score(card, points(3), points(12)), percentage);
        }

        @ParameterizedTest
        @EnumSource(Policy.Method.class)
        void shouldDefaultToWeights1(Policy.Method method) {
            Scorecard card = aScorecard()
                    .policy(policy(method).build())
                    .section(section("First", criterion("a")))
                    .section(section("Second", criterion("b")))
                    .build();

            assertPercentage(score(card, points(10), points(5)), "75");
        }

        @Test
        void shouldIgnoreWeightsThatSumToSomethingElseThan100() {
            Scorecard card = aScorecard()
                    .policy(policy(GROUP_WEIGHTED_POINTS).build())
                    .section(section("First", criterion("a")).weight("1/3"))
                    .section(section("Second", criterion("b")).weight("2/3"))
                    .build();

            assertPercentage(score(card, points(10), points(0)), "33.33");
        }
    }
}
