package dev.scoreline.sink;

import dev.scoreline.schemas.assessment.AssessmentHistory;
import dev.scoreline.schemas.comment.CommentHistory;
import dev.scoreline.schemas.configuration.ConfigurationHistory;
import dev.scoreline.schemas.rating.RatingHistory;
import dev.scoreline.views.Entity;
import dev.scoreline.views.HistoryRow;

/** A history record as the line that is stored of it: all but the state, which has an item of its own. */
final class Lines {

    private Lines() {}

    static HistoryRow of(AssessmentHistory history) {
        return new HistoryRow(
                Entity.ASSESSMENT,
                history.getAccount(),
                history.getEntityId(),
                history.getSource().getPartition(),
                history.getSource().getOffset(),
                history.getFactType(),
                history.getEventId(),
                history.getAcceptedAt(),
                history.getOccurredAt(),
                history.getActor(),
                history.getOutcome(),
                history.getRefusal(),
                history.getChanges(),
                history.getPersonal(),
                history.getRevisionId(),
                null,
                history.getRescored(),
                history.getVersion());
    }

    static HistoryRow of(CommentHistory history) {
        return new HistoryRow(
                Entity.COMMENT,
                history.getAccount(),
                history.getEntityId(),
                history.getSource().getPartition(),
                history.getSource().getOffset(),
                history.getFactType(),
                history.getEventId(),
                history.getAcceptedAt(),
                history.getOccurredAt(),
                history.getActor(),
                history.getOutcome(),
                history.getRefusal(),
                history.getChanges(),
                history.getPersonal(),
                null,
                null,
                false,
                history.getVersion());
    }

    static HistoryRow of(RatingHistory history) {
        return new HistoryRow(
                Entity.RATING,
                history.getAccount(),
                history.getEntityId(),
                history.getSource().getPartition(),
                history.getSource().getOffset(),
                history.getFactType(),
                history.getEventId(),
                history.getAcceptedAt(),
                history.getOccurredAt(),
                history.getActor(),
                history.getOutcome(),
                history.getRefusal(),
                history.getChanges(),
                history.getPersonal(),
                null,
                null,
                false,
                history.getVersion());
    }

    /** An account's configuration is one entity; the resource that the fact was about is the line's subject. */
    static HistoryRow of(ConfigurationHistory history) {
        return new HistoryRow(
                Entity.CONFIGURATION,
                history.getAccount(),
                history.getAccount(),
                history.getSource().getPartition(),
                history.getSource().getOffset(),
                history.getFactType(),
                history.getEventId(),
                history.getAcceptedAt(),
                history.getOccurredAt(),
                history.getActor(),
                history.getOutcome(),
                history.getRefusal(),
                history.getChanges(),
                history.getPersonal(),
                null,
                history.getEntityId(),
                false,
                history.getVersion());
    }
}
