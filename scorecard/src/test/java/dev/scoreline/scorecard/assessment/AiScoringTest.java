package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.assessment.Refusal.Category;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.stream.IntStream;

import static dev.scoreline.scorecard.assessment.Events.edit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class AiScoringTest {

    private final Story story = Story.of(Scorecards.TELEPHONE);

    @BeforeEach
    void opened() {
        story.after(Events.opened());
    }

    @Test
    void shouldMergeAroundWhatPeopleDecided() {
        // Given
        story.after(
                edit().score(1, 9).aiSummary(Edit.set("Mine")).event(),
                edit().reason(2, "cannot tell").event());

        // When
        Outcome.Moved merged = Story.moved(
                story.tell(Events.aiCompleted("run-1", Events.found(1, 4), Events.found(2, 5), Events.found(3, 1))));

        // Then
        assertThat(story.criterion(1).answer()).isEqualTo(Answer.points(9));
        assertThat(story.criterion(1).ai()).isEqualTo(new AiValue(Answer.points(4), "AI on 1"));
        assertThat(story.criterion(2).standing()).isEqualTo(Standing.AI_GENERATED);
        assertThat(story.criterion(3).answer()).isEqualTo(Answer.points(1));
        assertThat(story.now().remarks())
                .extracting(Remarks::aiSummary, Remarks::aiSummaryByAi)
                .containsExactly("Mine", "The AI's summary");
        assertThat(story.percentage()).hasToString("60.00");
        assertThat(merged.changes())
                .extracting(Change::field, Change::oldValue, Change::newValue)
                .containsExactly(
                        tuple("aiRun.id", null, "run-1"),
                        tuple("aiRun.progress", "none", "completed"),
                        tuple("criteria.1.1.aiScore", null, "4"),
                        tuple("criteria.1.1.aiReason", null, "AI on 1"),
                        tuple("criteria.1.2.score", null, "5"),
                        tuple("criteria.1.2.reason", "cannot tell", "AI on 2"),
                        tuple("criteria.1.2.state", "humanVerified", "aiGenerated"),
                        tuple("criteria.2.3.score", null, "1"),
                        tuple("criteria.2.3.reason", null, "AI on 3"),
                        tuple("criteria.2.3.state", "unscored", "aiGenerated"),
                        tuple("aiSummaryByAi", null, "The AI's summary"));
    }

    @Test
    void shouldReplaceEverythingThatEarlierRunsFound() {
        // Given
        story.after(
                Events.aiCompleted("run-1", Events.found(1, 4), Events.found(2, 5)),
                edit().score(2, 6).event());

        // When
        story.after(new Event.AiScoringCompleted("run-2", null, List.of(Events.found(3, 2))));

        // Then
        assertThat(story.criterion(1).isDecided()).isFalse();
        assertThat(story.criterion(1).ai()).isNull();
        assertThat(story.criterion(2))
                .extracting(Judgement::standing, Judgement::answer, Judgement::ai)
                .containsExactly(Standing.HUMAN_VERIFIED, Answer.points(6), null);
        assertThat(story.criterion(3).standing()).isEqualTo(Standing.AI_GENERATED);
        assertThat(story.now().remarks().aiSummary()).isNull();
    }

    @Test
    void shouldKeepAPersonsWordsWhereTheAiFoundNothing() {
        // Given
        story.after(edit().reason(1, "cannot tell").event());

        // When
        story.after(Events.aiCompleted("run-1", new AiFinding(new CriterionId(1), null, null, "neither can I")));

        // Then
        assertThat(story.criterion(1))
                .extracting(Judgement::standing, Judgement::reason, Judgement::ai)
                .containsExactly(Standing.HUMAN_VERIFIED, "cannot tell", new AiValue(null, "neither can I"));
    }

    @Test
    void shouldLeaveAnAiThatCannotDecideUnscored() {
        // When
        story.after(Events.aiCompleted("run-1", new AiFinding(new CriterionId(1), null, null, "inaudible")));

        // Then
        assertThat(story.criterion(1))
                .extracting(Judgement::standing, Judgement::reason, Judgement::byHuman)
                .containsExactly(Standing.UNSCORED, "inaudible", false);
        assertThat(story.percentage()).isNull();
    }

    @Test
    void shouldNameEveryFaultyFinding() {
        // When
        Outcome outcome = story.tell(Events.aiCompleted("run-1", Events.found(1, 11), Events.found(8, 1)));

        // Then
        assertThat(Story.refused(outcome).faults())
                .extracting(FieldFault::field)
                .containsExactly("criteria[0].score", "criteria[1].criterionId");
    }

    @Test
    void shouldRefuseReportsOfARunThatALaterOneSuperseded() {
        // Given
        story.after(Events.aiRequested("a"), Events.aiRequested("b"));

        // When
        Refusal refusal = Story.refused(story.tell(Events.aiCompleted("a")));

        // Then
        assertThat(refusal.category()).isEqualTo(Category.SUPERSEDED);
        assertThat(refusal.reason())
                .isEqualTo("Expected a report of the latest AI run 'b', found one of the older run 'a'");
        assertThat(List.of(Events.aiStarted("a"), Events.aiFailed("a")))
                .allSatisfy(report ->
                        assertThat(Story.refused(story.tell(report)).category()).isEqualTo(Category.SUPERSEDED));
        assertThat(story.tell(Events.aiCompleted("b"))).isInstanceOf(Outcome.Moved.class);
    }

    @Test
    void shouldTakeAFindingThatSaysNothingForSilence() {
        // Given
        story.after(edit().score(1, 9).event());

        // When
        story.after(Events.aiCompleted("run-1", new AiFinding(new CriterionId(1), null, null, null)));

        // Then
        assertThat(story.criterion(1).ai()).isNull();
    }

    @ParameterizedTest(name = "{0} after {1} is older: {2}")
    @CsvSource({
        "run-9, run-10, true",
        "run-10, run-9, false",
        "run-9, job-10, false",
        "run-05, run-5, false",
        "4, 5, true",
        "5, 4, false",
        "zz, aa, false",
        "run-x, run-10, false"
    })
    void shouldOrderRunsItNeverHeardOfByTheirTrailingNumberOnly(String report, String latest, boolean older) {
        // Given
        story.after(Events.aiStarted(latest));

        // When
        Outcome outcome = story.tell(Events.aiStarted(report));

        // Then
        assertThat(outcome instanceof Outcome.Refused).isEqualTo(older);
    }

    @Test
    void shouldGiveAReportWithoutAnIdToTheLatestRun() {
        // When
        story.after(Events.aiRequested("a"), Events.aiStarted(null), Events.aiCompleted(null, Events.found(1, 3)));

        // Then
        assertThat(story.now().aiRuns())
                .extracting(AiRuns::latest, AiRuns::progress, AiRuns::resultStands)
                .containsExactly("a", AiRuns.Progress.COMPLETED, true);
    }

    @Test
    void shouldRecogniseRepeatedReportsByTheirRun() {
        // Given
        Event completed = Events.aiCompleted("a", Events.found(1, 3));
        story.after(Events.aiRequested("a"), Events.aiStarted("a"), completed);

        // Then
        assertThat(List.of(Events.aiRequested("a"), Events.aiStarted("a"), completed))
                .allSatisfy(repeat -> assertThat(story.tell(repeat)).isEqualTo(Outcome.DUPLICATE));
        assertThat(story.state()).isEqualTo("aiReady");
    }

    @Test
    void shouldAnswerARepeatedReportAgainEvenAfterTheDeletion() {
        // Given
        Event completed = Events.aiCompleted("a", Events.found(1, 3));
        story.after(Events.aiStarted("a"), completed, Events.deleted());

        // Then
        assertThat(story.tell(completed)).isEqualTo(Outcome.DUPLICATE);
        assertThat(Story.refused(story.tell(Events.aiCompleted("a", Events.found(1, 4))))
                        .category())
                .isEqualTo(Category.DELETED);
    }

    @Test
    void shouldTakeAnotherCompletionOfTheSameRunAsItsCorrection() {
        // Given
        story.after(Events.aiCompleted("a", Events.found(1, 3)));

        // When
        story.after(Events.aiCompleted("a", Events.found(1, 4)));

        // Then
        assertThat(story.criterion(1).answer()).isEqualTo(Answer.points(4));
        assertThat(story.now().version()).isEqualTo(3);
    }

    @Test
    void shouldChangeNothingWhenACompletionWithoutAnIdSaysTheSame() {
        // Given
        story.after(Events.aiCompleted(null, Events.found(1, 3)));

        // When
        Outcome outcome =
                story.tell(People.AI_WORKER, Events.aiCompleted(null, Events.found(1, 3)), null, "another digest");

        // Then
        assertThat(outcome).isEqualTo(Outcome.DUPLICATE);
    }

    @Test
    void shouldKeepAndShowWhyARunFailedUntilTheNext() {
        // When
        Outcome.Moved failed = Story.moved(story.tell(Events.aiFailed("a")));
        String error = story.now().aiRuns().error();
        story.after(Events.aiStarted("b"));

        // Then
        assertThat(error).isEqualTo("out of memory");
        assertThat(failed.changes())
                .extracting(Change::field, Change::newValue, Change::reason)
                .contains(
                        tuple("state", "error", "out of memory"),
                        tuple("aiRun.error", "out of memory", "out of memory"));
        assertThat(story.now().aiRuns().error()).isNull();
    }

    @Test
    void shouldFallBackToTheEarlierResultWhenALaterRunFails() {
        // When
        story.after(Events.aiCompleted("a", Events.found(1, 3)), Events.aiStarted("b"), Events.aiFailed("b"));

        // Then
        assertThat(story.state()).isEqualTo("aiReady");
        assertThat(story.criterion(1).answer()).isEqualTo(Answer.points(3));
    }

    @Test
    void shouldRememberTheLastSixteenEarlierRuns() {
        // When
        IntStream.rangeClosed(0, 17).forEach(run -> story.after(Events.aiRequested("run " + (char) ('a' + run))));

        // Then
        assertThat(story.now().aiRuns().earlier())
                .hasSize(16)
                .startsWith("run b")
                .endsWith("run q");
    }

    @Test
    void shouldKeepTheMomentWhenARunRepeatsWhatStood() {
        // Given
        story.after(Events.aiCompleted("a", Events.found(1, 3), Events.found(2, 1)));
        Judgement first = story.criterion(1);

        // When
        story.after(Events.aiCompleted("b", Events.found(1, 3), Events.found(2, 2)));

        // Then
        assertThat(story.criterion(1)).isSameAs(first);
        assertThat(story.criterion(2).at()).isEqualTo(story.now().trace().lastModifiedAt());
    }
}
