package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.identity.AnswerSid;
import dev.scoreline.scorecard.identity.NaturalKey;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What can happen to an assessment. */
public sealed interface Event {

    /** Family A: an evaluator answered a question; opens the assessment when it is the first. */
    record AnswerRecorded(
            NaturalKey.FlexAssessment key,
            Asked asked,
            Said said,
            @Nullable String callUuid) implements Event {}

    /** Family A: an answer given earlier was replaced under its sid. */
    record AnswerRevised(AnswerSid answerSid, Said said) implements Event {}

    /** Family B: somebody opened an assessment; {@code context} is kept as given. */
    record AssessmentOpened(
            NaturalKey.MindAssessment key,
            @Nullable Long teamId,
            @Nullable String callUuid,
            Map<String, String> context)
            implements Event {
        public AssessmentOpened {
            context = Map.copyOf(context);
        }
    }

    /** A person changed values, asked for a state, or both; both happen or neither does. */
    record AssessmentEdited(
            List<CriterionEdit> criteria,
            Edit<String> aiSummary,
            Edit<String> supervisorAssessment,
            Edit<Instant> assessmentDate,
            Edit<Instant> discussionDate,
            @Nullable AskedState asks)
            implements Event {

        /** The states that people ask for; all others follow from what happens. */
        public enum AskedState {
            REVIEWED_BY_SUPERVISOR,
            DISCUSSED_WITH_ASSESSEE
        }

        public AssessmentEdited {
            criteria = List.copyOf(criteria);
        }
    }

    /**
     * Somebody asked for AI scoring anew.
     *
     * @param revision the revision to move to; absent: the latest active one of the same base
     */
    record AiScoringRequested(String runId, @Nullable RevisionId revision) implements Event {}

    record AiScoringStarted(@Nullable String runId) implements Event {}

    record AiScoringCompleted(
            @Nullable String runId, @Nullable String aiSummary, List<AiFinding> findings) implements Event {
        public AiScoringCompleted {
            findings = List.copyOf(findings);
        }
    }

    record AiScoringFailed(@Nullable String runId, @Nullable String error) implements Event {}

    record AssessmentDeleted() implements Event {}

    /** A revision came into force in this partition; concerns the assessments that wait for it. */
    record ScorecardPublished(RevisionId revision) implements Event {}
}
