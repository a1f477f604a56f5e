package dev.scoreline.translation.assessment;

import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.schemas.assessment.AssessmentState;

/**
 * Where an assessment belongs: what its state says beside what the domain knows of it.
 *
 * @param zone the account's, as the assessment's first fact had it
 * @param partition of its facts
 */
public record Origin(String account, String assessmentId, String zone, int partition) {

    public static Origin of(AssessmentFact first, int partition) {
        return new Origin(first.getAccount(), first.getEntityId(), first.getZone(), partition);
    }

    public static Origin of(AssessmentState state) {
        return new Origin(
                state.getAccount(),
                state.getAssessmentId(),
                state.getZone(),
                state.getSource().getPartition());
    }
}
