package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.PolicyFixture;
import dev.scoreline.scorecard.Scorecard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static dev.scoreline.scorecard.Answer.points;
import static dev.scoreline.scorecard.Policy.Method.POINTS;
import static dev.scoreline.scorecard.PolicyFixture.policy;
import static dev.scoreline.scorecard.ScorecardFixture.aScorecard;
import static dev.scoreline.scorecard.ScorecardFixture.criterion;
import static dev.scoreline.scorecard.scoring.Scored.UNSCORED;
import static dev.scoreline.scorecard.scoring.Scored.score;
import static org.assertj.core.api.Assertions.assertThat;

class UnreadableAnswerTest {

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
