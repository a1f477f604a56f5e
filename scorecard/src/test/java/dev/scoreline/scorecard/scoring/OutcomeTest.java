package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.KnockOut;
import dev.scoreline.scorecard.PolicyFixture;
import dev.scoreline.scorecard.Scorecard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.scoreline.scorecard.Answer.points;
import static dev.scoreline.scorecard.Policy.Method.POINTS;
import static dev.scoreline.scorecard.PolicyFixture.policy;
import static dev.scoreline.scorecard.ScorecardFixture.aScorecard;
import static dev.scoreline.scorecard.ScorecardFixture.criterion;
import static dev.scoreline.scorecard.scoring.Scored.UNSCORED;
import static dev.scoreline.scorecard.scoring.Scored.score;
import static org.assertj.core.api.Assertions.assertThat;

class OutcomeTest {

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
    void shouldComparePassMarkAndBandsWithThePercentage(long first, long second, Result.Outcome outcome, String band) {
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
