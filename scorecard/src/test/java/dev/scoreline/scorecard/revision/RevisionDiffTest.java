package dev.scoreline.scorecard.revision;

import dev.scoreline.scorecard.Assignment;
import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.Guidance;
import dev.scoreline.scorecard.KnockOut;
import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.PolicyFixture;
import dev.scoreline.scorecard.Scale;
import dev.scoreline.scorecard.Scale.AnswerSet.Option;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.ScorecardFixture;
import dev.scoreline.scorecard.ScorecardFixture.CriterionFixture;
import dev.scoreline.scorecard.ScorecardState;
import dev.scoreline.scorecard.Section;
import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import static dev.scoreline.scorecard.PolicyFixture.policy;
import static dev.scoreline.scorecard.ScorecardFixture.aScorecard;
import static dev.scoreline.scorecard.ScorecardFixture.criterion;
import static dev.scoreline.scorecard.ScorecardFixture.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RevisionDiffTest {

    private static ScorecardFixture card(CriterionFixture... criteria) {
        return aScorecard().criteria(criteria);
    }

    private static List<Change> changes(ScorecardFixture before, ScorecardFixture after) {
        return RevisionDiff.between(before.build(), after.build()).changes();
    }

    @Test
    void shouldBeEmptyForTheSameContentUnderAnotherRevisionAndState() {
        Scorecard before = card(criterion("a")).build();
        Scorecard after = card(criterion("a"))
                .revision(2)
                .amendment(3)
                .state(ScorecardState.RETIRED)
                .build();

        RevisionDiff diff = RevisionDiff.between(before, after);

        assertThat(diff.isEmpty()).isTrue();
        assertThat(diff.affectsScores()).isFalse();
    }

    @Test
    void shouldRefuseToCompareDifferentScorecards() {
        Scorecard one = card(criterion("a")).build();
        Scorecard other = card(criterion("a")).base(2).build();

        assertThatThrownBy(() -> RevisionDiff.between(one, other))
                .hasMessage("Expected two revisions of scorecard 1, found one of scorecard 2");
    }

    static Stream<Arguments> scoringCriterionChanges() {
        return Stream.of(
                Arguments.of(criterion("a").max(5), "maxPoints", "10", "5"),
                Arguments.of(criterion("a").weight("2"), "weight", null, "2"),
                Arguments.of(criterion("a").withoutNa(), "allowNa", "true", "false"),
                Arguments.of(criterion("a").bonus(), "bonus", "false", "true"),
                Arguments.of(criterion("a").knocksOut(KnockOut.SECTION), "knockOut", "NONE", "SECTION"),
                Arguments.of(criterion("a").externalSid("GE1"), "externalSid", null, "GE1"),
                Arguments.of(criterion("a").metNotMet(), "scale", "points in steps of 1", "met or not met"),
                Arguments.of(criterion("a").rating(1, 5), "scale", "points in steps of 1", "a rating from 1 to 5"),
                Arguments.of(criterion("a").fullHalfNone(), "scale", "points in steps of 1", "one of 4 answers"));
    }

    @ParameterizedTest(name = "{1}: {2} -> {3}")
    @MethodSource("scoringCriterionChanges")
    void shouldSayThatItAffectsScores(CriterionFixture changed, String field, String before, String after) {
        RevisionDiff diff =
                RevisionDiff.between(card(criterion("a")).build(), card(changed).build());

        assertThat(diff.changes()).containsExactly(new Change("criteria.1." + field, before, after, true));
        assertThat(diff.affectsScores()).isTrue();
        assertThat(diff.scoringFields()).containsExactly("criteria.1." + field);
    }

    @Test
    void shouldTellTextFromScores() {
        Guidance guidance = new Guidance("Say hello", "Did they say hello?", false);

        RevisionDiff diff = RevisionDiff.between(
                card(criterion("Greeting")).build(),
                card(criterion("Hello").guidance(guidance)).name("By phone").build());

        assertThat(diff.changes())
                .containsExactly(
                        new Change("name", "Telephone quality", "By phone", false),
                        new Change("criteria.1.label", "Greeting", "Hello", false),
                        new Change("criteria.1.description", null, "Say hello", false),
                        new Change("criteria.1.assessmentPrompt", null, "Did they say hello?", false),
                        new Change("criteria.1.autoGenerateByAi", "true", "false", false));
        assertThat(diff.affectsScores()).isFalse();
        assertThat(diff.scoringFields()).isEmpty();
    }

    @Test
    void shouldNotMistakeAWrittenWeightOf1ForAChangeOfScores() {
        assertThat(changes(card(criterion("a")), card(criterion("a").weight("1"))))
                .containsExactly(new Change("criteria.1.weight", null, "1", false));
        assertThat(changes(
                        aScorecard().section(section("s", criterion("a"))),
                        aScorecard().section(section("s", criterion("a")).weight("1"))))
                .containsExactly(new Change("sections.1.weight", null, "1", false));
    }

    static Stream<Arguments> policyChanges() {
        return Stream.of(
                Arguments.of(policy(Policy.Method.SECTION_WEIGHTS), "method", "POINTS", "SECTION_WEIGHTS"),
                Arguments.of(
                        points().notApplicable(Policy.NotApplicable.COUNT_AS_FULL),
                        "notApplicable",
                        "EXCLUDE",
                        "COUNT_AS_FULL"),
                Arguments.of(points().totalMax(), "unscored", "USED_MAX", "TOTAL_MAX"),
                Arguments.of(points().flagging(), "knockOutEffect", "ZERO", "FLAG"),
                Arguments.of(points().criticalUnder("50"), "criticalThreshold", null, "50"),
                Arguments.of(points().band("poor", "0").band("good", "60"), "bands", "", "poor from 0, good from 60"),
                Arguments.of(points().passFrom("80"), "passMark", null, "80"));
    }

    private static PolicyFixture points() {
        return policy(Policy.Method.POINTS);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("policyChanges")
    void shouldSayThatEveryPolicyChangeAffectsScores(PolicyFixture changed, String field, String before, String after) {
        assertThat(changes(
                        card(criterion("a")).policy(points().build()),
                        card(criterion("a")).policy(changed.build())))
                .containsExactly(new Change("policy." + field, before, after, true));
    }

    @Test
    void shouldFollowSectionsByTheirIds() {
        assertThat(changes(
                        aScorecard().section(section("First", criterion("a")).weight("1")),
                        aScorecard()
                                .section(section("Start", criterion("a"))
                                        .weight("2")
                                        .critical())))
                .containsExactly(
                        new Change("sections.1.label", "First", "Start", false),
                        new Change("sections.1.weight", "1", "2", true),
                        new Change("sections.1.critical", "false", "true", true));
    }

    @Test
    void shouldListWhatComesAndGoes() {
        ScorecardFixture small = aScorecard().section(section("First", criterion("a")));
        ScorecardFixture large =
                aScorecard().section(section("First", criterion("a"))).section(section("Second", criterion("b")));

        assertThat(changes(small, large))
                .containsExactly(
                        new Change("sections.2", null, "Second", false), new Change("criteria.2", null, "b", true));
        assertThat(changes(large, small))
                .containsExactly(
                        new Change("sections.2", "Second", null, false), new Change("criteria.2", "b", null, true));
    }

    @Test
    void shouldNotMistakeOrderForAChangeOfScores() {
        Scorecard before = aScorecard()
                .section(section("First", criterion("a"), criterion("b")))
                .section(section("Second", criterion("c")))
                .build();

        RevisionDiff diff = RevisionDiff.between(before, reversed(before));

        assertThat(diff.changes())
                .containsExactly(
                        new Change("sections.order", "[1, 2]", "[2, 1]", false),
                        new Change("sections.1.order", "[1, 2]", "[2, 1]", false));
    }

    private static Scorecard reversed(Scorecard card) {
        return copy(
                card,
                card.sections().reversed().stream()
                        .map(section -> new Section(
                                section.id(),
                                section.externalSid(),
                                section.label(),
                                section.weight(),
                                section.critical(),
                                section.criteria().reversed()))
                        .toList());
    }

    private static Scorecard copy(Scorecard card, List<Section> sections) {
        return copy(card, card.externalSid(), sections, card.assignment());
    }

    private static Scorecard copy(
            Scorecard card, @Nullable ExternalSid externalSid, List<Section> sections, Assignment assignment) {
        return new Scorecard(
                card.base(),
                card.id(),
                card.revision(),
                card.amendment(),
                externalSid,
                card.name(),
                card.state(),
                sections,
                card.policy(),
                assignment);
    }

    @Test
    void shouldSeeACriterionMoveToAnotherSection() {
        Scorecard before = aScorecard()
                .section(section("First", criterion("a"), criterion("b")))
                .section(section("Second", criterion("c")))
                .build();
        Scorecard after = aScorecard()
                .section(section("First", criterion("a")))
                .section(section("Second", criterion("b"), criterion("c")))
                .build();

        assertThat(RevisionDiff.between(before, after).changes())
                .containsExactly(new Change("criteria.2.section", "1", "2", true));
    }

    @Test
    void shouldCompareAnswersOneByOne() {
        Scale.AnswerSet before = new Scale.AnswerSet(List.of(
                new Option.Worth("yes", "Yes", Fraction.HUNDRED),
                new Option.Worth("no", "No", Fraction.ZERO),
                new Option.NotApplicable("na", "N/A")));
        Scale.AnswerSet after = new Scale.AnswerSet(List.of(
                new Option.Worth("no", "Never", Fraction.of(10)),
                new Option.Worth("yes", "Yes", Fraction.HUNDRED),
                new Option.Worth("partly", "Partly", Fraction.of(50))));

        assertThat(changes(
                        card(criterion("a").scale(before)), card(criterion("a").scale(after))))
                .containsExactly(
                        new Change("criteria.1.answers.order", "[yes, no]", "[no, yes]", false),
                        new Change("criteria.1.answers.no", "0 percent", "10 percent", true),
                        new Change("criteria.1.answers.no.label", "No", "Never", false),
                        new Change("criteria.1.answers.na", "not applicable", null, true),
                        new Change("criteria.1.answers.partly", null, "50 percent", true));
    }

    @Test
    void shouldSayThatBindingsAffectScoresBecauseTheyDecideWhichAnswersMatch() {
        Scorecard before = card(criterion("a")).build();
        Section section = before.sections().getFirst();
        Section bound = new Section(
                section.id(),
                new ExternalSid("FY1"),
                section.label(),
                section.weight(),
                section.critical(),
                section.criteria());
        Scorecard after = copy(before, new ExternalSid("GM1"), List.of(bound), before.assignment());

        assertThat(RevisionDiff.between(before, after).changes())
                .containsExactly(
                        new Change("externalSid", null, "GM1", true),
                        new Change("sections.1.externalSid", null, "FY1", true));
    }

    @Test
    void shouldWriteAssignmentsInAnOrderThatAReplayRepeats() {
        Scorecard before = card(criterion("a")).build();
        Assignment narrow = new Assignment(
                Set.of("vip", "billing"),
                Set.of(7L, 3L),
                Set.of("phone"),
                Set.of("outbound"),
                Set.of("test"),
                Set.of(9L),
                Set.of("mail"));
        Scorecard after = copy(before, null, before.sections(), narrow);

        assertThat(RevisionDiff.between(before, after).changes())
                .containsExactly(
                        new Change("assignment.ticketTags", "[]", "[billing, vip]", false),
                        new Change("assignment.teams", "[]", "[3, 7]", false),
                        new Change("assignment.channels", "[]", "[phone]", false),
                        new Change("assignment.responseContexts", "[]", "[outbound]", false),
                        new Change("assignment.excludedTicketTags", "[]", "[test]", false),
                        new Change("assignment.excludedTeams", "[]", "[9]", false),
                        new Change("assignment.excludedChannels", "[]", "[mail]", false));
    }

    @Test
    void shouldMeanTheFirstWhereADraftRepeatsAnId() {
        Scorecard before = card(criterion("a")).build();
        Section first = before.sections().getFirst();
        Section again = new Section(first.id(), null, "Again", null, false, first.criteria());
        Scorecard draft = copy(before, null, List.of(first, again), before.assignment());

        RevisionDiff diff = RevisionDiff.between(before, draft);

        assertThat(diff.changes()).isEmpty();
        assertThat(RevisionDiff.between(draft, card(criterion("b")).build()).isEmpty())
                .isFalse();
    }
}
