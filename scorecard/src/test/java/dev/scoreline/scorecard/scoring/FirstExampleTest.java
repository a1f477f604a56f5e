package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.Scorecard;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static dev.scoreline.scorecard.Answer.NOT_APPLICABLE;
import static dev.scoreline.scorecard.Answer.points;
import static dev.scoreline.scorecard.ScorecardFixture.aScorecard;
import static dev.scoreline.scorecard.ScorecardFixture.answers;
import static dev.scoreline.scorecard.ScorecardFixture.criterion;
import static dev.scoreline.scorecard.ScorecardFixture.section;
import static org.assertj.core.api.Assertions.assertThat;

/** The example on the first page, and that the first page shows what the code says. */
class FirstExampleTest {

    @Test
    void shouldExplainTheNumberAsTheFirstPageShowsIt() throws IOException {
        // Given
        Scorecard card = aScorecard()
                .of(Profile.MAESTROQA_WEIGHTED)
                .section(section("Opening", criterion("Greeting").max(7)).weight("40"))
                .section(section(
                                "Solution",
                                criterion("Right answer").max(7),
                                criterion("Follow-up").max(5))
                        .weight("30"))
                .section(section("Closing", criterion("Farewell").max(16)).weight("30"))
                .build();

        // When
        Explanation explanation = Scoring.explain(card, answers(card, points(6), points(6), NOT_APPLICABLE, points(1)));

        // Then
        assertThat(explanation.result().percentage()).isEqualByComparingTo("61.88");
        assertThat(Files.readString(Path.of("..", "README.md"))).contains(explanation.toString());
    }
}
