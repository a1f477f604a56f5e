package dev.scoreline.translation.assessment;

import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.schemas.assessment.RequestedState;
import dev.scoreline.schemas.common.Sealed;
import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.assessment.AiFinding;
import dev.scoreline.scorecard.assessment.CriterionEdit;
import dev.scoreline.scorecard.assessment.Edit;
import dev.scoreline.scorecard.assessment.Event;
import dev.scoreline.scorecard.identity.AccountId;
import dev.scoreline.scorecard.identity.EventId;
import dev.scoreline.scorecard.permission.Actor;
import dev.scoreline.translation.UntranslatableException;
import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AssessmentFactsTest {

    private static final Acceptance BY_NOBODY_IN_PARTICULAR = new Acceptance(
            new EventId("EV1"),
            new AccountId("AC" + "0".repeat(32)),
            ZoneOffset.UTC,
            new Actor("12", Actor.Kind.USER, Set.of(), Set.of()),
            null,
            null,
            Instant.EPOCH,
            null,
            null,
            null,
            "");

    @Test
    void shouldKeepWhatPeopleWroteOutOfThePayload() {
        // Given
        Event event = new Event.AiScoringCompleted(
                "run-1", "a summary", List.of(new AiFinding(new CriterionId(1), null, Answer.points(3), "a reason")));

        // When
        AssessmentFact fact = AssessmentFacts.of(BY_NOBODY_IN_PARTICULAR, AnyEvents.MIND, event);

        // Then
        assertThat(fact.getAiScoringCompleted().toString()).doesNotContain("a summary", "a reason");
        assertThat(fact.getPersonal().toString()).contains("a summary", "a reason");
    }

    @Test
    void shouldHaveNoPersonalPartWhereThereIsNothingOfTheKind() {
        // When
        AssessmentFact fact =
                AssessmentFacts.of(BY_NOBODY_IN_PARTICULAR, AnyEvents.MIND, new Event.AssessmentDeleted());

        // Then
        assertThat(fact.getPersonal()).isNull();
    }

    @Test
    void shouldWriteTheNaturalKeyAsAKeyIsWritten() {
        // Given
        Event event = firstOfAFlexAssessment();

        // When
        AssessmentFact fact = AssessmentFacts.of(BY_NOBODY_IN_PARTICULAR, AnyEvents.FLEX, event);

        // Then
        assertThat(fact.getNaturalKey()).isEqualTo("evaluator~1~01@example.com/23/segment~11/GM01");
        assertThat(fact.getEntityId()).isEqualTo("FM0123456789abcdef0123");
        assertThat(fact.getType()).isEqualTo("AnswerRecorded");
    }

    @Test
    void shouldRefuseAFactWhosePersonalPartIsSealed() {
        // Given
        AssessmentFact fact =
                AssessmentFacts.of(BY_NOBODY_IN_PARTICULAR, AnyEvents.MIND, new Event.AssessmentDeleted());
        fact.put("sealed", new Sealed("key", ByteBuffer.allocate(0), ByteBuffer.allocate(0)));

        // When / Then
        assertThatThrownBy(() -> AssessmentFacts.fact(fact, 0))
                .isInstanceOf(UntranslatableException.class)
                .hasMessageContaining("sealed");
    }

    @Test
    void shouldRefuseAnIdThatIsNone() {
        // Given
        AssessmentFact fact = AssessmentFacts.of(BY_NOBODY_IN_PARTICULAR, AnyEvents.FLEX, firstOfAFlexAssessment());
        fact.getAnswerRecorded().getAnswer().put("answerSid", "FM1");

        // When / Then
        assertThatThrownBy(() -> AssessmentFacts.fact(fact, 0))
                .isInstanceOf(UntranslatableException.class)
                .hasMessageContaining("AnswerRecorded")
                .hasMessageContaining("found 'FM1'");
    }

    @Test
    void shouldRefuseASymbolThatOnlyANewerWriterKnows() {
        // Given
        Event edit = new Event.AssessmentEdited(
                List.of(),
                Edit.keep(),
                Edit.keep(),
                Edit.keep(),
                Edit.keep(),
                Event.AssessmentEdited.AskedState.REVIEWED_BY_SUPERVISOR);
        AssessmentFact fact = AssessmentFacts.of(BY_NOBODY_IN_PARTICULAR, AnyEvents.MIND, edit);
        fact.getAssessmentEdited().put("requestedState", RequestedState.UNKNOWN);

        // When / Then
        assertThatThrownBy(() -> AssessmentFacts.fact(fact, 0))
                .isInstanceOf(UntranslatableException.class)
                .hasMessageContaining("upgrade");
    }

    @Test
    void shouldRefuseToSayAChoiceInAnEdit() {
        // Given
        CriterionEdit choice = new CriterionEdit(new CriterionId(1), null, Edit.set(Answer.choice("yes")), Edit.keep());
        Event edit =
                new Event.AssessmentEdited(List.of(choice), Edit.keep(), Edit.keep(), Edit.keep(), Edit.keep(), null);

        // When / Then
        assertThatThrownBy(() -> AssessmentFacts.of(BY_NOBODY_IN_PARTICULAR, AnyEvents.MIND, edit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("points or not applicable");
    }

    @Test
    void shouldRefuseToMakeAPublicationOfAnEventAlone() {
        // Given
        Event published = new Event.ScorecardPublished(new RevisionId(1));

        // When / Then
        assertThatThrownBy(() -> AssessmentFacts.of(BY_NOBODY_IN_PARTICULAR, AnyEvents.MIND, published))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("AssessmentFacts.published");
    }

    private static Event firstOfAFlexAssessment() {
        Random random = new Random(1);
        AnyEvents events = new AnyEvents(random);
        while (!events.id().equals(AnyEvents.FLEX)) {
            events = new AnyEvents(random);
        }
        return events.first();
    }
}
