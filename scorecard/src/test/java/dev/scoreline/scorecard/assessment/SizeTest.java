package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.assessment.Refusal.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import static dev.scoreline.scorecard.assessment.Events.edit;
import static org.assertj.core.api.Assertions.assertThat;

class SizeTest {

    private final Story story = Story.of(Scorecards.TELEPHONE);

    @ParameterizedTest
    @ValueSource(strings = {"a", "ä", "€"})
    void shouldTakeTextsUpToTheLimitInBytesAndRefuseOneMore(String letter) {
        // Given
        int bytes = letter.getBytes(StandardCharsets.UTF_8).length;
        story.after(Events.opened());
        String longest = letter.repeat((Size.MOST_BYTES - 2) / bytes);

        // When
        Outcome taken =
                story.tell(edit().supervisorAssessment(Edit.set(longest)).event());
        Assessment full = story.now();
        Outcome refused = story.tell(
                edit().supervisorAssessment(Edit.set(longest + letter)).event());

        // Then
        assertThat(taken).isInstanceOf(Outcome.Moved.class);
        assertThat(Story.refused(refused).category()).isEqualTo(Category.TOO_LARGE);
        assertThat(Story.refused(refused).reason())
                .startsWith("Expected an assessment of at most 262144 bytes, found ");
        assertThat(story.now()).isSameAs(full);
    }

    @Test
    void shouldCountEveryTextOfAnAssessment() {
        // Given
        String half = "a".repeat(Size.MOST_BYTES / 2);
        story.after(Events.opened(), edit().supervisorAssessment(Edit.set(half)).event());

        // Then
        assertThat(List.of(
                        edit().aiSummary(Edit.set(half)).event(),
                        edit().reason(1, half).event(),
                        new Event.AiScoringFailed(null, half),
                        new Event.AiScoringCompleted(null, half, List.of())))
                .allSatisfy(event ->
                        assertThat(Story.refused(story.tell(event)).category()).isEqualTo(Category.TOO_LARGE));
    }

    @Test
    void shouldCountTheAisReasonBesideAPersons() {
        // Given
        String half = "a".repeat(Size.MOST_BYTES / 2);
        story.after(
                Events.opened(),
                edit().score(1, 1).supervisorAssessment(Edit.set(half)).event());

        // When
        Outcome outcome = story.tell(new Event.AiScoringCompleted(
                null, null, List.of(new AiFinding(new CriterionId(1), null, Answer.points(1), half))));

        // Then
        assertThat(Story.refused(outcome).category()).isEqualTo(Category.TOO_LARGE);
    }

    @Test
    void shouldStillDeleteWhatIsTooLarge() {
        // Given
        story.after(Events.opened());
        Assessment opened = story.now();
        Assessment huge = new Assessment(
                opened.key(),
                new Occasion(null, null, Map.of("worklog", "a".repeat(Size.MOST_BYTES + 1)), Story.BEGINNING),
                opened.state(),
                opened.revision(),
                opened.criteria(),
                opened.setAside(),
                opened.answers(),
                opened.remarks(),
                opened.aiRuns(),
                opened.assessor(),
                opened.result(),
                opened.trace());
        story.at(huge);

        // Then
        assertThat(Story.refused(story.tell(
                                edit().supervisorAssessment(Edit.set("x")).event()))
                        .category())
                .isEqualTo(Category.TOO_LARGE);
        assertThat(story.tell(Events.deleted())).isInstanceOf(Outcome.Moved.class);
    }

    @Test
    void shouldTakeFiveHundredAnswersAndRefuseOneMoreButReviseThem() {
        // Given
        IntStream.rangeClosed(1, Size.MOST_ANSWERS).forEach(question -> story.after(Events.answered(question, "yes")));

        // Then
        assertThat(Story.refused(story.tell(Events.answered(501, "yes"))).reason())
                .isEqualTo("Expected at most 500 answers in one assessment, found one more");
        assertThat(story.tell(Events.answered(500, "no"))).isInstanceOf(Outcome.Moved.class);
    }

    @Test
    void shouldCountEveryTextOfAnAnswerAndItsEntry() {
        // Given
        Asked asked = Events.question(1);
        Said said = Events.said("yes");
        int others = "Opening".length() + "Question 1".length() + "Answer yes".length() + "6.985619".length();
        String longest = "a".repeat(Size.MOST_BYTES - 64 - others);

        // Then
        assertThat(tooLarge(asked, new Said(longest, said.answerText(), said.offset())))
                .isFalse();
        assertThat(tooLarge(asked, new Said(longest + "a", said.answerText(), said.offset())))
                .isTrue();
        assertThat(tooLarge(asked, new Said(longest, said.answerText() + "a", said.offset())))
                .isTrue();
        assertThat(tooLarge(asked, new Said(longest, said.answerText(), said.offset() + "1")))
                .isTrue();
        assertThat(tooLarge(renamed(asked, "Openings", "Question 1"), new Said(longest, "Answer yes", said.offset())))
                .isTrue();
        assertThat(tooLarge(renamed(asked, "Opening", "Question 11"), new Said(longest, "Answer yes", said.offset())))
                .isTrue();
    }

    @Test
    void shouldCountWhatIsSetAsideAndTheAisSummaryBesideAPersons() {
        // Given
        String third = "a".repeat(Size.MOST_BYTES / 3);
        story.after(
                        Events.opened(),
                        new Event.AiScoringCompleted(null, third, List.of()),
                        edit().score(3, 1)
                                .reason(2, "x")
                                .aiSummary(Edit.clear())
                                .event(),
                        edit().reason(3, third).event())
                .publish(Scorecards.TELEPHONE_REVISED)
                .after(Events.aiRequested("a"));

        // Then
        assertThat(Story.refused(story.tell(
                                edit().supervisorAssessment(Edit.set(third)).event()))
                        .category())
                .isEqualTo(Category.TOO_LARGE);
        assertThat(story.tell(edit().supervisorAssessment(Edit.set(third.substring(1000)))
                        .event()))
                .isInstanceOf(Outcome.Moved.class);
    }

    private static Asked renamed(Asked asked, String categoryName, String metricName) {
        return new Asked(asked.answerSid(), asked.category(), categoryName, asked.metric(), metricName);
    }

    /** Told without a scorecard, so that the answer is all there is. */
    private static boolean tooLarge(Asked asked, Said said) {
        return new Story().tell(new Event.AnswerRecorded(Events.FLEX, asked, said, null)) instanceof Outcome.Refused;
    }
}
