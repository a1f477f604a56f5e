package dev.scoreline.ingest.log;

import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.schemas.comment.CommentFact;
import dev.scoreline.schemas.common.Actor;
import dev.scoreline.schemas.common.ActorKind;
import dev.scoreline.schemas.common.Family;
import dev.scoreline.schemas.configuration.ConfigurationFact;
import dev.scoreline.schemas.rating.RatingFact;

import java.time.Instant;
import java.util.List;

/**
 * One blank fact of each kind, to be encoded and thrown away: afterwards the ids of all schemas are known, so that the
 * first request waits for no registry, and needs none.
 */
final class Rehearsal {

    private static final String NOBODY = "nobody";
    private static final String NOTHING = "nothing";
    private static final Actor ACTOR = new Actor("", ActorKind.UNKNOWN, List.of(), List.of());

    private Rehearsal() {}

    static List<Line> lines() {
        return List.of(
                new Line.OfAssessment(assessment(), Trace.NONE),
                new Line.OfComment(comment(), Trace.NONE),
                new Line.OfRating(rating(), Trace.NONE),
                new Line.OfConfiguration(configuration(), Trace.NONE));
    }

    private static AssessmentFact assessment() {
        return AssessmentFact.newBuilder()
                .setEventId("")
                .setAccount(NOBODY)
                .setEntityId(NOTHING)
                .setNaturalKey("")
                .setAcceptedAt(Instant.EPOCH)
                .setActor(ACTOR)
                .setType("")
                .setBodyDigest("")
                .setZone("")
                .setFamily(Family.UNKNOWN)
                .build();
    }

    private static CommentFact comment() {
        return CommentFact.newBuilder()
                .setEventId("")
                .setAccount(NOBODY)
                .setEntityId(NOTHING)
                .setNaturalKey("")
                .setAcceptedAt(Instant.EPOCH)
                .setActor(ACTOR)
                .setType("")
                .build();
    }

    private static RatingFact rating() {
        return RatingFact.newBuilder()
                .setEventId("")
                .setAccount(NOBODY)
                .setEntityId(NOTHING)
                .setNaturalKey("")
                .setAcceptedAt(Instant.EPOCH)
                .setActor(ACTOR)
                .setType("")
                .setZone("")
                .build();
    }

    private static ConfigurationFact configuration() {
        return ConfigurationFact.newBuilder()
                .setEventId("")
                .setAccount(NOBODY)
                .setEntityId(NOTHING)
                .setNaturalKey("")
                .setAcceptedAt(Instant.EPOCH)
                .setActor(ACTOR)
                .setType("")
                .setBodyDigest("")
                .build();
    }
}
