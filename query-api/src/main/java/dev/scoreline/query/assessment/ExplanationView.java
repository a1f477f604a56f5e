package dev.scoreline.query.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.scoreline.api.json.Plain;
import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.assessment.Assessment;
import dev.scoreline.scorecard.assessment.Judgement;
import dev.scoreline.scorecard.assessment.PublishedRevisions;
import dev.scoreline.scorecard.scoring.Explanation;
import dev.scoreline.scorecard.scoring.Scoring;
import dev.scoreline.translation.assessment.AssessmentStates;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * How an assessment's number came about, computed anew from its answers.
 *
 * @param scorecardId the revision that counts; null while it waits for one
 * @param steps from which alone the sum can be redone, one line each
 * @param notScored answers that were kept without counting, each with why
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder(alphabetic = false)
record ExplanationView(
        Object assessmentId,
        long version,
        @Nullable Long scorecardId,
        @Nullable Integer revision,
        @Nullable BigDecimal percentage,
        @Nullable String outcome,
        List<String> steps,
        List<NotScored> notScored) {

    record NotScored(long criterionId, String why) {}

    static ExplanationView of(AssessmentState state, Scorecard scorecard) {
        Assessment assessment = AssessmentStates.assessment(state, PublishedRevisions.NONE.and(scorecard));
        Map<CriterionId, Judgement> judged = assessment.criteria();
        Explanation explanation = Scoring.explain(scorecard, criterion -> {
            Judgement judgement = judged.get(criterion);
            return judgement == null ? null : judgement.answer();
        });
        BigDecimal percentage = explanation.result().percentage();
        return new ExplanationView(
                Plain.integerOrText(state.getAssessmentId()),
                state.getVersion(),
                scorecard.id().value(),
                scorecard.revision(),
                Plain.numberOrNull(percentage),
                explanation.result().outcome().name(),
                explanation.lines(),
                explanation.result().unreadable().stream()
                        .map(unread -> new NotScored(unread.criterion().value(), unread.why()))
                        .toList());
    }

    /** Of an assessment that nothing can be said about yet. */
    static ExplanationView waiting(AssessmentState state) {
        return new ExplanationView(
                Plain.integerOrText(state.getAssessmentId()),
                state.getVersion(),
                null,
                null,
                null,
                null,
                List.of("Waits for a scorecard: none stands for its questionnaire yet; its answers are kept."),
                List.of());
    }
}
