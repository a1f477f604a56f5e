package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.Criterion;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.KnockOut;
import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.Scale;
import dev.scoreline.scorecard.Scale.AnswerSet.Option;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.ScorecardFixture;
import dev.scoreline.scorecard.Section;
import dev.scoreline.scorecard.number.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import static dev.scoreline.scorecard.PolicyFixture.policy;
import static dev.scoreline.scorecard.ScorecardFixture.aScorecard;
import static dev.scoreline.scorecard.ScorecardFixture.criterion;
import static dev.scoreline.scorecard.ScorecardFixture.section;
import static org.assertj.core.api.Assertions.assertThat;

class ActivationTest {

    private static List<String> refusals(ScorecardFixture card) {
        return refusals(card.build());
    }

    private static List<String> refusals(Scorecard card) {
        return Activation.check(card).stream().map(Refusal::toString).toList();
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void shouldAdmitAPlainScorecardOfEveryProfile(Profile profile) {
        assertThat(refusals(aScorecard().of(profile).criteria(criterion("Greeting"))))
                .isEmpty();
    }

    @Test
    void shouldNameEveryReasonAtOnce() {
        ScorecardFixture card = aScorecard()
                .name(" ")
                .section(section("", criterion("").weight("3").bonus().knocksOut(KnockOut.SECTION))
                        .weight("2")
                        .critical());

        assertThat(Activation.check(card.build()))
                .extracting(Refusal::field)
                .containsExactly(
                        "name",
                        "sections.1.label",
                        "sections.1.weight",
                        "sections.1.critical",
                        "criteria.1.label",
                        "criteria.1.weight",
                        "criteria.1.knockOut",
                        "criteria");
    }

    @ParameterizedTest(name = "{0}: section weight used {1}, criterion weight used {2}")
    @CsvSource({
        "POINTS, false, false",
        "CRITERION_WEIGHTS, false, true",
        "SECTION_WEIGHTS, true, false",
        "GROUP_WEIGHTED_POINTS, true, false"
    })
    void shouldRefuseAWeightThatTheMethodDoesNotUse(Policy.Method method, boolean ofSection, boolean ofCriterion) {
        ScorecardFixture sectionWeight = aScorecard()
                .policy(policy(method).build())
                .section(section("All", criterion("a")).weight("40"));
        ScorecardFixture criterionWeight = aScorecard()
                .policy(policy(method).build())
                .criteria(criterion("a").weight("40"));

        assertThat(refusals(sectionWeight))
                .isEqualTo(
                        ofSection
                                ? List.of()
                                : List.of("sections.1.weight: Expected no section weight, because the method " + method
                                        + " does not use it, found 40. Remove the weight or choose a method that"
                                        + " does."));
        assertThat(refusals(criterionWeight))
                .isEqualTo(
                        ofCriterion
                                ? List.of()
                                : List.of("criteria.1.weight: Expected no criterion weight, because the method "
                                        + method + " does not use it, found 40. Remove the weight or choose a method"
                                        + " that does."));
    }

    @Test
    void shouldRefuseEqualSharesWithoutCriterionWeights() {
        ScorecardFixture card = aScorecard()
                .policy(policy(Policy.Method.POINTS)
                        .notApplicable(Policy.NotApplicable.EXCLUDE_EQUAL_SHARE)
                        .build())
                .criteria(criterion("a"));

        assertThat(refusals(card))
                .containsExactly("policy.notApplicable: Expected EXCLUDE_EQUAL_SHARE with the method"
                        + " CRITERION_WEIGHTS, found it with POINTS, which has no criterion weights to share. Choose"
                        + " EXCLUDE or the other method.");
    }

    @Test
    void shouldRefuseAnyAllowNaWhereNotApplicableIsForbidden() {
        ScorecardFixture card = aScorecard()
                .policy(policy(Policy.Method.POINTS)
                        .notApplicable(Policy.NotApplicable.FORBIDDEN)
                        .build())
                .criteria(criterion("a").withoutNa(), criterion("b"));

        assertThat(refusals(card))
                .containsExactly("criteria.2.allowNa: Expected false, because the policy forbids not applicable,"
                        + " found true. Change one of the two.");
    }

    @Test
    void shouldRefuseABonusThatKnocksOut() {
        ScorecardFixture card =
                aScorecard().criteria(criterion("a"), criterion("b").bonus().knocksOut(KnockOut.ASSESSMENT));

        assertThat(refusals(card))
                .containsExactly("criteria.2.knockOut: Expected none on a bonus, found ASSESSMENT. Nobody fails by a"
                        + " bonus not given.");
    }

    @Test
    void shouldRefuseACriticalSectionWithoutAThreshold() {
        assertThat(refusals(aScorecard().section(section("All", criterion("a")).critical())))
                .containsExactly("sections.1.critical: Expected a critical threshold in the policy, because this"
                        + " section is critical, found none.");
        assertThat(refusals(aScorecard()
                        .of(Profile.ZENDESK)
                        .section(section("All", criterion("a")).critical())))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"-1, true", "0, false", "100, false", "101, true"})
    void shouldRefuseThresholdsOutside0To100(String percentage, boolean refused) {
        ScorecardFixture card = aScorecard()
                .policy(policy(Policy.Method.POINTS)
                        .criticalUnder(percentage)
                        .passFrom(percentage)
                        .build())
                .criteria(criterion("a"));

        assertThat(refusals(card))
                .isEqualTo(
                        refused
                                ? List.of(
                                        "policy.criticalThreshold: Expected a percentage from 0 to 100, found "
                                                + percentage + ". Correct or remove it.",
                                        "policy.passMark: Expected a percentage from 0 to 100, found " + percentage
                                                + ". Correct or remove it.")
                                : List.of());
    }

