package dev.scoreline.api.mind;

import dev.scoreline.api.account.Account;
import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.schemas.configuration.ResourceKind;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.translation.scorecard.Revisions;
import dev.scoreline.views.ViewReader;
import org.jspecify.annotations.Nullable;

/** Finds the scorecard revision that an assessment is pinned to. */
public final class PinnedRevision {

    private PinnedRevision() {}

    /** From memory, or else from the views, which may have heard of it first; null while it waits for one. */
    public static @Nullable Scorecard of(AssessmentState state, Account account, ViewReader views) {
        if (state.getScorecard() == null) {
            return null;
        }
        long id = state.getScorecard().getRevisionId();
        Scorecard known = account.revision(id);
        return known == null ? stored(state.getAccount(), id, views) : known;
    }

    private static @Nullable Scorecard stored(String account, long id, ViewReader views) {
        ConfigurationState stored = views.resource(account, ResourceKind.SCORECARD_REVISION, Long.toString(id));
        return stored == null ? null : Revisions.scorecard(stored.getScorecardRevision());
    }
}
