package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.Scorecard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static dev.scoreline.scorecard.Answer.points;
import static dev.scoreline.scorecard.Policy.Method.GROUP_WEIGHTED_POINTS;
import static dev.scoreline.scorecard.PolicyFixture.policy;
import static dev.scoreline.scorecard.ScorecardFixture.aScorecard;
import static dev.scoreline.scorecard.ScorecardFixture.criterion;
import static dev.scoreline.scorecard.ScorecardFixture.section;
import static dev.scoreline.scorecard.scoring.Scored.assertPercentage;
import static dev.scoreline.scorecard.scoring.Scored.score;

class MethodTest {

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
