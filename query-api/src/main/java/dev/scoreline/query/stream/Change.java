package dev.scoreline.query.stream;

import dev.scoreline.api.mind.AssessmentAccess;
import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.scorecard.permission.Access;
import dev.scoreline.scorecard.permission.Actor;
import dev.scoreline.scorecard.permission.Concern;
import dev.scoreline.scorecard.permission.Operation;
import dev.scoreline.views.Entity;

import java.util.function.Predicate;

/**
 * One accepted change, ready to be sent to every stream that may see it.
 *
 * @param visible who may: those to whom a read would show what was changed
 * @param json what is sent, written once for all of them
 */
record Change(Entity entity, Predicate<Actor> visible, String json) {

    /** As with a read of one assessment: one's own work, and what permissions reach as it stands after the change. */
    static Predicate<Actor> ofAssessment(AssessmentState state) {
        return actor -> actor.subject().equals(state.getEvaluator()) || AssessmentAccess.mayView(actor, state);
    }

    /** Whatever every caller of the account can read: comments, ratings, scorecards. */
    static Predicate<Actor> ofAccount() {
        return actor -> Access.allows(actor, Operation.READ_CONFIGURATION, Concern.ACCOUNT);
    }

    /** Settings, keys and clients of the account. */
    static Predicate<Actor> ofAdministration() {
        return actor -> Access.allows(actor, Operation.MANAGE_ACCOUNT, Concern.ACCOUNT);
    }
}
