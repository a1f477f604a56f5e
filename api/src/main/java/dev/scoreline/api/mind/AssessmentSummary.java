package dev.scoreline.api.mind;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.assessment.PersonalAssessmentState;
import dev.scoreline.schemas.assessment.PinnedRevision;
import dev.scoreline.scorecard.permission.Actor;
import org.jspecify.annotations.Nullable;

import static dev.scoreline.api.json.Plain.integerOrText;
import static dev.scoreline.api.json.Plain.integerOrTextOrNull;

/**
 * An assessment as lists show it.
 *
 * @param id an integer, as all ids of family B
 * @param assessedByUser the first person who edited it, later whoever finished the review; null before
 * @param canEdit whether who asks could edit it now
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder(alphabetic = false)
public record AssessmentSummary(
        Object id,
        @Nullable Long scorecardId,
        @Nullable Long scorecardBaseId,
        String state,
        Object assessedUser,
        @Nullable Object assessedByUser,
        @Nullable Long ticketId,
        @Nullable Long worklogId,
        String createdAt,
        String modifiedAt,
        @Nullable String aiSummary,
        TotalsBody totals,
        boolean canEdit) {

    public static AssessmentSummary of(AssessmentState state, Actor reader) {
        PinnedRevision pinned = state.getScorecard();
        PersonalAssessmentState personal = state.getPersonal();
        return new AssessmentSummary(
                integerOrText(state.getAssessmentId()),
                pinned == null ? null : (Long) pinned.getRevisionId(),
                pinned == null ? null : (Long) pinned.getBaseId(),
                StatusName.of(state.getStatus()),
                integerOrText(state.getAgentId()),
                integerOrTextOrNull(state.getEvaluator()),
                state.getTicketId(),
                state.getWorklogId(),
                state.getFirstAcceptedAt().toString(),
                state.getModifiedAt().toString(),
                personal == null ? null : personal.getAiSummary(),
                TotalsBody.of(state.getTotals()),
                AssessmentAccess.mayEdit(reader, state));
    }
}
