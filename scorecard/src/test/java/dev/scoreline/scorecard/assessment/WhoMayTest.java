package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.assessment.Event.AssessmentEdited.AskedState;
import dev.scoreline.scorecard.assessment.Refusal.Category;
import dev.scoreline.scorecard.permission.Access;
import dev.scoreline.scorecard.permission.Actor;
import dev.scoreline.scorecard.permission.Operation;
import dev.scoreline.scorecard.permission.Permission;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

import static dev.scoreline.scorecard.assessment.Events.edit;
import static org.assertj.core.api.Assertions.assertThat;

/** Permissions as they are judged within the fold. */
class WhoMayTest {

    private static final Actor TEAM_LEAD = People.user("12", Permission.DO_TEAM);

    private final Story story = Story.of(Scorecards.TELEPHONE);

    private static Event.AssessmentOpened openedFor(@Nullable Long team) {
        return new Event.AssessmentOpened(Events.MIND, team, null, Map.of());
    }

    @Test
    void shouldLetATeamLeadOpenForTheirTeamsOnly() {
        assertThat(Story.refused(story.tell(TEAM_LEAD, openedFor(8L))).category())
                .isEqualTo(Category.FORBIDDEN);
        assertThat(Story.refused(story.tell(TEAM_LEAD, openedFor(null))).category())
                .isEqualTo(Category.FORBIDDEN);
        assertThat(story.tell(TEAM_LEAD, openedFor(7L))).isInstanceOf(Outcome.Moved.class);
    }

    @Test
    void shouldJudgeByTheTeamStoredAtOpeningAndNotByTheOneClaimedNow() {
        // Given
        story.after(openedFor(8L));

        // Then
        assertThat(Story.refused(story.tell(TEAM_LEAD, openedFor(7L))).category())
                .isEqualTo(Category.FORBIDDEN);
        assertThat(story.tell(People.SUPERVISOR, openedFor(7L))).isEqualTo(Outcome.DUPLICATE);
    }

    @Test
    void shouldNameWhatIsMissing() {
        // Given
        story.after(openedFor(8L));

        // When
        Refusal refusal = Story.refused(story.tell(TEAM_LEAD, edit().score(1, 3).event()));

        // Then
        assertThat(refusal.reason())
                .isEqualTo("Edit an assessment or change its state: expected the permission"
                        + " qualityDoAssessmentsTeam (your teams) or qualityDoAssessmentsAll (all),"
                        + " found none that user '12' holds for this assessment");
    }

    @Test
    void shouldNeedDoingForEverythingButAnswersAndDeletion() {
        // Given
        story.after(openedFor(7L));
        Actor viewer = People.user("12", Permission.VIEW_ALL, Permission.DELETE);

        // Then
        assertThat(List.of(
                        openedFor(7L),
                        edit().score(1, 3).event(),
                        Events.aiRequested("a"),
                        Events.aiStarted("a"),
                        Events.aiCompleted("a"),
                        Events.aiFailed("a")))
                .allSatisfy(event -> assertThat(
                                Story.refused(story.tell(viewer, event)).category())
                        .isEqualTo(Category.FORBIDDEN));
        assertThat(Story.refused(story.tell(TEAM_LEAD, Events.deleted())).reason())
                .contains("qualityDeleteAssessment (what you may view)");
        assertThat(story.tell(viewer, Events.deleted())).isInstanceOf(Outcome.Moved.class);
    }

    @Test
    void shouldShowTheAssessedTheirOwnFromTheReviewOn() {
        // Given
        story.after(openedFor(7L), edit().score(1, 3).event());
        boolean before = mayView(People.AGENT);

        // When
        story.after(Events.asks(AskedState.REVIEWED_BY_SUPERVISOR));
        boolean reviewed = mayView(People.AGENT);
        story.after(Events.asks(AskedState.DISCUSSED_WITH_ASSESSEE));
        boolean discussed = mayView(People.AGENT);
        story.after(Events.deleted());

        // Then
        assertThat(before).isFalse();
        assertThat(reviewed).isTrue();
        assertThat(discussed).isTrue();
        assertThat(mayView(People.AGENT)).isFalse();
    }

    @Test
    void shouldKnowTheAssessedOfFamilyAByTheirAgentId() {
        // Given
        Story answers = Story.of(Scorecards.QUESTIONNAIRE)
                .after(Events.answered(1, "yes"), Events.asks(AskedState.REVIEWED_BY_SUPERVISOR));

        // Then
        assertThat(Access.allows(
                        People.AGENT, Operation.VIEW_ASSESSMENT, answers.now().concern()))
                .isTrue();
    }

    @Test
    void shouldSayWhetherAnEditWouldBeTaken() {
        // Given
        story.after(openedFor(7L));

        // Then
        assertThat(story.now().canEdit(TEAM_LEAD)).isTrue();
        assertThat(story.now().canEdit(People.AGENT)).isFalse();
        story.after(edit().score(1, 3).asks(AskedState.REVIEWED_BY_SUPERVISOR).event());
        assertThat(story.now().canEdit(TEAM_LEAD)).isTrue();
        story.after(Events.asks(AskedState.DISCUSSED_WITH_ASSESSEE));
        assertThat(story.now().canEdit(TEAM_LEAD)).isFalse();
    }

    @Test
    void shouldSayThatAnUnknownAssessmentDoesNotExist() {
        assertThat(Story.refused(story.tell(Events.deleted())).reason())
                .isEqualTo("Expected the id of an assessment of this account, found one that does not exist");
    }

    private boolean mayView(Actor actor) {
        return Access.allows(actor, Operation.VIEW_ASSESSMENT, story.now().concern());
    }
}
