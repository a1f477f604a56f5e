package dev.scoreline.scoring.assessment;

import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.schemas.assessment.AssessmentHistory;
import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.assessment.AssessmentStatus;
import dev.scoreline.schemas.common.ActorKind;
import dev.scoreline.schemas.common.Outcome;
import dev.scoreline.schemas.common.RefusalCode;
import dev.scoreline.schemas.common.SourcePosition;
import dev.scoreline.schemas.deadletter.DeadLetterReason;
import dev.scoreline.scoring.SimulatedStream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

import static dev.scoreline.scoring.SimulatedStream.TOPICS;
import static dev.scoreline.scoring.assessment.SomeFacts.aiCompleted;
import static dev.scoreline.scoring.assessment.SomeFacts.aiStarted;
import static dev.scoreline.scoring.assessment.SomeFacts.answered;
import static dev.scoreline.scoring.assessment.SomeFacts.edited;
import static dev.scoreline.scoring.assessment.SomeFacts.opened;
import static dev.scoreline.scoring.assessment.SomeFacts.published;
import static dev.scoreline.scoring.assessment.SomeFacts.reviewed;
import static dev.scoreline.scoring.assessment.SomeFacts.revised;
import static dev.scoreline.scoring.assessment.SomeScorecards.BROUGHT;
import static dev.scoreline.scoring.assessment.SomeScorecards.TELEPHONE;
import static org.assertj.core.api.Assertions.assertThat;

class AssessmentTopologyTest {

    private final SimulatedStream stream = new SimulatedStream();

    @AfterEach
    void close() {
        stream.close();
    }

    @Test
    void shouldScoreAnAnswerByTheScorecardInForce() {
        // Given
        append(published(BROUGHT));

        // When
        append(answered(1, 1, "yes"));

        // Then
        AssessmentState state = states().getFirst();
        assertThat(state.getScorecard().getRevisionId()).isEqualTo(BROUGHT.id().value());
        assertThat(state.getTotals().getScoredPoints()).isEqualByComparingTo("100");
        assertThat(state.getTotals().getPercentage()).isEqualByComparingTo("50");
        assertThat(state.getZone()).isEqualTo("Europe/Berlin");
        assertThat(state.getVersion()).isEqualTo(1);
        assertThat(histories().getLast().getState()).hasToString(state.toString());
    }

    @Test
    void shouldKeepAnAnswerWaitingAndScoreItWhenItsQuestionnaireIsPublished() {
        // Given
        append(answered(1, 1, "yes"));
        assertThat(states().getFirst().getWaiting()).isTrue();
        histories();

        // When
        append(published(BROUGHT));
        stream.advance(AssessmentProcessor.SWEEPS_EVERY);

        // Then
        List<AssessmentHistory> told = histories();
        assertThat(told)
                .extracting(AssessmentHistory::getEntityId)
                .containsExactly("scorecard:" + BROUGHT.id(), "FM00000000000000000001");
        AssessmentHistory rescored = told.getLast();
        assertThat(rescored.getRescored()).isTrue();
        assertThat(rescored.getSource()).isEqualTo(new SourcePosition(0, 1L));
        assertThat(rescored.getActor().getKind()).isEqualTo(ActorKind.SYSTEM);
        assertThat(rescored.getVersion()).isEqualTo(2);
        assertThat(rescored.getFactType()).isEqualTo("ScorecardPublished");
        AssessmentState state = states().getFirst();
        assertThat(state.getWaiting()).isFalse();
        assertThat(state.getTotals().getPercentage()).isEqualByComparingTo("50");
        assertThat(state).hasToString(rescored.getState().toString());
    }

    @Test
    void shouldScoreWhatWaitedBeforeItsNextFactWhenNoSweepCameInBetween() {
        // Given
        append(answered(1, 1, "yes"));
        append(published(BROUGHT));
        histories();

        // When
        append(revised(1, 1, "no"));

        // Then
        List<AssessmentHistory> told = histories();
        assertThat(told).extracting(AssessmentHistory::getRescored).containsExactly(true, false);
        assertThat(told).extracting(AssessmentHistory::getVersion).containsExactly(2L, 3L);
        assertThat(told).extracting(history -> history.getSource().getOffset()).containsExactly(1L, 2L);
    }

    @Test
    void shouldTellOfAPublicationOnceAndOfItsRepeatsThatTheyAreSome() {
        // When
        append(published(BROUGHT));
        append(published(BROUGHT));

        // Then
        List<AssessmentHistory> told = histories();
        assertThat(told).extracting(AssessmentHistory::getOutcome).containsExactly(Outcome.MOVED, Outcome.DUPLICATE);
        assertThat(told).extracting(AssessmentHistory::getVersion).containsOnly(1L);
        assertThat(told).extracting(AssessmentHistory::getState).containsOnlyNulls();
        assertThat(states()).isEmpty();
    }

