package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.ScorecardState;
import dev.scoreline.scorecard.assessment.Refusal.Category;
import dev.scoreline.scorecard.identity.NaturalKey;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

import static dev.scoreline.scorecard.assessment.Events.edit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

/** What an assessment is scored by: pinned at opening, waited for, and moved by a refresh. */
class RevisionsOfAnAssessmentTest {

    @Test
    void shouldOpenOnTheRevisionItNames() {
        // When
        Story story =
                Story.of(Scorecards.TELEPHONE, Scorecards.TELEPHONE_REVISED).after(Events.opened());

        // Then
        assertThat(story.now())
                .extracting(Assessment::revision, Assessment::version, Assessment::assessor)
                .containsExactly(new RevisionId(1001), 1L, null);
        assertThat(story.now().occasion().context()).isEqualTo(Map.of("worklog", "{}"));
        assertThat(story.result().percentage()).isNull();
        assertThat(story.result().totalMaxPoints()).hasToString("25");
    }

    @Test
    void shouldRefuseToOpenOnAnythingButAnActiveScorecard() {
        // Given
        Story unknown = new Story();
        Story draft =
                Story.of(Scorecards.telephone(1).state(ScorecardState.DRAFT).build());
        Story retired =
                Story.of(Scorecards.telephone(1).state(ScorecardState.RETIRED).build());

        // Then
        assertThat(List.of(unknown, draft, retired))
                .allSatisfy(story -> assertThat(
                                Story.refused(story.tell(Events.opened())).faults())
                        .containsExactly(
                                new FieldFault("scorecardId", "Expected the id of an active scorecard, found 1001")));
    }

    @Test
    void shouldOpenTheSameAgainAlthoughItsScorecardHasRetired() {
        // Given
        Story story = Story.of(Scorecards.TELEPHONE).after(Events.opened());
        story.publish(Scorecards.telephone(1)
                .amendment(1)
                .state(ScorecardState.RETIRED)
                .build());

        // Then
        assertThat(story.tell(Events.opened())).isEqualTo(Outcome.DUPLICATE);
    }

    @Test
    void shouldRefuseToOpenUnderAnIdThatBelongsToAnother() {
        // Given
        Story story = Story.of(Scorecards.TELEPHONE).after(Events.opened(), Events.deleted());
        NaturalKey.MindAssessment other = new NaturalKey.MindAssessment(1001, 24, 500L, null, null, 0);

        // When
        Outcome outcome = story.tell(new Event.AssessmentOpened(other, null, null, Map.of()));

        // Then
        assertThat(Story.refused(outcome).category()).isEqualTo(Category.KEY_TAKEN);
    }

    @Test
    void shouldScoreAWaitingAssessmentOnceItsQuestionnaireIsPublished() {
        // Given
        Story story = Story.of(Scorecards.TELEPHONE).after(Events.answered(1, "yes"), Events.answered(9, "no"));
        Assessment waiting = story.now();

        // When
        Outcome.Moved scored =
                Story.moved(story.publish(Scorecards.QUESTIONNAIRE).tell(Events.published(2001)));

        // Then
        assertThat(waiting.isWaiting()).isTrue();
        assertThat(waiting.result()).isNull();
        assertThat(story.now().isWaiting()).isFalse();
        assertThat(story.percentage()).hasToString("100.00");
        assertThat(story.criterion(1).by()).isEqualTo("evaluator@example.com");
        assertThat(story.criterion(1).at()).isEqualTo(Story.BEGINNING);
        assertThat(story.answer(9).criterion()).isNull();
        assertThat(scored.changes())
                .extracting(Change::by, Change::field, Change::newValue)
                .containsExactly(
                        tuple("system", "scorecardId", "2001"),
                        tuple("system", "criteria.1.1.score", "yes"),
                        tuple("system", "criteria.1.1.state", "humanVerified"));
    }

    @Test
    void shouldReachTheSameWhetherItWaitedOrNot() {
        // Given
        Story waited = new Story().after(Events.answered(1, "partly"), Events.answered(3, "na"));
        Story knew = Story.of(Scorecards.QUESTIONNAIRE).after(Events.answered(1, "partly"), Events.answered(3, "na"));

        // When
        waited.publish(Scorecards.QUESTIONNAIRE).after(Events.published(2001));

        // Then
        assertThat(waited.now().criteria()).isEqualTo(knew.now().criteria());
        assertThat(waited.now().answers()).isEqualTo(knew.now().answers());
        assertThat(waited.now().result()).isEqualTo(knew.now().result());
    }

