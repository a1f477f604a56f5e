package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.SectionId;
import dev.scoreline.scorecard.assessment.Event.AssessmentEdited.AskedState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.stream.IntStream;

import static dev.scoreline.scorecard.assessment.Events.edit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class EditingTest {

    private final Story story = Story.of(Scorecards.TELEPHONE);

    @BeforeEach
    void opened() {
        story.after(Events.opened());
    }

    @Test
    void shouldTakeThreeThenFiveThenThreeAsThreeEdits() {
        // When
        story.after(
                edit().score(1, 3).event(),
                edit().score(1, 5).event(),
                edit().score(1, 3).event());

        // Then
        assertThat(story.now().version()).isEqualTo(4);
        assertThat(story.criterion(1).answer()).isEqualTo(Answer.points(3));
    }

    @Test
    void shouldChangeNothingWhenAVerifiedCriterionIsSentTheSame() {
        // Given
        story.after(edit().score(1, 3).reason(2, "unclear").event());
        Instant edited = story.criterion(1).at();

        // When
        Outcome outcome = story.tell(
                People.OTHER_SUPERVISOR, edit().score(1, 3).reason(2, "unclear").event());

        // Then
        assertThat(outcome).isEqualTo(Outcome.DUPLICATE);
        assertThat(story.criterion(1).at()).isEqualTo(edited);
        assertThat(story.criterion(1).by()).isEqualTo("12");
    }

    @Test
    void shouldConfirmAnAiScoreThatIsSentTheSame() {
        // Given
        story.after(Events.aiCompleted("run-1", Events.found(1, 9)));

        // When
        Outcome.Moved confirmed = Story.moved(story.tell(edit().score(1, 9).event()));

        // Then
        assertThat(story.criterion(1).standing()).isEqualTo(Standing.HUMAN_VERIFIED);
        assertThat(confirmed.changes()).extracting(Change::field).containsExactly("state", "criteria.1.1.state");
    }

    @Test
    void shouldConfirmAnUnscoredCriterionByItsReasonAlone() {
        // When
        story.after(edit().reason(1, "could not hear it").event());

        // Then
        assertThat(story.criterion(1))
                .extracting(Judgement::standing, Judgement::answer, Judgement::isDecided)
                .containsExactly(Standing.HUMAN_VERIFIED, null, false);
    }

    @Test
    void shouldShowThatAPersonConfirmedAnAiNotApplicable() {
        // Given
        story.after(Events.aiCompleted(
                "run-1", new AiFinding(new CriterionId(1), null, Answer.NOT_APPLICABLE, "not asked")));

        // When
        Outcome.Moved confirmed = Story.moved(story.tell(edit().notApplicable(1).event()));

        // Then
        assertThat(confirmed.changes())
                .extracting(Change::field, Change::oldValue, Change::newValue)
                .contains(tuple("criteria.1.1.verified", "false", "true"));
        assertThat(story.criterion(1).standing()).isEqualTo(Standing.NOT_APPLICABLE);
    }

    @Test
    void shouldClearAScoreToUnscoredAndKeepTheAisBesideIt() {
        // Given
        story.after(Events.aiCompleted("run-1", Events.found(1, 9)));

        // When
        story.after(edit().unscored(1).event());

        // Then
        assertThat(story.criterion(1))
                .extracting(Judgement::standing, Judgement::answer, Judgement::ai)
                .containsExactly(Standing.UNSCORED, null, new AiValue(Answer.points(9), "AI on 1"));
        assertThat(story.percentage()).isNull();
        assertThat(story.tell(edit().unscored(1).event())).isEqualTo(Outcome.DUPLICATE);
    }

    @Test
    void shouldChangeNothingWhenWhatNobodyTouchedIsCleared() {
        assertThat(story.tell(edit().unscored(1).event())).isEqualTo(Outcome.DUPLICATE);
        assertThat(story.tell(edit().event())).isEqualTo(Outcome.DUPLICATE);
        assertThat(story.state()).isEqualTo("unprocessed");
    }

    @Test
    void shouldNameEveryFaultyField() {
        // When
        Outcome outcome = story.tell(edit().score(1, 11)
                .score(9, 1)
                .notApplicable(3)
                .score(2, 4)
                .score(2, 5)
                .criterion(new CriterionEdit(
                        new CriterionId(3), new SectionId(1), Edit.set(Answer.points(1)), Edit.keep()))
                .event());

        // Then
        assertThat(Story.refused(outcome).faults())
                .extracting(FieldFault::field, FieldFault::message)
                .containsExactly(
                        tuple("criteria[0].score", "Expected 0 to 10 points in steps of 1, found 11"),
                        tuple("criteria[1].criterionId", "Expected a criterion of the assessment's scorecard, found 9"),
                        tuple(
                                "criteria[2].notApplicable",
                                "Expected a score, found not applicable, which this criterion does not allow"),
                        tuple("criteria[4].criterionId", "Expected every criterion once, found 2 again"),
                        tuple("criteria[5].categoryId", "Expected 2, the category of criterion 3, found 1"),
                        tuple("criteria[5].criterionId", "Expected every criterion once, found 3 again"));
        assertThat(Story.refused(outcome).reason()).startsWith("criteria[0].score: Expected 0 to 10");
    }

    @Test
    void shouldTakeACriterionUnderItsOwnCategory() {
        // When
        story.after(edit().criterion(new CriterionEdit(
                        new CriterionId(3), new SectionId(2), Edit.set(Answer.points(1)), Edit.set("short")))
                .event());

        // Then
        assertThat(story.criterion(3).reason()).isEqualTo("short");
    }

    @Test
    void shouldKeepClearAndSetWhatIsSaidOfTheWhole() {
        // Given
        Instant date = Instant.parse("2026-01-05T09:00:00Z");
        story.after(
                Events.aiCompleted("run-1"),
                edit().supervisorAssessment(Edit.set("Good"))
                        .assessmentDate(Edit.set(date))
                        .discussionDate(Edit.set(date))
                        .event());

        // When
        Outcome.Moved cleared = Story.moved(story.tell(edit().supervisorAssessment(Edit.clear())
                .aiSummary(Edit.set("Mine"))
                .discussionDate(Edit.clear())
                .event()));

        // Then
        assertThat(story.now().remarks()).isEqualTo(new Remarks("Mine", "The AI's summary", true, null, date, null));
        assertThat(cleared.changes())
                .extracting(Change::field, Change::oldValue, Change::newValue)
                .containsExactly(
                        tuple("aiSummary", "The AI's summary", "Mine"),
                        tuple("supervisorAssessment", "Good", null),
                        tuple("discussionDate", date.toString(), null));
    }

    @Test
    void shouldKeepGivenDatesAtTheTransitionsAndSetAbsentOnes() {
        // Given
        Instant given = Instant.parse("2026-01-05T09:00:00Z");

        // When
        story.after(
                edit().score(1, 3)
                        .assessmentDate(Edit.set(given))
                        .asks(AskedState.REVIEWED_BY_SUPERVISOR)
                        .event(),
                Events.asks(AskedState.DISCUSSED_WITH_ASSESSEE));

        // Then
        assertThat(story.now().remarks().assessmentDate()).isEqualTo(given);
        assertThat(story.now().remarks().discussionDate())
                .isEqualTo(story.now().trace().lastModifiedAt());
    }

    @Test
    void shouldKeepAGivenDiscussionDateAndSetAnAbsentAssessmentDate() {
        // Given
        Instant given = Instant.parse("2026-01-05T09:00:00Z");

        // When
        story.after(edit().score(1, 3).asks(AskedState.REVIEWED_BY_SUPERVISOR).event());
        Instant reviewedAt = story.now().trace().lastModifiedAt();
        story.after(edit().discussionDate(Edit.set(given))
                .asks(AskedState.DISCUSSED_WITH_ASSESSEE)
                .event());

        // Then
        assertThat(story.now().remarks().assessmentDate()).isEqualTo(reviewedAt);
        assertThat(story.now().remarks().discussionDate()).isEqualTo(given);
    }

    @Test
    void shouldNeedADecidedCriterionToBeReviewed() {
        // Given
        Event asks = Events.asks(AskedState.REVIEWED_BY_SUPERVISOR);
        story.after(edit().reason(1, "could not hear it").event());

        // When
        Refusal undecided = Story.refused(story.tell(asks));
        story.after(edit().notApplicable(1).event(), asks);

        // Then
        assertThat(undecided.category()).isEqualTo(Refusal.Category.ILLEGAL_TRANSITION);
        assertThat(undecided.reason()).contains("at least one criterion that is scored or not applicable");
        assertThat(story.state()).isEqualTo("reviewedBySupervisor");
    }

    @Test
    void shouldNameTheFirstHumanEditorAndThenTheReviewer() {
        // When
        story.after(Events.aiCompleted("run-1", Events.found(1, 9)));
        Assessor nobody = story.now().assessor();
        story.tell(People.OTHER_SUPERVISOR, edit().score(1, 3).event());
        story.tell(People.SUPERVISOR, edit().score(1, 4).event());
        Assessor editor = story.now().assessor();
        story.tell(People.SUPERVISOR, Events.asks(AskedState.REVIEWED_BY_SUPERVISOR));
        story.tell(People.OTHER_SUPERVISOR, edit().score(1, 3).event());

        // Then
        assertThat(nobody).isNull();
        assertThat(editor).isEqualTo(new Assessor("13", "Name of 13", null));
        assertThat(story.now().assessor()).isEqualTo(new Assessor("12", "Name of 12", null));
    }

    @Test
    void shouldStayAmendedThroughDiscussionAndDeletion() {
        // When
        story.after(
                edit().score(1, 3).asks(AskedState.REVIEWED_BY_SUPERVISOR).event(),
                edit().score(1, 4).event(),
                Events.asks(AskedState.DISCUSSED_WITH_ASSESSEE),
                Events.deleted());

        // Then
        assertThat(story.now().state())
                .isEqualTo(new State.Deleted(story.now().trace().lastModifiedAt(), true));
    }

    @Test
    void shouldRecogniseOnlyTheLastSixteenConditionalEdits() {
        // Given
        IntStream.rangeClosed(1, 17)
                .forEach(version -> Story.moved(story.tell(
                        People.SUPERVISOR, edit().score(1, version % 2).event(), (long) version, "digest " + version)));

        // When
        Outcome second = story.tell(People.SUPERVISOR, edit().score(1, 0).event(), 2L, "digest 2");
        Outcome first = story.tell(People.SUPERVISOR, edit().score(1, 1).event(), 1L, "digest 1");
        Outcome others = story.tell(People.OTHER_SUPERVISOR, edit().score(1, 0).event(), 2L, "digest 2");

        // Then
        assertThat(story.now().trace().recentEdits()).hasSize(16);
        assertThat(second).isEqualTo(Outcome.DUPLICATE);
        assertThat(Story.refused(first).category()).isEqualTo(Refusal.Category.STALE);
        assertThat(Story.refused(others).category()).isEqualTo(Refusal.Category.STALE);
    }

    @Test
    void shouldRememberNothingOfUnconditionalEdits() {
        // When
        story.after(edit().score(1, 3).event());

        // Then
        assertThat(story.now().trace().recentEdits()).isEmpty();
    }

    @Test
    void shouldTakeAnEditOfTheVersionItDemands() {
        assertThat(story.tell(People.SUPERVISOR, edit().score(1, 3).event(), 1L, "digest"))
                .isInstanceOf(Outcome.Moved.class);
    }
}
