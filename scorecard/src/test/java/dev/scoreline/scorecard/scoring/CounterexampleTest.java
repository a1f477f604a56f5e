package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.KnockOut;
import dev.scoreline.scorecard.Scorecard;
import org.junit.jupiter.api.Test;

import static dev.scoreline.scorecard.Answer.NOT_APPLICABLE;
import static dev.scoreline.scorecard.Answer.points;
import static dev.scoreline.scorecard.Policy.Method.POINTS;
import static dev.scoreline.scorecard.PolicyFixture.policy;
import static dev.scoreline.scorecard.ScorecardFixture.aScorecard;
import static dev.scoreline.scorecard.ScorecardFixture.criterion;
import static dev.scoreline.scorecard.ScorecardFixture.section;
import static dev.scoreline.scorecard.scoring.Scored.assertPercentage;
import static dev.scoreline.scorecard.scoring.Scored.score;

/** Where a law stops: marking N/A as full may lower after a section knock-out or with a bonus. */
class CounterexampleTest {

    @Test
    void shouldFallWhenNotApplicableBecomesFullInAKnockedOutSection() {
        Scorecard card = aScorecard()
                .policy(policy(POINTS).build())
                .section(section("A", criterion("a").knocksOut(KnockOut.SECTION), criterion("b")))
                .section(section("B", criterion("c")))
                .build();

        assertPercentage(score(card, points(0), NOT_APPLICABLE, points(10)), "50");
        assertPercentage(score(card, points(0), points(10), points(10)), "33.33");
    }

    @Test
    void shouldFallWhenNotApplicableBecomesFullBesideABonus() {
        Scorecard card = aScorecard()
                .policy(policy(POINTS).build())
                .criteria(criterion("a"), criterion("b").max(2).bonus(), criterion("c"))
                .build();

        assertPercentage(score(card, points(10), points(2), NOT_APPLICABLE), "120");
        assertPercentage(score(card, points(10), points(2), points(10)), "110");
    }
}
