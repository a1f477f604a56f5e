package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.KnockOut;
import dev.scoreline.scorecard.Scorecard;
import org.junit.jupiter.api.Test;

import static dev.scoreline.scorecard.Answer.points;
import static dev.scoreline.scorecard.Policy.Method.POINTS;
import static dev.scoreline.scorecard.Policy.NotApplicable.COUNT_AS_ZERO;
import static dev.scoreline.scorecard.PolicyFixture.policy;
import static dev.scoreline.scorecard.ScorecardFixture.aScorecard;
import static dev.scoreline.scorecard.ScorecardFixture.criterion;
import static dev.scoreline.scorecard.scoring.Scored.UNSCORED;
import static dev.scoreline.scorecard.scoring.Scored.assertPercentage;
import static dev.scoreline.scorecard.scoring.Scored.score;
import static org.assertj.core.api.Assertions.assertThat;

class InformationalCriterionTest {

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