    @Test
    void shouldRecordARefusalAndChangeNothing() {
        // When
        append(edited(1, 7, null));

        // Then
        AssessmentHistory refused = histories().getFirst();
        assertThat(refused.getOutcome()).isEqualTo(Outcome.REFUSED);
        assertThat(refused.getRefusal().getCode()).isEqualTo(RefusalCode.NOT_FOUND);
        assertThat(refused.getState()).isNull();
        assertThat(refused.getVersion()).isZero();
        assertThat(states()).isEmpty();
    }

    @Test
    void shouldRecordARepeatedAnswerAsDuplicate() {
        // Given
        append(answered(1, 1, "yes"));

        // When
        append(answered(1, 1, "yes"));

        // Then
        assertThat(histories())
                .extracting(AssessmentHistory::getOutcome)
                .containsExactly(Outcome.MOVED, Outcome.DUPLICATE);
        assertThat(states()).hasSize(1);
    }

    @Test
    void shouldTakeAnEditOfTheVersionItsAuthorSawOnceHoweverOftenItComes() {
        // Given
        append(published(TELEPHONE));
        append(opened());
        histories();

        // When
        append(edited(1, 7, 1L));
        append(edited(1, 7, 1L));
        append(edited(1, 8, 1L));

        // Then
        List<AssessmentHistory> told = histories();
        assertThat(told)
                .extracting(AssessmentHistory::getOutcome)
                .containsExactly(Outcome.MOVED, Outcome.DUPLICATE, Outcome.REFUSED);
        assertThat(told.getLast().getRefusal().getCode()).isEqualTo(RefusalCode.STALE);
        assertThat(told.getLast().getState().getVersion()).isEqualTo(2);
    }

    @Test
    void shouldKeepAPersonsScoreBesideWhatAnAiRunFinds() {
        // Given
        append(published(TELEPHONE));
        append(opened());
        append(aiStarted("run-1"));
        append(aiCompleted("run-1", 1, 3));
        append(edited(1, 7, null));

        // When
        append(aiCompleted("run-2", 1, 4));
        append(aiCompleted("run-1", 1, 5));
        append(reviewed());

        // Then
        List<AssessmentState> states = states();
        assertThat(states)
                .extracting(AssessmentState::getStatus)
                .containsExactly(
                        AssessmentStatus.UNPROCESSED,
                        AssessmentStatus.AI_IN_PROGRESS,
                        AssessmentStatus.AI_READY,
                        AssessmentStatus.REVIEW_ONGOING,
                        AssessmentStatus.REVIEW_ONGOING,
                        AssessmentStatus.REVIEWED_BY_SUPERVISOR);
        var criterion = states.getLast().getCriteria().getFirst();
        assertThat(criterion.getPoints()).isEqualByComparingTo("7");
        assertThat(criterion.getAi().getAnswer().getPoints()).isEqualByComparingTo("4");
        assertThat(histories())
                .filteredOn(history -> history.getOutcome() == Outcome.REFUSED)
                .extracting(history -> history.getRefusal().getCode())
                .containsExactly(RefusalCode.SUPERSEDED);
    }

    @Test
    void shouldKeepWhatPeopleWroteInThePersonalPartOfHistory() {
        // Given
        append(published(TELEPHONE));
        append(opened());

        // When
        append(edited(1, 7, null));

        // Then
        AssessmentHistory told = histories().getLast();
        assertThat(told.getChanges().toString()).doesNotContain("a reason");
        assertThat(told.getPersonal().getChanges().toString()).contains("a reason");
        assertThat(told.getPersonal().getUserName()).isEqualTo("Eve");
    }

    @Test
    void shouldBuryAFactWhoseValuesAreNoneAndGoOn() {
        // Given
        AssessmentFact malformed = answered(1, 1, "yes");
        malformed.getAnswerRecorded().getAnswer().put("answerSid", "FM1");

        // When
        append(malformed);
        append(answered(1, 1, "yes"));

        // Then
        assertThat(stream.deadLetters().getFirst().getReason()).isEqualTo(DeadLetterReason.FAILED);
        assertThat(histories())
                .extracting(history -> history.getSource().getOffset())
                .containsExactly(1L);
    }

    @Test
    void shouldCarryTheHeadersOfAFactToItsResults() {
        // Given
        RecordHeaders headers = new RecordHeaders();
        headers.add("traceparent", "00-1-1-01".getBytes(StandardCharsets.UTF_8));
        AssessmentFact fact = answered(1, 1, "yes");

        // When
        stream.append(TOPICS.assessmentEvents(), SomeFacts.key(fact), fact, headers);

        // Then
        assertThat(stream.readRecords(TOPICS.assessmentHistory()).getFirst().headers())
                .isEqualTo(headers);
        assertThat(stream.readRecords(TOPICS.assessmentState()).getFirst().headers())
                .isEqualTo(headers);
    }

    private void append(AssessmentFact fact) {
        stream.append(TOPICS.assessmentEvents(), SomeFacts.key(fact), fact);
    }

    private List<AssessmentHistory> histories() {
        return stream.read(TOPICS.assessmentHistory());
    }

    private List<AssessmentState> states() {
        return stream.read(TOPICS.assessmentState());
    }
}
