package dev.scoreline.query.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.scoreline.api.json.Plain;
import dev.scoreline.api.mind.StatusName;
import dev.scoreline.api.scoring.Numbers;
import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.assessment.Judgement;
import dev.scoreline.schemas.assessment.PersonalAssessmentState;
import dev.scoreline.schemas.assessment.PinnedRevision;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * An assessment of any family.
 *
 * @param id {@code FM} and 20 digits, or an integer
 * @param scorecard null while it waits for one
 * @param unmatched what was said about criteria that the scorecard lacks: kept, not scored
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder(alphabetic = false)
record AssessmentView(
        Object id,
        String family,
        long version,
        String state,
        String agentId,
        @Nullable String evaluator,
        @Nullable String userName,
        @Nullable String userEmail,
        @Nullable String segmentId,
        @Nullable String questionnaireSid,
        @Nullable Long ticketId,
        @Nullable Long worklogId,
        @Nullable Long teamId,
        @Nullable String callUuid,
        @Nullable Pinned scorecard,
        List<Criterion> criteria,
        List<Criterion> unmatched,
        @Nullable Numbers totals,
        @Nullable String aiSummary,
        @Nullable String supervisorAssessment,
        boolean amended,
        String firstAcceptedAt,
        String modifiedAt,
        @Nullable String deletedAt) {

    record Pinned(long baseId, long revisionId, int revision, int amendment) {

        static @Nullable Pinned of(@Nullable PinnedRevision pinned) {
            return pinned == null
                    ? null
                    : new Pinned(
                            pinned.getBaseId(), pinned.getRevisionId(), pinned.getRevision(), pinned.getAmendment());
        }
    }

    /** @param unreadable why its answer could not be scored */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonPropertyOrder(alphabetic = false)
    record Criterion(
            long criterionId,
            @Nullable Long sectionId,
            String state,
            @Nullable BigDecimal points,
            @Nullable String unreadable,
            @Nullable String decidedBy,
            @Nullable String decidedAt) {

        static Criterion of(Judgement judgement) {
            return new Criterion(
                    judgement.getCriterionId(),
                    judgement.getSectionId(),
                    StatusName.of(judgement.getStanding()),
                    Plain.numberOrNull(judgement.getPoints()),
                    judgement.getUnreadable(),
                    judgement.getDecidedBy(),
                    text(judgement.getDecidedAt()));
        }
    }

    static AssessmentView of(AssessmentState state) {
        PersonalAssessmentState personal = state.getPersonal();
        return new AssessmentView(
                Plain.integerOrText(state.getAssessmentId()),
                state.getFamily().name().toLowerCase(Locale.ROOT),
                state.getVersion(),
                StatusName.of(state.getStatus()),
                state.getAgentId(),
                state.getEvaluator(),
                personal == null ? null : personal.getUserName(),
                personal == null ? null : personal.getUserEmail(),
                state.getSegmentId(),
                state.getQuestionnaireSid(),
                state.getTicketId(),
                state.getWorklogId(),
                state.getTeamId(),
                state.getCallUuid(),
                Pinned.of(state.getScorecard()),
                state.getCriteria().stream().map(Criterion::of).toList(),
                state.getUnmatched().stream().map(Criterion::of).toList(),
                Numbers.of(state.getTotals()),
                personal == null ? null : personal.getAiSummary(),
                personal == null ? null : personal.getSupervisorAssessment(),
                state.getAmended(),
                state.getFirstAcceptedAt().toString(),
                state.getModifiedAt().toString(),
                text(state.getDeletedAt()));
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
