package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.PolicyFixture;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.number.Fraction;
import org.junit.jupiter.api.Test;

import static dev.scoreline.scorecard.Answer.NOT_APPLICABLE;
import static dev.scoreline.scorecard.Answer.points;
import static dev.scoreline.scorecard.Policy.Method.CRITERION_WEIGHTS;
import static dev.scoreline.scorecard.Policy.Method.POINTS;
import static dev.scoreline.scorecard.Policy.Method.SECTION_WEIGHTS;
import static dev.scoreline.scorecard.PolicyFixture.policy;
import static dev.scoreline.scorecard.ScorecardFixture.aScorecard;
import static dev.scoreline.scorecard.ScorecardFixture.criterion;
import static dev.scoreline.scorecard.ScorecardFixture.section;
import static dev.scoreline.scorecard.scoring.Scored.UNSCORED;
import static dev.scoreline.scorecard.scoring.Scored.assertPercentage;
import static dev.scoreline.scorecard.scoring.Scored.score;
import static org.assertj.core.api.Assertions.assertThat;

class CriticalSectionTest {

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
        assertPercentage(score(reviewed(policy(SECTION_WEIGHTS).flagging()), points(0), points(0), points(10)), "0");
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
