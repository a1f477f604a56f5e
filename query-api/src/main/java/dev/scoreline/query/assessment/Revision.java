package dev.scoreline.query.assessment;

import dev.scoreline.api.account.Account;
import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.scorecard.Scorecard;
import org.jspecify.annotations.Nullable;

/** Finds the scorecard revision that an assessment is pinned to. */
public final class Revision {

    private Revision() {}

    /** Null while it waits for one, or while this instance has not heard of it yet. */
    public static @Nullable Scorecard of(AssessmentState state, Account account) {
        return state.getScorecard() == null
                ? null
                : account.revision(state.getScorecard().getRevisionId());
    }
}
