package dev.scoreline.api.mind;

import dev.scoreline.api.caller.Caller;
import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.views.Entity;
import dev.scoreline.views.HistoryRow;
import dev.scoreline.views.Page;
import dev.scoreline.views.ViewReader;

import java.util.ArrayList;
import java.util.List;

/**
 * An assessment with everything that is shown of it, the same whether a write or a read is answered.
 *
 * @param version what the ETag says
 */
public record ShownAssessment(long version, AssessmentBody body) {

    public static ShownAssessment of(AssessmentState state, Caller caller, ViewReader views) {
        return new ShownAssessment(
                state.getVersion(),
                AssessmentBody.of(
                        state,
                        PinnedRevision.of(state, caller.account(), views),
                        newest(state, views),
                        caller.actor()));
    }

    public String etag() {
        return etag(version);
    }

    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /** As many rows as hold the newest edits; repeats and refusals are rows without one. */
    private static List<HistoryRow> newest(AssessmentState state, ViewReader views) {
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
