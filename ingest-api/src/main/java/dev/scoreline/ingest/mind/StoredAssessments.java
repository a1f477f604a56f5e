package dev.scoreline.ingest.mind;

import dev.scoreline.api.caller.Caller;
import dev.scoreline.api.mind.ShownAssessment;
import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.scorecard.identity.AssessmentId;
import dev.scoreline.views.ViewReader;

/** Assessments as they stand after a write whose outcome is known. */
final class StoredAssessments {

    private final ViewReader views;

    StoredAssessments(ViewReader views) {
        this.views = views;
    }

    ShownAssessment find(AssessmentId.Mind id, Caller caller) {
        AssessmentState state = views.assessment(caller.account().id().value(), id.toString());
        if (state == null) {
            // Stored before its history, which the caller has just seen: only something broken loses it.
            throw new IllegalStateException("Expected assessment " + id + " in the views, found none");
        }
        return ShownAssessment.of(state, caller, views);
    }
}
