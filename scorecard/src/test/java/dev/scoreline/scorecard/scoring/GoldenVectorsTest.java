package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.KnockOut;
import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.ScorecardFixture;
import dev.scoreline.scorecard.number.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;

import static dev.scoreline.scorecard.Answer.NOT_APPLICABLE;
import static dev.scoreline.scorecard.Answer.choice;
import static dev.scoreline.scorecard.Answer.points;
import static dev.scoreline.scorecard.Answer.rate;
import static dev.scoreline.scorecard.PolicyFixture.policy;
import static dev.scoreline.scorecard.ScorecardFixture.aScorecard;
import static dev.scoreline.scorecard.ScorecardFixture.answers;
import static dev.scoreline.scorecard.ScorecardFixture.criterion;
import static dev.scoreline.scorecard.ScorecardFixture.section;
import static dev.scoreline.scorecard.scoring.Scored.UNSCORED;
import static dev.scoreline.scorecard.scoring.Scored.assertPercentage;
import static dev.scoreline.scorecard.scoring.Scored.score;
import static org.assertj.core.api.Assertions.assertThat;

/** Numbers that other products publish, or that were worked out by hand: whoever migrates must find them again. */
class GoldenVectorsTest {

    @Test
    void shouldGive80ForEnneoWith20Of22UsedAnd25InAll() {
        Scorecard card = aScorecard()
                .policy(policy(Policy.Method.POINTS).totalMax().build())
                .section(
                        section("Opening", criterion("a").max(5), criterion("b").max(5)))
                .section(section(
                        "Solution", criterion("c").max(12), criterion("d").max(3)))
                .build();

        Result result = Scoring.score(card, answers(card, points(5), points(5), points(10), UNSCORED));

        assertThat(result.scoredPoints()).hasToString("20");
        assertThat(result.usedMaxPoints()).hasToString("22");
        assertThat(result.totalMaxPoints()).hasToString("25");
        assertThat(result.completeness()).hasToString("88");
        assertPercentage(result, "80");
    }

    @Test
    void shouldGive72ForEnneoWith18Of20UsedAnd25InAll() {
        Scorecard card = aScorecard()
                .of(Profile.ENNEO)
                .criteria(
                        criterion("a").max(10),
                        criterion("b").max(10),
                        criterion("c").max(5))
                .build();

        Result result = Scoring.score(card, answers(card, points(10), points(8), UNSCORED));

        assertThat(result.scoredPoints()).hasToString("18");
        assertThat(result.usedMaxPoints()).hasToString("20");
        assertPercentage(result, "72");
    }

    @Test
    void shouldGive8667ForEnneoWithOneCriterionNotApplicable() {
        Scorecard card = aScorecard()
                .of(Profile.ENNEO)
                .criteria(
                        criterion("a").max(5),
                        criterion("b").max(5),
                        criterion("c").max(10),
                        criterion("d").max(5))
                .build();

        assertPercentage(score(card, points(5), points(5), NOT_APPLICABLE, points(3)), "86.67");
    }

    @Test
    void shouldGive75ForTwilioWithOneAnswerNotApplicable() {
        Scorecard card = aScorecard()
                .of(Profile.TWILIO)
                .criteria(
                        criterion("a").max(100).fullHalfNone(),
                        criterion("b").max(100).fullHalfNone(),
                        criterion("c").max(100).fullHalfNone())
                .build();

        assertPercentage(score(card, choice("full"), choice("half"), choice("na")), "75");
    }

    @Test
    void shouldGive60ForGenesys() {
        Scorecard card = aScorecard()
                .of(Profile.GENESYS)
                .section(section(
                                "Two questions",
                                criterion("a").max(1).metNotMet(),
                                criterion("b").max(1).metNotMet())
                        .weight("40"))
                .section(section("One question", criterion("c").max(1).metNotMet())
                        .weight("20"))
                .build();

        assertPercentage(score(card, points(1), points(0), points(1)), "60");
    }

    @Test
    void shouldShareTheSkippedWeightEquallyForGenesysLegacy() {
        Scorecard card = weighted(Profile.GENESYS_LEGACY, "40", "30", "30");

        Explanation explanation = Scoring.explain(card, answers(card, points(10), points(5), NOT_APPLICABLE));

        assertPercentage(explanation.result(), "77.5");
        assertThat(explanation.steps())
                .filteredOn(Step.OfCriterion.class::isInstance)
                .extracting(step -> ((Step.OfCriterion) step).effectiveWeight().toString())
                .containsExactly("55", "45", "0");
    }

    @Test
    void shouldGive7857WhereTheSameWeightIsSharedProportionally() {
        Scorecard card = weighted(Profile.CONNECT_QUESTION, "40", "30", "30");

        assertPercentage(score(card, points(10), points(5), NOT_APPLICABLE), "78.57");
    }

