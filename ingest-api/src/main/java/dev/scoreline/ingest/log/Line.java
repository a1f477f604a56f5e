package dev.scoreline.ingest.log;

import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.schemas.comment.CommentFact;
import dev.scoreline.schemas.configuration.ConfigurationFact;
import dev.scoreline.schemas.rating.RatingFact;

import java.time.Instant;

/** One fact on its way into the log, with the trace of the request that caused it. */
public sealed interface Line {

    Trace trace();

    /** What every envelope holds, for the headers of its record. */
    Label label();

    /** What CloudEvents wants to know of a fact. */
    record Label(String eventId, String type, Instant acceptedAt) {}

    record OfAssessment(AssessmentFact fact, Trace trace) implements Line {

        @Override
        public Label label() {
            return new Label(fact.getEventId(), fact.getType(), fact.getAcceptedAt());
        }
    }

    record OfComment(CommentFact fact, Trace trace) implements Line {

        @Override
        public Label label() {
            return new Label(fact.getEventId(), fact.getType(), fact.getAcceptedAt());
        }
    }

    record OfRating(RatingFact fact, Trace trace) implements Line {

        @Override
        public Label label() {
            return new Label(fact.getEventId(), fact.getType(), fact.getAcceptedAt());
        }
    }

    record OfConfiguration(ConfigurationFact fact, Trace trace) implements Line {

        @Override
        public Label label() {
            return new Label(fact.getEventId(), fact.getType(), fact.getAcceptedAt());
        }
    }
}
