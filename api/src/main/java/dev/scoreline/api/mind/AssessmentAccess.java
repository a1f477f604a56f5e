package dev.scoreline.api.mind;

import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.scorecard.permission.Access;
import dev.scoreline.scorecard.permission.Actor;
import dev.scoreline.scorecard.permission.Concern;
import dev.scoreline.scorecard.permission.Operation;

/** Who may see and edit a stored assessment. */
public final class AssessmentAccess {

    private AssessmentAccess() {}

    /** What permissions need to know of it. */
    public static Concern concern(AssessmentState state) {
        return new Concern(state.getTeamId(), state.getAgentId(), isReviewed(state));
    }

    public static boolean mayView(Actor actor, AssessmentState state) {
        return Access.allows(actor, Operation.VIEW_ASSESSMENT, concern(state));
    }

    /** Whether an edit would be taken now: they may, and its state admits it. */
    public static boolean mayEdit(Actor actor, AssessmentState state) {
        return admitsEdits(state) && Access.allows(actor, Operation.EDIT_ASSESSMENT, concern(state));
    }

    private static boolean isReviewed(AssessmentState state) {
        return switch (state.getStatus()) {
            case REVIEWED_BY_SUPERVISOR, DISCUSSED_WITH_ASSESSEE -> true;
            case UNKNOWN, UNPROCESSED, AI_IN_PROGRESS, AI_READY, REVIEW_ONGOING, ERROR, DELETED -> false;
        };
    }

    private static boolean admitsEdits(AssessmentState state) {
        return switch (state.getStatus()) {
            case UNPROCESSED, AI_IN_PROGRESS, AI_READY, REVIEW_ONGOING, REVIEWED_BY_SUPERVISOR, ERROR -> true;
            case UNKNOWN, DISCUSSED_WITH_ASSESSEE, DELETED -> false;
        };
    }
}
