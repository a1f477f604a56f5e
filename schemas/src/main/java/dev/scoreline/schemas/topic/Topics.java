package dev.scoreline.schemas.topic;

import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.schemas.assessment.AssessmentHistory;
import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.comment.CommentFact;
import dev.scoreline.schemas.comment.CommentHistory;
import dev.scoreline.schemas.comment.CommentState;
import dev.scoreline.schemas.configuration.ConfigurationFact;
import dev.scoreline.schemas.configuration.ConfigurationHistory;
import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.schemas.deadletter.DeadLetter;
import dev.scoreline.schemas.key.AccountKey;
import dev.scoreline.schemas.key.EntityKey;
import dev.scoreline.schemas.key.ResourceKey;
import dev.scoreline.schemas.key.RollupKey;
import dev.scoreline.schemas.rating.RatingFact;
import dev.scoreline.schemas.rating.RatingHistory;
import dev.scoreline.schemas.rating.RatingState;
import dev.scoreline.schemas.rollup.RollupState;

import java.util.List;

/**
 * The catalogue of all topics; nothing else names one.
 *
 * <p>All topics have equally many partitions: history is written to its fact's partition number, and a published
 * scorecard to every partition.
 */
public record Topics(
        Topic<EntityKey, AssessmentFact> assessmentEvents,
        Topic<EntityKey, AssessmentHistory> assessmentHistory,
        Topic<EntityKey, AssessmentState> assessmentState,
        Topic<EntityKey, CommentFact> commentEvents,
        Topic<EntityKey, CommentHistory> commentHistory,
        Topic<EntityKey, CommentState> commentState,
        Topic<EntityKey, RatingFact> ratingEvents,
        Topic<EntityKey, RatingHistory> ratingHistory,
        Topic<EntityKey, RatingState> ratingState,
        Topic<AccountKey, ConfigurationFact> configurationEvents,
        Topic<AccountKey, ConfigurationHistory> configurationHistory,
        Topic<ResourceKey, ConfigurationState> configurationState,
        Topic<RollupKey, RollupState> rollupState,
        Topic<byte[], DeadLetter> deadLetters) {

    public static final String DEFAULT_PREFIX = "qm";
    public static final int DEFAULT_PARTITIONS = 12;

    public static Topics standard() {
        return withPrefix(DEFAULT_PREFIX, DEFAULT_PARTITIONS);
    }

    /** The catalogue with other names, so that several instances can share a cluster. */
    public static Topics withPrefix(String prefix, int partitions) {
        TopicNaming topic = new TopicNaming(prefix, partitions);
        return new Topics(
                topic.facts("assessment", KeyFormat.ASSESSMENT, AssessmentFact.class),
                topic.history("assessment", KeyFormat.ASSESSMENT, AssessmentHistory.class),
                topic.state("assessment", KeyFormat.ASSESSMENT, AssessmentState.class),
                topic.facts("comment", KeyFormat.COMMENT, CommentFact.class),
                topic.history("comment", KeyFormat.COMMENT, CommentHistory.class),
                topic.state("comment", KeyFormat.COMMENT, CommentState.class),
                topic.facts("rating", KeyFormat.CALL, RatingFact.class),
                topic.history("rating", KeyFormat.CALL, RatingHistory.class),
                topic.state("rating", KeyFormat.CALL, RatingState.class),
                topic.facts("configuration", KeyFormat.ACCOUNT, ConfigurationFact.class),
                topic.history("configuration", KeyFormat.ACCOUNT, ConfigurationHistory.class),
                topic.state("configuration", KeyFormat.RESOURCE, ConfigurationState.class),
                topic.rollups(),
                topic.deadLetters());
    }

    public List<Topic<?, ?>> all() {
        return List.of(
                assessmentEvents,
                assessmentHistory,
                assessmentState,
                commentEvents,
                commentHistory,
                commentState,
                ratingEvents,
                ratingHistory,
                ratingState,
                configurationEvents,
                configurationHistory,
                configurationState,
                rollupState,
                deadLetters);
    }
}
