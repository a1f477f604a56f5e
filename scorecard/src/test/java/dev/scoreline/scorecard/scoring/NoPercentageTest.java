package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.PolicyFixture;
import dev.scoreline.scorecard.Scorecard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static dev.scoreline.scorecard.Answer.NOT_APPLICABLE;
import static dev.scoreline.scorecard.Answer.points;
import static dev.scoreline.scorecard.Policy.Method.CRITERION_WEIGHTS;
import static dev.scoreline.scorecard.Policy.Method.POINTS;
import static dev.scoreline.scorecard.PolicyFixture.policy;
import static dev.scoreline.scorecard.ScorecardFixture.aScorecard;
import static dev.scoreline.scorecard.ScorecardFixture.criterion;
import static dev.scoreline.scorecard.scoring.Scored.UNSCORED;
import static dev.scoreline.scorecard.scoring.Scored.assertPercentage;
import static dev.scoreline.scorecard.scoring.Scored.score;
import static org.assertj.core.api.Assertions.assertThat;

class NoPercentageTest {

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
