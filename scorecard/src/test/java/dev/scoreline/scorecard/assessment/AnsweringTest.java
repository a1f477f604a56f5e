package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.assessment.Event.AssessmentEdited.AskedState;
import dev.scoreline.scorecard.assessment.Refusal.Category;
import dev.scoreline.scorecard.identity.NaturalKey;
import org.junit.jupiter.api.Test;

import java.time.Instant;

import static dev.scoreline.scorecard.assessment.Events.edit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Family A: answers open, change and reopen assessments, and are never lost. */
class AnsweringTest {

    private final Story story = Story.of(Scorecards.QUESTIONNAIRE);

    @Test
    void shouldOpenTheAssessmentWithItsFirstAnswer() {
        // When
        Outcome.Moved opened = Story.moved(story.tell(Events.answered(1, "yes")));

        // Then
        assertThat(story.state()).isEqualTo("reviewOngoing");
        assertThat(story.now().version()).isEqualTo(1);
        assertThat(story.now().revision()).isEqualTo(new RevisionId(2001));
        assertThat(story.now().assessor())
                .isEqualTo(new Assessor("evaluator@example.com", "Name of evaluator@example.com", null));
        assertThat(story.now().occasion().firstAcceptedAt()).isEqualTo(Story.BEGINNING);
        assertThat(story.percentage()).hasToString("100.00");
        assertThat(opened.changes())
                .extracting(Change::field, Change::oldValue, Change::newValue)
                .containsExactly(
                        tuple("state", null, "reviewOngoing"),
                        tuple("scorecardId", null, "2001"),
                        tuple("answers.GE01.answerId", null, "yes"),
                        tuple("answers.GE01.answerText", null, "Answer yes"),
                        tuple("answers.GE01.offset", null, "6.985619"),
                        tuple("criteria.1.1.score", null, "yes"),
                        tuple("criteria.1.1.state", "unscored", "humanVerified"));
    }

    @Test
    void shouldScoreTheDocumentedMean() {
        // When
        story.after(Events.answered(1, "yes"), Events.answered(2, "partly"), Events.answered(3, "no"));

        // Then
        assertThat(story.percentage()).hasToString("50.00");
    }

    @Test
    void shouldCountTheLastAnswerToAQuestionUnderItsFirstSidAndTimestamp() {
        // When
        story.after(Events.answered(1, "yes"), Events.answered(1, "no"));

        // Then
        assertThat(story.now().answers()).hasSize(1);
        assertThat(story.now().answers().get(Events.answerSid(1))).satisfies(answer -> {
            assertThat(answer.said().answerId()).isEqualTo("no");
            assertThat(answer.firstAcceptedAt()).isEqualTo(Story.BEGINNING);
            assertThat(answer.answeredAt()).isEqualTo(Story.BEGINNING.plusSeconds(60));
            assertThat(answer.criterion()).isEqualTo(new CriterionId(1));
        });
        assertThat(story.percentage()).hasToString("0.00");
    }

    @Test
    void shouldRecogniseTheSameAnswerByItsContent() {
        // Given
        story.after(Events.answered(1, "yes"));

        // Then
        assertThat(story.tell(Events.answered(1, "yes"))).isEqualTo(Outcome.DUPLICATE);
        assertThat(story.tell(Events.revised(1, "yes"))).isEqualTo(Outcome.DUPLICATE);
    }

    @Test
    void shouldTakeTheSameAnswerAgainAfterSomebodyElseChangedIt() {
        // Given
        story.after(
                Events.answered(1, "yes"),
                edit().answer(1, Edit.set(Answer.choice("no")), Edit.set("heard it"))
                        .event());

        // When
        story.after(Events.answered(1, "yes"));

        // Then
        assertThat(story.criterion(1))
                .extracting(Judgement::answer, Judgement::by, Judgement::reason)
                .containsExactly(Answer.choice("yes"), "evaluator@example.com", "heard it");
    }

