package dev.scoreline.translation.assessment;

import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.schemas.assessment.AssessmentHistory;
import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.common.SourcePosition;
import dev.scoreline.scorecard.assessment.Change;
import dev.scoreline.scorecard.assessment.Outcome;
import dev.scoreline.scorecard.permission.Actor;
import dev.scoreline.translation.actor.Actors;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What became of facts, as history records it: one record per fact, and one per assessment that was re-scored. */
public final class AssessmentHistories {

    private static final dev.scoreline.schemas.common.Actor SYSTEM = Actors.toAvro(Actor.SYSTEM);

    private AssessmentHistories() {}

    /**
     * The outcome of a fact about one assessment.
     *
     * @param after the state after the fact, changed or not; absent while no assessment exists
     */
    public static AssessmentHistory of(
            AssessmentFact fact, SourcePosition source, Outcome outcome, @Nullable AssessmentState after) {
        AssessmentHistory.Builder history = record(fact, source)
                .setEntityId(fact.getEntityId())
                .setActor(fact.getActor())
                .setVersion(after == null ? 0 : after.getVersion())
                .setState(after)
                .setRevisionId(pinned(after));
        var personal = fact.getPersonal();
        new OutcomeWriter(history)
                .write(
                        outcome,
                        personal == null ? null : personal.getUserName(),
                        personal == null ? null : personal.getUserEmail());
        return history.build();
    }

    /** The outcome of a publication for one assessment that had waited for it. */
    public static AssessmentHistory rescored(
            AssessmentFact publication, SourcePosition source, Outcome.Moved outcome, AssessmentState after) {
        AssessmentHistory.Builder history = record(publication, source)
                .setEntityId(after.getAssessmentId())
                .setActor(SYSTEM)
                .setVersion(after.getVersion())
                .setState(after)
                .setRevisionId(pinned(after))
                .setRescored(true);
        new OutcomeWriter(history).write(outcome, null, null);
        return history.build();
    }

    /**
     * The outcome of a publication by itself.
     *
     * @param isNew whether the revision or its amendment was not known before
     * @param version how often the revision has been published by now, its amendments included
     */
    public static AssessmentHistory published(
            AssessmentFact publication, SourcePosition source, boolean isNew, long version) {
        return record(publication, source)
                .setEntityId(publication.getEntityId())
                .setActor(publication.getActor())
                .setVersion(version)
                .setChanges(List.of())
                .setOutcome(
                        isNew
                                ? dev.scoreline.schemas.common.Outcome.MOVED
                                : dev.scoreline.schemas.common.Outcome.DUPLICATE)
                .build();
    }

    /** The editing history that a record holds, its personal lines last. */
    public static List<Change> changes(AssessmentHistory history) {
        return HistoryReader.changes(history);
    }

    private static AssessmentHistory.Builder record(AssessmentFact fact, SourcePosition source) {
        return AssessmentHistory.newBuilder()
                .setSource(source)
                .setEventId(fact.getEventId())
                .setFactType(fact.getType())
                .setAccount(fact.getAccount())
                .setOccurredAt(fact.getOccurredAt())
                .setAcceptedAt(fact.getAcceptedAt())
                .setCorrelation(fact.getCorrelation());
    }

    private static @Nullable Long pinned(@Nullable AssessmentState state) {
        return state == null || state.getScorecard() == null
                ? null
                : state.getScorecard().getRevisionId();
    }
}
