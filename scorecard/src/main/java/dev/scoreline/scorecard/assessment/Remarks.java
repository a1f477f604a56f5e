package dev.scoreline.scorecard.assessment;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;

/**
 * What is said about an assessment as a whole.
 *
 * @param aiSummary the summary that counts
 * @param aiSummaryByAi what the latest completed AI run wrote, beside a person's
 * @param aiSummaryEdited whether a person wrote or cleared the summary, so that no AI run replaces it
 */
public record Remarks(
        @Nullable String aiSummary,
        @Nullable String aiSummaryByAi,
        boolean aiSummaryEdited,
        @Nullable String supervisorAssessment,
        @Nullable Instant assessmentDate,
        @Nullable Instant discussionDate) {

    public static final Remarks NONE = new Remarks(null, null, false, null, null, null);

    Remarks edited(Event.AssessmentEdited edit) {
        String summary = edit.aiSummary().of(aiSummary);
        return new Remarks(
                summary,
                aiSummaryByAi,
                aiSummaryEdited || !Objects.equals(summary, aiSummary),
                edit.supervisorAssessment().of(supervisorAssessment),
                edit.assessmentDate().of(assessmentDate),
                edit.discussionDate().of(discussionDate));
    }

    /** A completed run's summary: it counts unless a person's stands. */
    Remarks summarised(@Nullable String summary) {
        return new Remarks(
                aiSummaryEdited ? aiSummary : summary,
                summary,
                aiSummaryEdited,
                supervisorAssessment,
                assessmentDate,
                discussionDate);
    }

    /** With the date of the review, unless somebody has given one. */
    Remarks assessedOn(Instant at) {
        return assessmentDate != null
                ? this
                : new Remarks(aiSummary, aiSummaryByAi, aiSummaryEdited, supervisorAssessment, at, discussionDate);
    }

    /** With the date of the discussion, unless somebody has given one. */
    Remarks discussedOn(Instant at) {
        return discussionDate != null
                ? this
                : new Remarks(aiSummary, aiSummaryByAi, aiSummaryEdited, supervisorAssessment, assessmentDate, at);
    }
}
