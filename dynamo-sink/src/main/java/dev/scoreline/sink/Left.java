package dev.scoreline.sink;

import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.assessment.PersonalAssessmentState;

import java.util.List;

/** A state as history keeps it: without what never changes and is long, and without what only a fold needs. */
final class Left {

    private Left() {}

    static AssessmentState of(AssessmentState state) {
        PersonalAssessmentState personal = state.getPersonal();
        boolean hasContext = personal != null && personal.getContext() != null;
        if (!hasContext && state.getRecentEdits().isEmpty()) {
            return state;
        }
        AssessmentState.Builder left = AssessmentState.newBuilder(state).setRecentEdits(List.of());
        if (hasContext) {
            left.setPersonal(PersonalAssessmentState.newBuilder(personal)
                    .setContext(null)
                    .build());
        }
        return left.build();
    }
}
