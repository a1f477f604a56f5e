package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.Scorecard;
import org.junit.jupiter.api.Test;

import static dev.scoreline.scorecard.Answer.NOT_APPLICABLE;
import static dev.scoreline.scorecard.Answer.points;
import static dev.scoreline.scorecard.ScorecardFixture.aScorecard;
import static dev.scoreline.scorecard.ScorecardFixture.answers;
import static dev.scoreline.scorecard.ScorecardFixture.criterion;
import static dev.scoreline.scorecard.ScorecardFixture.section;
import static org.assertj.core.api.Assertions.assertThat;

class GoldenVectorsTest {

    @Test
    void shouldGive8667ForEnneoWithOneCriterionNotApplicable() {
        Scorecard card = aScorecard()
                .section(section(
                        "All",
                        criterion("a").max(5),
                        criterion("b").max(5),
                        criterion("c").max(10),
                        criterion("d").max(5)))
                .build();

        Result result = Scoring.score(card, answers(card, points(5), points(5), NOT_APPLICABLE, points(3)));

        assertThat(result.percentage()).isEqualByComparingTo("86.67");
    }

    @Test
    void shouldGive8125ForConnectQuestion() {
        Scorecard card = aScorecard()
                .of(Profile.CONNECT_QUESTION)
                .section(section(
                        "All",
                        criterion("a").weight("50"),
                        criterion("b").weight("30"),
                        criterion("c").weight("20")))
                .build();

        Result result = Scoring.score(card, answers(card, points(10), points(5), Answer.NOT_APPLICABLE));

        assertThat(result.percentage()).isEqualByComparingTo("81.25");
    }
}
