package dev.scoreline.translation.assessment;

import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.assessment.AssessmentStatus;
import dev.scoreline.scorecard.assessment.State;
import dev.scoreline.translation.UntranslatableException;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Where an assessment stands: a symbol on the wire, a type of its own in the domain. */
final class Statuses {

    private Statuses() {}

    static AssessmentStatus toAvro(State state) {
        return switch (state) {
            case State.Unprocessed ignored -> AssessmentStatus.UNPROCESSED;
            case State.AiInProgress ignored -> AssessmentStatus.AI_IN_PROGRESS;
            case State.AiReady ignored -> AssessmentStatus.AI_READY;
            case State.ReviewOngoing ignored -> AssessmentStatus.REVIEW_ONGOING;
            case State.ReviewedBySupervisor ignored -> AssessmentStatus.REVIEWED_BY_SUPERVISOR;
            case State.DiscussedWithAssessee ignored -> AssessmentStatus.DISCUSSED_WITH_ASSESSEE;
            case State.AiFailed ignored -> AssessmentStatus.ERROR;
            case State.Deleted ignored -> AssessmentStatus.DELETED;
        };
    }

    static @Nullable Instant deletedAt(State state) {
        return state instanceof State.Deleted(Instant at, boolean ignored) ? at : null;
    }

    static State toDomain(AssessmentState state) {
        return switch (state.getStatus()) {
            case UNPROCESSED -> new State.Unprocessed();
            case AI_IN_PROGRESS -> new State.AiInProgress();
            case AI_READY -> new State.AiReady();
            case REVIEW_ONGOING -> new State.ReviewOngoing();
            case REVIEWED_BY_SUPERVISOR -> new State.ReviewedBySupervisor(state.getAmended());
            case DISCUSSED_WITH_ASSESSEE -> new State.DiscussedWithAssessee(state.getAmended());
            case ERROR -> new State.AiFailed();
            case DELETED -> new State.Deleted(state.getDeletedAt(), state.getAmended());
            case UNKNOWN -> throw UntranslatableException.unknown("a status of an assessment");
        };
    }
}