    @Test
    void shouldIgnorePublicationsItDoesNotWaitFor() {
        // Given
        Scorecard retired = Scorecards.named(
                Scorecards.telephone(1).base(3).state(ScorecardState.RETIRED).build(), Events.QUESTIONNAIRE);
        Story pinned = Story.of(Scorecards.QUESTIONNAIRE).after(Events.answered(1, "yes"));
        Story waiting = Story.of(Scorecards.TELEPHONE, retired).after(Events.answered(1, "yes"));
        Story deleted =
                new Story().after(Events.answered(1, "yes"), Events.deleted()).publish(Scorecards.QUESTIONNAIRE);

        // Then
        assertThat(pinned.publish(Scorecards.TELEPHONE).tell(Events.published(1001)))
                .isEqualTo(Outcome.DUPLICATE);
        assertThat(waiting.tell(Events.published(1001))).isEqualTo(Outcome.DUPLICATE);
        assertThat(waiting.tell(Events.published(3001))).isEqualTo(Outcome.DUPLICATE);
        assertThat(waiting.tell(Events.published(4001))).isEqualTo(Outcome.DUPLICATE);
        assertThat(deleted.tell(Events.published(2001))).isEqualTo(Outcome.DUPLICATE);
        assertThat(Story.refused(new Story().tell(Events.published(2001))).category())
                .isEqualTo(Category.NOT_FOUND);
    }

    @Test
    void shouldMoveToTheLatestActiveRevisionAndSetAsideWhatItLacks() {
        // Given
        Story story = Story.of(Scorecards.TELEPHONE)
                .after(
                        Events.opened(),
                        Events.aiCompleted("run-1", Events.found(1, 10), Events.found(2, 12)),
                        edit().score(3, 2).event())
                .publish(Scorecards.TELEPHONE_REVISED);

        // When
        Outcome.Moved refreshed = Story.moved(story.tell(Events.aiRequested("run-2")));

        // Then
        assertThat(story.now().revision()).isEqualTo(new RevisionId(1002));
        assertThat(story.criterion(1).standing()).isEqualTo(Standing.UNSCORED);
        assertThat(story.criterion(2).standing()).isEqualTo(Standing.AI_GENERATED);
        assertThat(story.now().criteria()).containsOnlyKeys(new CriterionId(1), new CriterionId(2));
        assertThat(story.now().setAside().get(new CriterionId(3)))
                .extracting(Judgement::answer)
                .isEqualTo(Answer.points(2));
        assertThat(story.percentage()).hasToString("60.00");
        assertThat(refreshed.changes())
                .extracting(Change::field, Change::oldValue, Change::newValue)
                .containsExactly(
                        tuple("scorecardId", "1001", "1002"),
                        tuple("aiRun.id", "run-1", "run-2"),
                        tuple("aiRun.progress", "completed", "requested"),
                        tuple("criteria.1.1.state", "aiGenerated", "unscored"),
                        tuple("criteria.2.3.state", "humanVerified", "unmatched"));
    }

    @Test
    void shouldCountAgainWhatAnEarlierRevisionBringsBack() {
        // Given
        Story story = Story.of(Scorecards.TELEPHONE)
                .after(Events.opened(), edit().score(1, 10).score(3, 2).event())
                .publish(Scorecards.TELEPHONE_REVISED)
                .after(Events.aiRequested("run-2"));

        // When
        Outcome.Moved back = Story.moved(story.tell(Events.refreshed("run-3", 1001)));

        // Then
        assertThat(story.now().setAside()).isEmpty();
        assertThat(story.criterion(1).standing()).isEqualTo(Standing.HUMAN_VERIFIED);
        assertThat(story.percentage()).hasToString("48.00");
        assertThat(back.changes())
                .extracting(Change::field, Change::oldValue, Change::newValue)
                .contains(tuple("criteria.2.3.state", "unmatched", "humanVerified"));
    }