    @Test
    void shouldReviseWordsAndOffset() {
        // Given
        story.after(Events.answered(1, "yes"));

        // When
        Outcome.Moved revised =
                Story.moved(story.tell(new Event.AnswerRevised(Events.answerSid(1), new Said("yes", "Yes!", "7"))));

        // Then
        assertThat(revised.changes())
                .extracting(Change::field, Change::newValue)
                .containsExactly(tuple("answers.GE01.answerText", "Yes!"), tuple("answers.GE01.offset", "7"));
    }

    @Test
    void shouldNoteNewNamesOfQuestionAndCategory() {
        // Given
        story.after(Events.answered(1, "yes"));
        Asked renamed =
                new Asked(Events.answerSid(1), new ExternalSid("FY02"), "Welcome", new ExternalSid("GE01"), "Greets");

        // When
        Outcome.Moved noted =
                Story.moved(story.tell(new Event.AnswerRecorded(Events.FLEX, renamed, Events.said("yes"), null)));

        // Then
        assertThat(noted.changes())
                .extracting(Change::field, Change::newValue)
                .containsExactly(
                        tuple("answers.GE01.metricName", "Greets"),
                        tuple("answers.GE01.categorySid", "FY02"),
                        tuple("answers.GE01.categoryName", "Welcome"));
    }

    @Test
    void shouldHideOtherEvaluatorsAnswersFromARevision() {
        // Given
        story.after(Events.answered(1, "yes"));

        // Then
        assertThat(Story.refused(story.tell(People.SUPERVISOR, Events.revised(1, "no")))
                        .category())
                .isEqualTo(Category.NOT_FOUND);
        assertThat(Story.refused(story.tell(People.ACCOUNT, Events.revised(1, "no")))
                        .category())
                .isEqualTo(Category.NOT_FOUND);
        assertThat(Story.refused(story.tell(Events.revised(2, "no"))).reason())
                .contains(Events.answerSid(2).toString());
    }

    @Test
    void shouldRefuseAnAnswerInAnotherName() {
        // When
        Refusal refusal = Story.refused(story.tell(People.SUPERVISOR, Events.answered(1, "yes")));

        // Then
        assertThat(refusal.category()).isEqualTo(Category.FORBIDDEN);
        assertThat(refusal.reason())
                .isEqualTo("Expected an answer in your own name, '12', found one of 'evaluator@example.com'");
    }

    @Test
    void shouldRefuseAnAnswerUnderAnIdThatBelongsToAnother() {
        // Given
        story.after(Events.answered(1, "yes"));
        NaturalKey.FlexAssessment other =
                new NaturalKey.FlexAssessment("evaluator@example.com", "24", "segment-1", Events.QUESTIONNAIRE);

        // When
        Outcome outcome = story.tell(new Event.AnswerRecorded(other, Events.question(1), Events.said("no"), null));

        // Then
        assertThat(Story.refused(outcome).category()).isEqualTo(Category.KEY_TAKEN);
    }

    @Test
    void shouldKeepWhatTheScorecardCannotReadUnscoredAndExplained() {
        // When
        story.after(Events.answered(1, "perhaps"), Events.answered(3, "na"), Events.answered(2, "na"));

        // Then
        assertThat(story.criterion(1))
                .extracting(Judgement::standing, Judgement::answer)
                .containsExactly(Standing.UNSCORED, Answer.choice("perhaps"));
        assertThat(story.criterion(2).standing()).isEqualTo(Standing.NOT_APPLICABLE);
        assertThat(story.criterion(3).standing()).isEqualTo(Standing.UNSCORED);
        assertThat(story.result().unreadable())
                .extracting(unreadable -> unreadable.criterion().value(), unreadable -> unreadable.why())
                .containsExactly(
                        tuple(1L, "Expected one of the answers 'yes', 'partly', 'no', 'na', found 'perhaps'"),
                        tuple(3L, "Expected a score, found not applicable, which this criterion does not allow"));
        assertThat(story.percentage()).isNull();
    }

    @Test
    void shouldKeepAnswersToUnknownQuestionsUnmatched() {
        // When
        story.after(Events.answered(1, "yes"), Events.answered(9, "yes"), Events.revised(9, "no"));

        // Then
        assertThat(story.answer(9).criterion()).isNull();
        assertThat(story.answer(9).said().answerId()).isEqualTo("no");
        assertThat(story.percentage()).hasToString("100.00");
    }

