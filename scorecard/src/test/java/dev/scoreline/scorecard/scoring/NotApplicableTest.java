package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.KnockOut;
import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.Scorecard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static dev.scoreline.scorecard.Answer.NOT_APPLICABLE;
import static dev.scoreline.scorecard.Answer.choice;
import static dev.scoreline.scorecard.Answer.points;
import static dev.scoreline.scorecard.Policy.Method.CRITERION_WEIGHTS;
import static dev.scoreline.scorecard.Policy.Method.POINTS;
import static dev.scoreline.scorecard.Policy.Method.SECTION_WEIGHTS;
import static dev.scoreline.scorecard.Policy.NotApplicable.EXCLUDE_EQUAL_SHARE;
import static dev.scoreline.scorecard.Policy.NotApplicable.FORBIDDEN;
import static dev.scoreline.scorecard.PolicyFixture.policy;
import static dev.scoreline.scorecard.ScorecardFixture.aScorecard;
import static dev.scoreline.scorecard.ScorecardFixture.criterion;
import static dev.scoreline.scorecard.ScorecardFixture.section;
import static dev.scoreline.scorecard.scoring.Scored.UNSCORED;
import static dev.scoreline.scorecard.scoring.Scored.assertPercentage;
import static dev.scoreline.scorecard.scoring.Scored.score;
import static org.assertj.core.api.Assertions.assertThat;

class NotApplicableTest {

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
        Scorecard card =
                aScorecard().criteria(criterion("a").withoutNa().fullHalfNone()).build();

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