    @Test
    void shouldOnlyMoveWithinItsOwnFamilyOfRevisions() {
        // Given
        Story story = Story.of(
                        Scorecards.TELEPHONE,
                        Scorecards.QUESTIONNAIRE,
                        Scorecards.telephone(2).state(ScorecardState.DRAFT).build(),
                        Scorecards.telephone(3).state(ScorecardState.DELETED).build(),
                        Scorecards.telephone(4).state(ScorecardState.RETIRED).build())
                .after(Events.opened());

        // Then
        assertThat(List.of(2001L, 1002L, 1003L, 9009L))
                .allSatisfy(other -> assertThat(Story.refused(story.tell(Events.refreshed("run", other)))
                                .faults())
                        .containsExactly(new FieldFault(
                                "scorecardId",
                                "Expected an active or retired revision of the assessment's own scorecard, found "
                                        + other)));
        assertThat(story.after(Events.refreshed("run", 1004)).now().revision()).isEqualTo(new RevisionId(1004));
    }

    @Test
    void shouldStayWhereItIsWhenNothingIsActive() {
        // Given
        Story story = Story.of(Scorecards.TELEPHONE).after(Events.opened());
        story.publish(Scorecards.telephone(1)
                .amendment(1)
                .state(ScorecardState.RETIRED)
                .build());

        // When
        story.after(Events.aiRequested("a"), Events.refreshed("b", 1001));

        // Then
        assertThat(story.now().revision()).isEqualTo(new RevisionId(1001));
        assertThat(story.now().aiRuns().latest()).isEqualTo("b");
    }

    @Test
    void shouldMoveAWaitingAssessmentToItsQuestionnaireOnly() {
        // Given
        Story story = new Story()
                .after(Events.answered(1, "yes"))
                .publish(Scorecards.QUESTIONNAIRE)
                .publish(Scorecards.TELEPHONE);

        // When
        Outcome other = story.tell(Events.refreshed("a", 1001));
        story.after(Events.aiRequested("b"));
        boolean waits = story.now().isWaiting();
        story.after(Events.refreshed("c", 2001));

        // Then
        assertThat(Story.refused(other).category()).isEqualTo(Category.INVALID);
        assertThat(waits).isTrue();
        assertThat(story.percentage()).hasToString("100.00");
    }

    @Test
    void shouldKnowNoCriteriaWhileItWaits() {
        // Given
        Story story = new Story().after(Events.answered(1, "yes"));

        // Then
        assertThat(Story.refused(story.tell(edit().score(1, 1).event())).category())
                .isEqualTo(Category.INVALID);
        assertThat(story.tell(edit().supervisorAssessment(Edit.set("Good")).event()))
                .isInstanceOf(Outcome.Moved.class);
        assertThat(story.tell(Events.aiCompleted("run-1"))).isInstanceOf(Outcome.Moved.class);
    }

    @Test
    void shouldStopRatherThanGuessWhenThePinnedRevisionIsMissing() {
        // Given
        Assessment pinned =
                Story.of(Scorecards.TELEPHONE).after(Events.opened()).now();
        Story amnesiac = new Story().at(pinned);

        // Then
        assertThatIllegalStateException()
                .isThrownBy(() -> amnesiac.tell(edit().score(1, 1).event()).getClass())
                .withMessageContaining("fold publications into the revisions before");
    }

    @Test
    void shouldScoreAnAssessmentThatWasStoredWithoutItsResult() {
        // Given
        Assessment scored = Story.of(Scorecards.TELEPHONE)
                .after(Events.opened(), edit().score(1, 10).event())
                .now();
        Assessment stored = new Assessment(
                scored.key(),
                scored.occasion(),
                scored.state(),
                scored.revision(),
                scored.criteria(),
                scored.setAside(),
                scored.answers(),
                scored.remarks(),
                scored.aiRuns(),
                scored.assessor(),
                null,
                new Trace(2, 100, Story.BEGINNING, List.of()));

        // When
        Story story = Story.of(Scorecards.TELEPHONE)
                .at(stored)
                .after(edit().supervisorAssessment(Edit.set("Good")).event());

        // Then
        assertThat(story.now().result()).isEqualTo(scored.result());
    }
}
