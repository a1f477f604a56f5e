package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.KnockOut;
import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static dev.scoreline.scorecard.Answer.NOT_APPLICABLE;
import static dev.scoreline.scorecard.Answer.points;
import static dev.scoreline.scorecard.PolicyFixture.policy;
import static dev.scoreline.scorecard.ScorecardFixture.aScorecard;
import static dev.scoreline.scorecard.ScorecardFixture.answers;
import static dev.scoreline.scorecard.ScorecardFixture.criterion;
import static dev.scoreline.scorecard.ScorecardFixture.section;
import static org.assertj.core.api.Assertions.assertThat;

/** How explanations read; that their sums hold is one of the laws. */
class ExplanationTest {

    private static final @Nullable Answer UNSCORED = null;

    @Test
    void shouldTellASectionMeanFromAnswersToOutcome() {
        Scorecard card = aScorecard()
                .policy(policy(Policy.Method.SECTION_WEIGHTS)
                        .criticalUnder("50")
                        .passFrom("72.5")
                        .band("poor", "0")
                        .band("good", "60")
                        .build())
                .section(section(
                                "Opening",
                                criterion("Greeting").max(5),
                                criterion("Consent\nrecorded").max(5),
                                criterion("Smile").max(2).bonus())
                        .weight("60"))
                .section(section(
                                "Solution",
                                criterion("Right answer").max(Fraction.parse("7.5")),
                                criterion("Mood").max(0))
                        .weight("30"))
                .section(section("Closing", criterion("Farewell")).weight("10"))
                .build();

        Explanation explanation = Scoring.explain(
                card, answers(card, points(4), NOT_APPLICABLE, points(1), points(5), UNSCORED, points(11)));

        assertThat(explanation).hasToString("""
                Rules: SECTION_WEIGHTS, not applicable EXCLUDE, unscored USED_MAX, knock-out ZERO, critical under 50, passed from 72.5, band 'poor' from 0, band 'good' from 60
                Criterion 1 of section 1 'Greeting': scored 4 of 5; earns 4 of 5, weighs 66.67 % (exactly 200/3) of the whole
                Criterion 2 of section 1 'Consent recorded': not applicable, 5 possible; stays out
                Criterion 3 of section 1 'Smile': bonus, scored 1 of 2; earns 1 on top
                Criterion 4 of section 2 'Right answer': scored 5 of 7.5; earns 5 of 7.5, weighs 33.33 % (exactly 100/3) of the whole
                Criterion 5 of section 2 'Mood': informational; stays out
                Criterion 6 of section 3 'Farewell': unreadable (Expected 0 to 10 points in steps of 1, found 11), 10 possible; stays out
                Section 1 'Opening': its criteria make 5 of 5, 100 %; earns 60 × 5 / 5 of 60, weighs 66.67 % (exactly 200/3) of the whole
                Section 2 'Solution': its criteria make 5 of 7.5, 66.67 % (exactly 200/3); earns 30 × 5 / 7.5 of 30, weighs 33.33 % (exactly 100/3) of the whole
                Section 3 'Closing': its criteria make 0 of 0; stays out
                Whole: its sections make 80 of 90; 88.89 % (exactly 800/9)
                Points: 10 scored of 12.5 decided, 22.5 apply; complete to 55.56 % (exactly 500/9)
                Outcome: INCOMPLETE, band 'good'""".stripIndent());
    }

    @Test
    void shouldTellKnockOutsAndWhatTheyDo() {
        Scorecard card = aScorecard()
                .of(Profile.ZENDESK)
                .section(section("First", criterion("a").knocksOut(KnockOut.SECTION)))
                .section(section("Second", criterion("b").knocksOut(KnockOut.ASSESSMENT)))
                .section(section("Third", criterion("c")).critical())
                .build();

        assertThat(Scoring.explain(card, answers(card, points(0), points(0), points(4)))
                        .lines())
                .contains(
                        "Knock-out: criterion 1 has the lowest value of its scale; section 1 counts 0",
                        "Knock-out: criterion 2 has the lowest value of its scale; the whole counts 0",
                        "Knock-out: critical section 3 is under its threshold with 40 %; the whole counts 0",
                        "Section 1 'First': its criteria make 0 of 10 after its knock-out, 0 %; earns 0 / 10 of 1,"
                                + " weighs 33.33 % (exactly 100/3) of the whole",
                        "Whole: its sections make 0.4 of 3; zeroed by a knock-out: 0 %",
                        "Outcome: FAILED_BY_KNOCK_OUT");
    }

    @Test
    void shouldTellFlagsApartFromZeroes() {
        Scorecard card = aScorecard()
                .policy(policy(Policy.Method.POINTS).flagging().build())
                .criteria(
                        criterion("a").knocksOut(KnockOut.SECTION),
                        criterion("b").knocksOut(KnockOut.ASSESSMENT),
                        criterion("c"))
                .build();

        assertThat(Scoring.explain(card, answers(card, points(0), points(0), points(10)))
                        .lines())
                .contains(
                        "Knock-out: criterion 1 has the lowest value of its scale; section 1 is flagged and keeps its"
                                + " number",
                        "Knock-out: criterion 2 has the lowest value of its scale; the whole is flagged and keeps its"
                                + " number",
                        "Whole: its sections make 10 of 30; 33.33 % (exactly 100/3)");
    }

    @Test
    void shouldShowSharedWeightsThatDoNotEndAsFractions() {
        Scorecard card = aScorecard()
                .of(Profile.GENESYS_LEGACY)
                .criteria(
                        criterion("a").max(3).weight("10"),
                        criterion("b").weight("10"),
                        criterion("c").weight("10"),
                        criterion("d").weight("10"))
                .build();

        assertThat(Scoring.explain(card, answers(card, points(2), points(5), points(5), NOT_APPLICABLE))
                        .lines())
                .contains("Criterion 1 of section 1 'a': scored 2 of 3; earns (40/3) × 2 / 3 of (40/3), weighs 33.33 %"
                        + " (exactly 100/3) of the whole");
    }

    @Test
    void shouldTellWhatNotApplicableCountsAs() {
        Scorecard card = aScorecard()
                .policy(policy(Policy.Method.POINTS)
                        .notApplicable(Policy.NotApplicable.COUNT_AS_FULL)
                        .build())
                .criteria(criterion("a"), criterion("b").bonus())
                .build();

        assertThat(Scoring.explain(card, answers(card, NOT_APPLICABLE, NOT_APPLICABLE))
                        .lines())
                .contains(
                        "Criterion 1 of section 1 'a': not applicable, counts as scored 10 of 10; earns 10 of 10,"
                                + " weighs 100 % of the whole",
                        "Criterion 2 of section 1 'b': bonus, not applicable, 10 possible; stays out");
    }

    @Test
    void shouldSayWhyThereIsNoPercentage() {
        Scorecard card = aScorecard().of(Profile.ENNEO).criteria(criterion("a")).build();

        assertThat(Scoring.explain(card, answers(card, UNSCORED)).lines())
                .contains(
                        "Criterion 1 of section 1 'a': unscored, 10 possible; earns 0 of 10, weighs 100 % of the"
                                + " whole",
                        "Whole: its sections make 0 of 10; nothing scored: no percentage", "Outcome: INCOMPLETE");
    }
}
