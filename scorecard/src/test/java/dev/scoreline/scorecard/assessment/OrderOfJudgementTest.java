package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.assessment.Event.AssessmentEdited.AskedState;
import dev.scoreline.scorecard.assessment.Refusal.Category;
import org.junit.jupiter.api.Test;

import static dev.scoreline.scorecard.assessment.Events.edit;
import static org.assertj.core.api.Assertions.assertThat;

/** When two things are wrong at once, the earlier in the order of judgement is told: one test per adjacent pair. */
class OrderOfJudgementTest {

    private static final Event.AssessmentEdited FAULTY = edit().score(1, 11).event();
    private static final Event.AssessmentEdited EDIT = edit().score(1, 9).event();

    private final Story story = Story.of(Scorecards.TELEPHONE);

    @Test
    void shouldSayUnknownBeforeForbidden() {
        assertThat(category(story.tell(People.NOBODY, EDIT))).isEqualTo(Category.NOT_FOUND);
    }

    @Test
    void shouldSayForbiddenBeforeARepeat() {
        // Given
        story.after(Events.opened());
        Story.moved(story.tell(People.SUPERVISOR, EDIT, 1L, "digest"));

        // When
        Outcome outcome = story.tell(People.user(People.SUPERVISOR.subject()), EDIT, 1L, "digest");

        // Then
        assertThat(category(outcome)).isEqualTo(Category.FORBIDDEN);
    }

    @Test
    void shouldRecogniseARepeatBeforeADeletion() {
        // Given
        story.after(Events.opened());
        Story.moved(story.tell(People.SUPERVISOR, EDIT, 1L, "digest"));
        story.after(Events.deleted());

        // Then
        assertThat(story.tell(People.SUPERVISOR, EDIT, 1L, "digest")).isEqualTo(Outcome.DUPLICATE);
    }

    @Test
    void shouldRecogniseARepeatBeforeItsVersionIsCompared() {
        // Given
        story.after(Events.opened());
        Story.moved(story.tell(People.SUPERVISOR, EDIT, 1L, "digest"));
        story.after(edit().score(1, 4).event());

        // Then
        assertThat(story.tell(People.SUPERVISOR, EDIT, 1L, "digest")).isEqualTo(Outcome.DUPLICATE);
    }

    @Test
    void shouldSayDeletedBeforeAnotherVersion() {
        // Given
        story.after(Events.opened(), Events.deleted());

        // Then
        assertThat(category(story.tell(People.SUPERVISOR, EDIT, 1L, "digest"))).isEqualTo(Category.DELETED);
    }

    @Test
    void shouldSayAnotherVersionBeforeFaultyValues() {
        // Given
        story.after(Events.opened());

        // Then
        assertThat(category(story.tell(People.SUPERVISOR, FAULTY, 2L, "digest")))
                .isEqualTo(Category.STALE);
    }

    @Test
    void shouldSayFaultyValuesBeforeNothingChanged() {
        // Given
        story.after(Events.opened(), EDIT);

        // When
        Outcome outcome = story.tell(edit().score(1, 9).score(3, 4).event());

        // Then
        assertThat(Story.refused(outcome).faults())
                .extracting(FieldFault::field)
                .containsExactly("criteria[1].score");
    }

    @Test
    void shouldSayNothingChangedBeforeAnIllegalTransition() {
        // Given
        story.after(
                Events.opened(),
                EDIT,
                Events.asks(AskedState.REVIEWED_BY_SUPERVISOR),
                Events.asks(AskedState.DISCUSSED_WITH_ASSESSEE));

        // Then
        assertThat(story.tell(EDIT)).isEqualTo(Outcome.DUPLICATE);
    }

    @Test
    void shouldSayFaultyValuesBeforeAnIllegalTransition() {
        // Given
        story.after(
                Events.opened(),
                EDIT,
                Events.asks(AskedState.REVIEWED_BY_SUPERVISOR),
                Events.asks(AskedState.DISCUSSED_WITH_ASSESSEE));

        // Then
        assertThat(category(story.tell(FAULTY))).isEqualTo(Category.INVALID);
    }

    @Test
    void shouldSaySupersededBeforeFaultyValues() {
        // Given
        story.after(Events.opened(), Events.aiStarted("run-1"), Events.aiStarted("run-2"));

        // Then
        assertThat(category(story.tell(Events.aiCompleted("run-1", Events.found(1, 11)))))
                .isEqualTo(Category.SUPERSEDED);
    }

    @Test
    void shouldJudgeTheEditBeforeTheStateAndApplyBothOrNeither() {
        // Given
        story.after(Events.opened());
        Assessment before = story.now();

        // When
        Outcome refused = story.tell(
                edit().score(1, 9).asks(AskedState.DISCUSSED_WITH_ASSESSEE).event());
        Assessment untouched = story.now();
        story.after(edit().score(1, 9).asks(AskedState.REVIEWED_BY_SUPERVISOR).event());

        // Then
        assertThat(category(refused)).isEqualTo(Category.ILLEGAL_TRANSITION);
        assertThat(untouched).isSameAs(before);
        assertThat(story.state()).isEqualTo("reviewedBySupervisor");
    }

    private static Category category(Outcome outcome) {
        return Story.refused(outcome).category();
    }
}
