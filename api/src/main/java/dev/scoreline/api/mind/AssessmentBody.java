package dev.scoreline.api.mind;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.scoreline.schemas.assessment.AssessmentContext;
import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.permission.Actor;
import dev.scoreline.views.HistoryRow;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * An assessment with everything that is known of it.
 *
 * <p>The context ({@code worklog} to {@code liveCoach}) is given back as it was sent: JSON text, written raw.
 *
 * @param amended whether it changed after its review
 * @param editingHistory newest first
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder(alphabetic = false)
public record AssessmentBody(
        Object id,
        @Nullable Long scorecardId,
        @Nullable Long scorecardBaseId,
        String state,
        Object assessedUser,
        @Nullable Object assessedByUser,
        @Nullable Long ticketId,
        @Nullable Long worklogId,
        @Nullable Long teamId,
        @Nullable String callUuid,
        String createdAt,
        String modifiedAt,
        @Nullable String deletedAt,
        boolean canEdit,
        boolean amended,
        AssessmentData data,
        @Nullable @JsonRawValue String worklog,
        @Nullable @JsonRawValue String aiUsage,
        @Nullable @JsonRawValue String time,
        @Nullable @JsonRawValue String customerExperience,
        @Nullable @JsonRawValue String liveCoach,
        List<EditBody> editingHistory) {

    /**
     * An assessment as it is stored.
     *
     * @param scorecard the pinned revision; without it only what was judged is shown
     * @param newestFirst its history, at least the last {@value EditBody#NEWEST} rows
     */
    public static AssessmentBody of(
            AssessmentState state, @Nullable Scorecard scorecard, List<HistoryRow> newestFirst, Actor reader) {
        AssessmentSummary summary = AssessmentSummary.of(state, reader);
        AssessmentContext context =
                state.getPersonal() == null ? null : state.getPersonal().getContext();
        return new AssessmentBody(
                summary.id(),
                summary.scorecardId(),
                summary.scorecardBaseId(),
                summary.state(),
                summary.assessedUser(),
                summary.assessedByUser(),
                summary.ticketId(),
                summary.worklogId(),
                state.getTeamId(),
                state.getCallUuid(),
                summary.createdAt(),
                summary.modifiedAt(),
                state.getDeletedAt() == null ? null : state.getDeletedAt().toString(),
                summary.canEdit(),
                state.getAmended(),
                AssessmentData.of(state, scorecard),
                context == null ? null : context.getWorklog(),
                context == null ? null : context.getAiUsage(),
                context == null ? null : context.getTime(),
                context == null ? null : context.getCustomerExperience(),
                context == null ? null : context.getLiveCoach(),
                EditBody.newest(newestFirst));
    }
}
