package dev.scoreline.ingest.mind;

import dev.scoreline.api.account.Account;
import dev.scoreline.api.caller.Caller;
import dev.scoreline.api.mind.AssessmentBody;
import dev.scoreline.api.mind.EditBody;
import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.schemas.configuration.ResourceKind;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.identity.AssessmentId;
import dev.scoreline.translation.scorecard.Revisions;
import dev.scoreline.views.Entity;
import dev.scoreline.views.HistoryRow;
import dev.scoreline.views.Page;
import dev.scoreline.views.ViewReader;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Assessments as they stand after a write, with everything that is shown of them. */
final class StoredAssessments {

    /** @param version what the ETag says */
    record Stored(long version, AssessmentBody body) {}

    private final ViewReader views;

    StoredAssessments(ViewReader views) {
        this.views = views;
    }

    Stored find(AssessmentId.Mind id, Caller caller) {
        AssessmentState state = views.assessment(caller.account().id().value(), id.toString());
        if (state == null) {
            // Stored before its history, which the caller has just seen: only something broken loses it.
            throw new IllegalStateException("Expected assessment " + id + " in the views, found none");
        }
        AssessmentBody body =
                AssessmentBody.of(state, revision(state, caller.account()), newest(state), caller.actor());
        return new Stored(state.getVersion(), body);
    }

    /** From memory, or else from the views, which may have heard of it first. */
    private @Nullable Scorecard revision(AssessmentState state, Account account) {
        if (state.getScorecard() == null) {
            return null;
        }
        long id = state.getScorecard().getRevisionId();
        Scorecard known = account.revision(id);
        if (known != null) {
            return known;
        }
        ConfigurationState stored =
                views.resource(state.getAccount(), ResourceKind.SCORECARD_REVISION, Long.toString(id));
        return stored == null ? null : Revisions.scorecard(stored.getScorecardRevision());
    }

    /** As many rows as hold the newest edits; repeats and refusals are rows without one. */
    private List<HistoryRow> newest(AssessmentState state) {
        List<HistoryRow> rows = new ArrayList<>();
        String start = null;
        do {
            Page<HistoryRow> page = views.history(
                    Entity.ASSESSMENT, state.getAccount(), state.getAssessmentId(), start, EditBody.NEWEST);
            rows.addAll(page.rows());
            start = page.next();
        } while (start != null && edits(rows) < EditBody.NEWEST);
        return rows;
    }

    private static int edits(List<HistoryRow> rows) {
        return rows.stream().mapToInt(row -> row.changes().size()).sum();
    }
}
