package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.KnockOut;
import dev.scoreline.scorecard.Scorecard;
import org.junit.jupiter.api.Test;

import static dev.scoreline.scorecard.Answer.NOT_APPLICABLE;
import static dev.scoreline.scorecard.Answer.points;
import static dev.scoreline.scorecard.Policy.Method.CRITERION_WEIGHTS;
import static dev.scoreline.scorecard.Policy.Method.POINTS;
import static dev.scoreline.scorecard.Policy.NotApplicable.COUNT_AS_FULL;
import static dev.scoreline.scorecard.Policy.NotApplicable.EXCLUDE_EQUAL_SHARE;
import static dev.scoreline.scorecard.PolicyFixture.policy;
import static dev.scoreline.scorecard.ScorecardFixture.aScorecard;
import static dev.scoreline.scorecard.ScorecardFixture.criterion;
import static dev.scoreline.scorecard.ScorecardFixture.section;
import static dev.scoreline.scorecard.scoring.Scored.UNSCORED;
import static dev.scoreline.scorecard.scoring.Scored.assertPercentage;
import static dev.scoreline.scorecard.scoring.Scored.score;
import static org.assertj.core.api.Assertions.assertThat;

class BonusTest {

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
                .section(section("Left empty", criterion("b"), criterion("c").bonus())
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
