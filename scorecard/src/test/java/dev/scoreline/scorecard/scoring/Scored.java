package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.Scorecard;
import org.jspecify.annotations.Nullable;

import static dev.scoreline.scorecard.ScorecardFixture.answers;
import static org.assertj.core.api.Assertions.assertThat;

/** Scoring in one word, for tests that show one rule with the smallest scorecard that has it. */
final class Scored {

    static final @Nullable Answer UNSCORED = null;

    private Scored() {}

    static Result score(Scorecard card, @Nullable Answer... given) {
        return Scoring.score(card, answers(card, given));
    }

    static void assertPercentage(Result result, @Nullable String expected) {
        if (expected == null) {
            assertThat(result.percentage()).isNull();
            assertThat(result.exactPercentage()).isNull();
        } else {
            assertThat(result.percentage()).isEqualByComparingTo(expected);
        }
    }
}
