package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.assessment.Event.AssessmentEdited.AskedState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.scoreline.scorecard.assessment.Events.edit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** The life of the documented example: maxima of 25 points, scored by an AI, reviewed, discussed. */
class EnneoStoryTest {

    private final Story story = Story.of(Scorecards.TELEPHONE);

    @BeforeEach
    void scoredByAnAi() {
        story.after(
                Events.opened(),
                Events.aiStarted("run-1"),
                Events.aiCompleted("run-1", Events.found(1, 10), Events.found(2, 10)));
    }

    @Test
    void shouldScoreTwentyOfTwentyFiveAsEightyPercent() {
        // Then
        assertThat(story.state()).isEqualTo("aiReady");
        assertThat(story.now().result()).satisfies(result -> {
            assertThat(result.scoredPoints()).hasToString("20");
            assertThat(result.usedMaxPoints()).hasToString("22");
            assertThat(result.totalMaxPoints()).hasToString("25");
            assertThat(result.percentage()).hasToString("80.00");
        });
    }

    @Test
    void shouldKeepTheScoreAndVerifyItWhenOnlyTheReasonIsEdited() {
        // When
        story.after(edit().reason(1, "Friendly indeed").event());

        // Then
        assertThat(story.criterion(1)).satisfies(greeting -> {
            assertThat(greeting.standing()).isEqualTo(Standing.HUMAN_VERIFIED);
            assertThat(greeting.answer()).isEqualTo(Answer.points(10));
            assertThat(greeting.reason()).isEqualTo("Friendly indeed");
            assertThat(greeting.by()).isEqualTo("12");
            assertThat(greeting.ai()).isEqualTo(new AiValue(Answer.points(10), "AI on 1"));
        });
        assertThat(story.criterion(2).standing()).isEqualTo(Standing.AI_GENERATED);
        assertThat(story.state()).isEqualTo("reviewOngoing");
        assertThat(story.percentage()).hasToString("80.00");
    }

    @Test
    void shouldBeReviewedThenDiscussedAndNeverTheOtherWayRound() {
        // Given
        Outcome tooEarly = story.tell(Events.asks(AskedState.DISCUSSED_WITH_ASSESSEE));

        // When
        story.after(edit().score(2, 8).event(), Events.asks(AskedState.REVIEWED_BY_SUPERVISOR));
        String reviewed = story.state();
        story.after(Events.asks(AskedState.DISCUSSED_WITH_ASSESSEE));

        // Then
        assertThat(Story.refused(tooEarly).category()).isEqualTo(Refusal.Category.ILLEGAL_TRANSITION);
        assertThat(reviewed).isEqualTo("reviewedBySupervisor");
        assertThat(story.state()).isEqualTo("discussedWithAssessee");
        assertThat(story.percentage()).hasToString("72.00");
    }

    @Test
    void shouldWriteOneLinePerFieldThatAReviewChanges() {
        // When
        Outcome.Moved reviewed = Story.moved(story.tell(edit().score(1, 8)
                .reason(2, "Asked twice")
                .asks(AskedState.REVIEWED_BY_SUPERVISOR)
                .event()));

        // Then
        assertThat(reviewed.changes())
                .extracting(Change::field, Change::oldValue, Change::newValue)
                .containsExactly(
                        tuple("state", "aiReady", "reviewedBySupervisor"),
                        tuple("criteria.1.1.score", "10", "8"),
                        tuple("criteria.1.1.state", "aiGenerated", "humanVerified"),
                        tuple("criteria.1.2.reason", "AI on 2", "Asked twice"),
                        tuple("criteria.1.2.state", "aiGenerated", "humanVerified"),
                        tuple("assessmentDate", null, "2026-03-02T09:03:00Z"));
        assertThat(reviewed.changes()).allSatisfy(line -> {
            assertThat(line.by()).isEqualTo("12");
            assertThat(line.at()).isEqualTo("2026-03-02T09:03:00Z");
            assertThat(line.version()).isEqualTo(4);
            assertThat(line.revision()).hasToString("1001");
        });
    }
}