    @Test
    void shouldTieTheAssessmentToTheCallNamedLast() {
        // When
        story.after(
                Events.answered(1, "yes"),
                new Event.AnswerRecorded(Events.FLEX, Events.question(2), Events.said("yes"), "call-1"),
                Events.answered(3, "yes"));
        String first = story.now().occasion().callUuid();
        Outcome.Moved corrected = Story.moved(
                story.tell(new Event.AnswerRecorded(Events.FLEX, Events.question(2), Events.said("yes"), "call-2")));

        // Then
        assertThat(first).isEqualTo("call-1");
        assertThat(corrected.changes())
                .extracting(Change::field, Change::oldValue, Change::newValue)
                .containsExactly(tuple("callUuid", "call-1", "call-2"));
    }

    @Test
    void shouldReopenADeletedAssessmentEmptyInItsNextVersion() {
        // Given
        story.after(
                Events.answered(1, "yes"),
                Events.aiCompleted("run-1"),
                edit().supervisorAssessment(Edit.set("Good"))
                        .asks(AskedState.REVIEWED_BY_SUPERVISOR)
                        .event(),
                Events.deleted());
        Instant first = story.now().occasion().firstAcceptedAt();

        // When
        Outcome.Moved reopened = Story.moved(story.tell(Events.answered(2, "no")));

        // Then
        assertThat(story.state()).isEqualTo("reviewOngoing");
        assertThat(story.now().version()).isEqualTo(5);
        assertThat(story.now().answers()).containsOnlyKeys(Events.answerSid(2));
        assertThat(story.now().criteria()).containsOnlyKeys(new CriterionId(2));
        assertThat(story.now().remarks()).isEqualTo(Remarks.NONE);
        assertThat(story.now().assessor()).extracting(Assessor::subject).isEqualTo("evaluator@example.com");
        assertThat(story.now().revision()).isEqualTo(new RevisionId(2001));
        assertThat(story.now().occasion().firstAcceptedAt()).isEqualTo(first);
        assertThat(story.percentage()).hasToString("0.00");
        assertThat(reopened.changes())
                .extracting(Change::field, Change::oldValue, Change::newValue)
                .contains(
                        tuple("state", "deleted", "reviewOngoing"),
                        tuple("answers.GE01.answerId", "yes", null),
                        tuple("criteria.1.1.score", "yes", null),
                        tuple("supervisorAssessment", "Good", null));
        assertThat(Story.refused(story.tell(Events.aiCompleted("run-1", Events.found(9, 9))))
                        .category())
                .isEqualTo(Category.SUPERSEDED);
    }

    @Test
    void shouldStayTheEvaluatorsWhoeverReviewsIt() {
        // When
        story.after(
                Events.answered(1, "yes"),
                edit().asks(AskedState.REVIEWED_BY_SUPERVISOR).event());

        // Then
        assertThat(story.state()).isEqualTo("reviewedBySupervisor");
        assertThat(story.now().assessor()).extracting(Assessor::subject).isEqualTo("evaluator@example.com");
    }

    @Test
    void shouldNotReviseAnAnswerOfADeletedAssessment() {
        // Given
        story.after(Events.answered(1, "yes"), Events.deleted());

        // Then
        assertThat(Story.refused(story.tell(Events.revised(1, "no"))).category())
                .isEqualTo(Category.NOT_FOUND);
    }

    @Test
    void shouldAmendADiscussedAssessment() {
        // Given
        story.after(
                Events.answered(1, "yes"),
                Events.asks(AskedState.REVIEWED_BY_SUPERVISOR),
                Events.asks(AskedState.DISCUSSED_WITH_ASSESSEE));

        // When
        Outcome.Moved amended = Story.moved(story.tell(Events.answered(1, "no")));

        // Then
        assertThat(story.now().state()).isEqualTo(new State.DiscussedWithAssessee(true));
        assertThat(amended.changes())
                .extracting(Change::field, Change::oldValue, Change::newValue)
                .contains(tuple("amended", "false", "true"));
    }
}