    @Test
    void shouldRefuseBandsOutOfOrderOrRepeated() {
        ScorecardFixture card = aScorecard()
                .policy(policy(Policy.Method.POINTS)
                        .band("good", "60")
                        .band("fair", "60")
                        .band("good", "50")
                        .band("", "70")
                        .build())
                .criteria(criterion("a"));

        assertThat(refusals(card))
                .containsExactly(
                        "policy.bands: Expected bands in rising order, found 'fair' from 60 after 'good' from 60.",
                        "policy.bands: Expected bands in rising order, found 'good' from 50 after 'fair' from 60.",
                        "policy.bands: Expected each band name once, found 'good' again.",
                        "policy.bands: Expected a name for the band from 70, found none.");
    }

    @Test
    void shouldRefuseABandAbove100OnlyWhereNoBonusLeadsThere() {
        Policy outstanding = policy(Policy.Method.POINTS)
                .band("low", "-1")
                .band("none", "0")
                .band("full", "100")
                .band("outstanding", "110")
                .build();

        assertThat(refusals(aScorecard().policy(outstanding).criteria(criterion("a"))))
                .containsExactly(
                        "policy.bands: Expected band 'low' to begin at 0 to 100, found -1.",
                        "policy.bands: Expected band 'outstanding' to begin at 0 to 100, found 110.");
        assertThat(refusals(aScorecard()
                        .policy(outstanding)
                        .criteria(criterion("a"), criterion("b").bonus())))
                .containsExactly(
                        "policy.bands: Expected band 'low' to begin at 0 to 100 or, with a bonus, above, found -1.");
    }

    @Test
    void shouldRefuseMoreThan500Criteria() {
        assertThat(refusals(withCriteria(500))).isEmpty();
        assertThat(refusals(withCriteria(501)))
                .containsExactly(
                        "criteria: Expected at most 500 criteria, found 501. Split the scorecard into" + " several.");
    }

    private static ScorecardFixture withCriteria(int count) {
        return aScorecard()
                .criteria(IntStream.range(0, count)
                        .mapToObj(index -> criterion("c" + index))
                        .toArray(ScorecardFixture.CriterionFixture[]::new));
    }

    @Test
    void shouldRefuseRepeatedIds() {
        Scorecard card = aScorecard()
                .section(section("First", criterion("a"), criterion("b")))
                .section(section("Second", criterion("c")))
                .build();
        Section first = card.sections().getFirst();
        Criterion c = card.sections().get(1).criteria().getFirst();
        Criterion cAsA = new Criterion(
                new CriterionId(1),
                null,
                c.label(),
                c.maxPoints(),
                c.weight(),
                c.allowNa(),
                c.bonus(),
                c.knockOut(),
                c.scale(),
                c.guidance());
        Section secondAsFirst = new Section(first.id(), null, "Second", null, false, List.of(cAsA));

        Case repeated = new Case(card, Map.of()).with(List.of(first, secondAsFirst));

        assertThat(refusals(repeated.scorecard()))
                .containsExactly(
                        "sections.1: Expected the id 1 once, found it again on 'Second'. Give each section its own"
                                + " id.",
                        "criteria.1: Expected the id 1 once, found it again on 'c'. Ids are unique in the whole"
                                + " scorecard, not only in a section.");
    }

