package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.KnockOut;
import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.Scale;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.number.Fraction;
import org.junit.jupiter.api.Test;

import java.util.List;

import static dev.scoreline.scorecard.Answer.NOT_APPLICABLE;
import static dev.scoreline.scorecard.Answer.choice;
import static dev.scoreline.scorecard.Answer.points;
import static dev.scoreline.scorecard.Answer.rate;
import static dev.scoreline.scorecard.Policy.Method.CRITERION_WEIGHTS;
import static dev.scoreline.scorecard.Policy.Method.POINTS;
import static dev.scoreline.scorecard.PolicyFixture.policy;
import static dev.scoreline.scorecard.ScorecardFixture.aScorecard;
import static dev.scoreline.scorecard.ScorecardFixture.criterion;
import static dev.scoreline.scorecard.ScorecardFixture.section;
import static dev.scoreline.scorecard.scoring.Scored.UNSCORED;
import static dev.scoreline.scorecard.scoring.Scored.assertPercentage;
import static dev.scoreline.scorecard.scoring.Scored.score;
import static org.assertj.core.api.Assertions.assertThat;

class KnockOutTest {

    private Scorecard twoSections(Policy policy, KnockOut scope) {
        return aScorecard()
                .policy(policy)
                .section(section("First", criterion("a").knocksOut(scope), criterion("b")))
                .section(section("Second", criterion("c")))
                .build();
    }

    @Test
    void shouldZeroTheSectionAndKeepItInTheDenominator() {
        Result result = score(twoSections(policy(POINTS).build(), KnockOut.SECTION), points(0), points(10), points(10));

        assertThat(result.scoredPoints()).hasToString("10");
        assertThat(result.usedMaxPoints()).hasToString("30");
        assertThat(result.sections().getFirst().zeroed()).isTrue();
        assertThat(result.sections().getFirst().percentage()).isEqualByComparingTo("0");
        assertThat(result.outcome()).isEqualTo(Result.Outcome.SCORED);
        assertPercentage(result, "33.33");
    }

    @Test
    void shouldZeroTheAssessment() {
        Result result = score(
                twoSections(policy(POINTS).passFrom("0").build(), KnockOut.ASSESSMENT),
                points(0),
                points(10),
                points(10));

        assertThat(result.scoredPoints()).hasToString("0");
        assertThat(result.usedMaxPoints()).hasToString("30");
        assertThat(result.sections().getFirst().zeroed()).isFalse();
        assertThat(result.sections().getFirst().percentage()).isEqualByComparingTo("50");
        assertThat(result.outcome()).isEqualTo(Result.Outcome.FAILED_BY_KNOCK_OUT);
        assertPercentage(result, "0");
    }

    @Test
    void shouldKeepTheNumberWhereTheyOnlyFlag() {
        Policy flagging = policy(POINTS).flagging().build();

        Result ofSection = score(twoSections(flagging, KnockOut.SECTION), points(0), points(10), points(10));
        Result ofAssessment = score(twoSections(flagging, KnockOut.ASSESSMENT), points(0), points(10), points(10));

        assertPercentage(ofSection, "66.67");
        assertThat(ofSection.outcome()).isEqualTo(Result.Outcome.SCORED);
        assertThat(ofSection.knockOuts()).hasSize(1);
        assertPercentage(ofAssessment, "66.67");
        assertThat(ofAssessment.scoredPoints()).hasToString("20");
        assertThat(ofAssessment.outcome()).isEqualTo(Result.Outcome.FAILED_BY_KNOCK_OUT);
    }

    @Test
    void shouldNameWhatFired() {
        Scorecard card = twoSections(policy(POINTS).build(), KnockOut.SECTION);

        Result result = score(card, points(0), points(10), points(10));

        assertThat(result.knockOuts())
                .containsExactly(new KnockOutFired.AtLowest(
                        card.sections().getFirst().id(),
                        card.criteria().toList().getFirst().id(),
                        KnockOut.SECTION));
        assertThat(result.knockOuts().getFirst().failsAssessment()).isFalse();
    }

    @Test
    void shouldNotFireWhileUnscoredOrUnreadable() {
        Scorecard card = twoSections(policy(POINTS).build(), KnockOut.ASSESSMENT);

        assertThat(score(card, UNSCORED, points(10), points(10)).knockOuts()).isEmpty();
        assertThat(score(card, points(11), points(10), points(10)).knockOuts()).isEmpty();
        assertThat(score(card, NOT_APPLICABLE, points(10), points(10)).knockOuts())
                .isEmpty();
    }

    @Test
    void shouldFireAtTheMinimumOfARating() {
        Scorecard card = aScorecard()
                .policy(policy(POINTS).build())
                .criteria(criterion("a").rating(1, 5).knocksOut(KnockOut.ASSESSMENT))
                .build();

        assertThat(score(card, rate(1)).knockOuts()).hasSize(1);
        assertThat(score(card, rate(2)).knockOuts()).isEmpty();
    }

    @Test
    void shouldFireAtTheLowestAnswerOnlyWhereTheScoresDiffer() {
        Scale.AnswerSet.Option low = new Scale.AnswerSet.Option.Worth("low", "Low", Fraction.of(30));
        Scale.AnswerSet.Option high = new Scale.AnswerSet.Option.Worth("high", "High", Fraction.of(80));
        Scorecard differing = knockingOut(new Scale.AnswerSet(List.of(high, low)));
        Scorecard equal = knockingOut(new Scale.AnswerSet(List.of(low)));

        assertThat(score(differing, choice("low")).knockOuts()).hasSize(1);
        assertThat(score(differing, choice("high")).knockOuts()).isEmpty();
        assertThat(score(equal, choice("low")).knockOuts()).isEmpty();
    }

    private Scorecard knockingOut(Scale scale) {
        return aScorecard()
                .policy(policy(POINTS).build())
                .criteria(criterion("a").scale(scale).knocksOut(KnockOut.ASSESSMENT))
                .build();
    }

    @Test
    void shouldTakeTheAssessmentTo0EvenFromACriterionThatWeighsNothing() {
        Scorecard card = aScorecard()
                .policy(policy(CRITERION_WEIGHTS).build())
                .criteria(
                        criterion("gate").weight("0").knocksOut(KnockOut.ASSESSMENT),
                        criterion("b").weight("1"))
                .build();

        assertPercentage(score(card, points(0), UNSCORED), "0");
        assertPercentage(score(card, points(0), points(10)), "0");
        assertPercentage(score(card, points(1), points(10)), "100");
    }
}