    @ParameterizedTest(name = "{0} of {1} points is {2} %")
    @CsvSource({
        "1, 3, 0",
        "2, 3, 50",
        "3, 3, 100",
        "1, 4, 0",
        "2, 4, 33.33",
        "3, 4, 66.67",
        "4, 4, 100",
        "1, 5, 0",
        "2, 5, 25",
        "3, 5, 50",
        "4, 5, 75",
        "5, 5, 100"
    })
    void shouldReadTheScalesOfZendesk(long rate, long pointsOfScale, BigDecimal percentage) {
        Scorecard card = aScorecard()
                .of(Profile.ZENDESK)
                .criteria(criterion("Tone").max(100).rating(1, pointsOfScale))
                .build();

        assertThat(score(card, rate(rate)).percentage()).isEqualByComparingTo(percentage);
    }

    @Test
    void shouldGive60ForMaestroqaByPoints() {
        assertPercentage(score(maestroqa(), points(3), points(5), points(8), points(5)), "60");
    }

    @Test
    void shouldGive5333ForMaestroqaWithTheLastNotApplicable() {
        assertPercentage(score(maestroqa(), points(3), points(5), points(8), NOT_APPLICABLE), "53.33");
    }

    private static Scorecard maestroqa() {
        return aScorecard()
                .of(Profile.MAESTROQA)
                .criteria(
                        criterion("a").max(5),
                        criterion("b").max(10),
                        criterion("c").max(15),
                        criterion("d").max(5))
                .build();
    }

    @Test
    void shouldGive70ForMaestroqaWeightedAnd65ByPoints() {
        assertPercentage(maestroqaSections(Profile.MAESTROQA_WEIGHTED.policy(), true), "70");
        assertPercentage(maestroqaSections(Profile.MAESTROQA.policy(), false), "65");
    }

    private static Result maestroqaSections(Policy policy, boolean weighted) {
        ScorecardFixture card = aScorecard().policy(policy);
        String[] weights = {"10", "30", "50", "10"};
        long[] maxima = {3, 10, 5, 2};
        for (int index = 0; index < weights.length; index++) {
            ScorecardFixture.SectionFixture section =
                    section("s" + index, criterion("c" + index).max(maxima[index]));
            card.section(weighted ? section.weight(weights[index]) : section);
        }
        return score(card.build(), points(3), points(5), points(4), points(1));
    }

    @Test
    void shouldGive8125ForConnectQuestion() {
        assertPercentage(
                score(weighted(Profile.CONNECT_QUESTION, "50", "30", "20"), points(10), points(5), NOT_APPLICABLE),
                "81.25");
    }

    @Test
    void shouldGive30ForConnectSectionWithTheSecondKnockedOut() {
        Scorecard card = aScorecard()
                .of(Profile.CONNECT_SECTION)
                .section(section("First", criterion("a"), criterion("b")).weight("60"))
                .section(section("Second", criterion("c"), criterion("d").knocksOut(KnockOut.SECTION))
                        .weight("40"))
                .build();

        assertPercentage(score(card, points(10), points(0), points(10), points(0)), "30");
    }

    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource({"USED_MAX, 80", "TOTAL_MAX, 40"})
    void shouldCountAnUnscoredSectionAsThePolicySays(Policy.Unscored unscored, String percentage) {
        Policy policy = new Policy(
                Policy.Method.SECTION_WEIGHTS,
                Policy.NotApplicable.EXCLUDE,
                unscored,
                Policy.KnockOutEffect.ZERO,
                null,
                List.of(),
                null);
        Scorecard card = aScorecard()
                .policy(policy)
                .section(section("First", criterion("a").max(5)).weight("50"))
                .section(section("Second", criterion("b").max(5)).weight("50"))
                .build();

        assertPercentage(score(card, UNSCORED, points(4)), percentage);
    }

    @Test
    void shouldKeepSevenThousandthsThatQuotientsOf34DigitsLose() {
        Scorecard card = aScorecard()
                .of(Profile.CONNECT_QUESTION)
                .criteria(
                        criterion("a").max(7).weight("40"),
                        criterion("b").max(7).weight("30"),
                        criterion("c").max(16).weight("30"))
                .build();

        Result result = score(card, points(6), points(6), points(1));

        assertThat(result.exactPercentage()).isEqualTo(Fraction.parse("61.875"));
        assertPercentage(result, "61.88");
    }

    @Test
    void shouldNameTheBandOfTheRoundedPercentage() {
        Scorecard card = aScorecard()
                .policy(policy(Policy.Method.POINTS)
                        .band("poor", "0")
                        .band("good", "60")
                        .build())
                .criteria(criterion("a").max(20_000))
                .build();

        Result result = score(card, points(11_999));

        assertThat(result.exactPercentage()).isEqualTo(Fraction.parse("59.995"));
        assertPercentage(result, "60");
        assertThat(result.band()).isEqualTo("good");
    }

    private static Scorecard weighted(Profile profile, String first, String second, String third) {
        return aScorecard()
                .of(profile)
                .criteria(
                        criterion("a").weight(first),
                        criterion("b").weight(second),
                        criterion("c").weight(third))
                .build();
    }
}
