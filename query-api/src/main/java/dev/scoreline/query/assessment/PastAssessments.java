package dev.scoreline.query.assessment;

import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.common.Outcome;
import dev.scoreline.views.Entity;
import dev.scoreline.views.HistoryRow;
import dev.scoreline.views.Page;
import dev.scoreline.views.ViewReader;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Assessments as they once were: each line of history that moved one leads to the state it left, so that nothing has to
 * be worked out.
 */
final class PastAssessments {

    private static final int CHUNK = 100;

    private final ViewReader views;

    PastAssessments(ViewReader views) {
        this.views = views;
    }

    /**
     * The state that the latest change accepted by then had left; null when there was none yet.
     *
     * @param now the present state
     */
    @Nullable AssessmentState at(Instant time, AssessmentState now) {
        if (!now.getModifiedAt().isAfter(time)) {
            return now;
        }
        if (now.getFirstAcceptedAt().isAfter(time)) {
            return null;
        }
        HistoryRow line = new Search(time, now).found();
        return line == null ? null : stored(line);
    }

    private AssessmentState stored(HistoryRow line) {
        AssessmentState left = views.left(line);
        if (left == null) {
            throw new IllegalStateException(
                    "Expected the state that the fact at offset " + line.offset() + " left" + " assessment " + line.id()
                            + " in, found none: an earlier release stored its history; replay it.");
        }
        return left;
    }

    /**
     * Looks for the highest version that was accepted by then. Lines come by offset, which is not quite by version: a
     * scorecard that re-scores leaves a line where it was published. Versions have no gaps, so that it is known when
     * every later one has been seen.
     */
    private final class Search {

        private final Instant time;
        private final AssessmentState now;
        private @Nullable HistoryRow found;
        private long later;

        Search(Instant time, AssessmentState now) {
            this.time = time;
            this.now = now;
        }

        @Nullable HistoryRow found() {
            String start = null;
            do {
                Page<HistoryRow> page =
                        views.history(Entity.ASSESSMENT, now.getAccount(), now.getAssessmentId(), start, CHUNK);
                page.rows().forEach(this::look);
                start = page.next();
            } while (start != null && !isCertain());
            return found;
        }

        private void look(HistoryRow line) {
            if (line.outcome() != Outcome.MOVED || line.version() > now.getVersion()) {
                return;
            }
            if (line.acceptedAt().isAfter(time)) {
                later++;
            } else if (found == null || found.version() < line.version()) {
                found = line;
            }
        }

        /** With clocks apart some later version may count as earlier; then everything is looked at, and still right. */
        private boolean isCertain() {
            return found != null && found.version() + later >= now.getVersion();
        }
    }
}