    @Test
    void shouldRefuseTwoCriteriaBoundToOneExternalId() {
        ScorecardFixture card = aScorecard()
                .criteria(
                        criterion("a").externalSid("GE1"),
                        criterion("b").externalSid("GE2"),
                        criterion("c").externalSid("GE1"));

        assertThat(refusals(card))
                .containsExactly("criteria.3.externalSid: Expected GE1 on one criterion, found it again on 'c'. Bind"
                        + " each id once.");
    }

    @Test
    void shouldRefuseAnswerSetsThatCannotBeChosenFrom() {
        Scale.AnswerSet confused = new Scale.AnswerSet(List.of(
                new Option.NotApplicable("na", "Not applicable"),
                new Option.NotApplicable("na", "Does not apply"),
                new Option.NotApplicable(" ", "")));

        assertThat(Activation.check(
                        aScorecard().criteria(criterion("a").scale(confused)).build()))
                .extracting(Refusal::toString)
                .containsExactly(
                        "criteria.1.answers.na: Expected the id 'na' once, found it again on 'Does not apply'. Give"
                                + " each answer its own id.",
                        "criteria.1.answers: Expected an id for each answer, found none on ''.",
                        "criteria.1.answers. .label: Expected a label, found none.",
                        "criteria.1.answers: Expected at most one answer that means not applicable, found 3.",
                        "criteria.1.answers: Expected an answer with a score, found none, so that nobody could ever"
                                + " score it. Add one.");
        assertThat(refusals(aScorecard().criteria(criterion("a").fullHalfNone())))
                .isEmpty();
    }

    @Test
    void shouldRefuseAScorecardWhereNothingCounts() {
        String nothingCounts = "criteria: Expected a criterion that counts, found none: each is a bonus or worth 0"
                + " points. Nothing could ever be scored; give one of them points and let it be no bonus.";

        assertThat(refusals(aScorecard())).containsExactly(nothingCounts);
        assertThat(refusals(aScorecard()
                        .criteria(criterion("a").bonus(), criterion("b").max(Fraction.ZERO))))
                .containsExactly(nothingCounts);
    }

    @Test
    void shouldRefuseAScorecardWhereNothingThatCountsWeighsAnything() {
        String nothingWeighs = "weights: Expected a weight above 0 on something that counts, found 0 everywhere."
                + " Nothing could ever be scored; give one of them a weight.";

        assertThat(refusals(aScorecard()
                        .policy(policy(Policy.Method.CRITERION_WEIGHTS).build())
                        .criteria(
                                criterion("a").weight("0"),
                                criterion("b").weight("5").bonus(),
                                criterion("c").weight("5").max(0))))
                .containsExactly(nothingWeighs);
        for (Policy.Method method : List.of(Policy.Method.SECTION_WEIGHTS, Policy.Method.GROUP_WEIGHTED_POINTS)) {
            assertThat(refusals(aScorecard()
                            .policy(policy(method).build())
                            .section(section("First", criterion("a")).weight("0"))
                            .section(section("Extra", criterion("b").bonus()).weight("5"))
                            .section(section("Empty").weight("5"))))
                    .containsExactly(nothingWeighs);
        }
    }

    @Test
    void shouldScoreEverythingItAdmits() {
        Law.holdsForAnyCase(any -> {
            if (Activation.check(any.scorecard()).isEmpty()) {
                Case best = any;
                for (Criterion criterion : any.criteria()) {
                    best = best.with(criterion, AllAnswers.to(criterion).getLast());
                }
                assertThat(best.score().percentage()).isNotNull();
                assertThat(best.score().outcome()).isNotEqualTo(Result.Outcome.INCOMPLETE);
            }
        });
    }

    @Test
    void shouldRefuseOnlyForAReasonWhatCouldNeverBeScored() {
        Law.holdsForAnyCase(any -> {
            Case best = any;
            for (Criterion criterion : any.criteria()) {
                best = best.with(criterion, AllAnswers.to(criterion).getLast());
            }
            boolean never = Activation.check(any.scorecard()).stream()
                    .map(Refusal::field)
                    .anyMatch(List.of("criteria", "weights")::contains);
            boolean knockedOut = !best.score().knockOuts().isEmpty();
            if (!knockedOut) {
                assertThat(best.score().percentage() == null).isEqualTo(never);
            }
        });
    }
}
