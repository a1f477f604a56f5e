package dev.scoreline.query.stream;

import dev.scoreline.api.json.Plain;
import dev.scoreline.schemas.assessment.AssessmentHistory;
import dev.scoreline.schemas.comment.CommentHistory;
import dev.scoreline.schemas.common.Outcome;
import dev.scoreline.schemas.configuration.ConfigurationHistory;
import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.schemas.configuration.ResourceKind;
import dev.scoreline.schemas.key.KeyText;
import dev.scoreline.schemas.rating.RatingHistory;
import dev.scoreline.schemas.serde.ValueSerdes;
import dev.scoreline.schemas.topic.Topics;
import dev.scoreline.scorecard.permission.Actor;
import dev.scoreline.views.Entity;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** Reads records of histories as changes; repeats, refusals and what is about no single entity are none. */
final class Histories implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Histories.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Serde<AssessmentHistory> assessments;
    private final Serde<CommentHistory> comments;
    private final Serde<RatingHistory> ratings;
    private final Serde<ConfigurationHistory> configurations;

    private final Counter skipped;

    Histories(Topics topics, ValueSerdes serdes, MeterRegistry meters) {
        this.skipped = meters.counter("scoreline.stream.records.skipped");
        this.assessments = serdes.of(topics.assessmentHistory());
        this.comments = serdes.of(topics.commentHistory());
        this.ratings = serdes.of(topics.ratingHistory());
        this.configurations = serdes.of(topics.configurationHistory());
    }

    /** Whose it is, known before anything of it is read. */
    static String account(ConsumerRecord<byte[], byte[]> line) {
        return KeyText.split(new String(line.key(), StandardCharsets.UTF_8)).getFirst();
    }

    /** The change; null when there is none to tell, or when nobody can read it: streams go on without it. */
    @Nullable Change read(Entity entity, ConsumerRecord<byte[], byte[]> line) {
        try {
            return read(entity, line, account(line));
        } catch (SerializationException poison) {
            skipped.increment();
            LOG.error(
                    "Expected a history at {}-{} offset {}, found what cannot be read; streams go on without it",
                    line.topic(),
                    line.partition(),
                    line.offset(),
                    poison);
            return null;
        }
    }

    private @Nullable Change read(Entity entity, ConsumerRecord<byte[], byte[]> line, String account) {
        return switch (entity) {
            case ASSESSMENT -> assessment(decode(assessments, line), account);
            case COMMENT -> comment(decode(comments, line), account);
            case RATING -> rating(decode(ratings, line), account);
            case CONFIGURATION -> configuration(decode(configurations, line), account);
        };
    }

    @Override
    public void close() {
        assessments.close();
        comments.close();
        ratings.close();
        configurations.close();
    }

    private static <T> T decode(Serde<T> serde, ConsumerRecord<byte[], byte[]> line) {
        return serde.deserializer().deserialize(line.topic(), line.headers(), line.value());
    }

    private static @Nullable Change assessment(AssessmentHistory record, String account) {
        if (record.getOutcome() != Outcome.MOVED
                || record.getState() == null
                || !record.getAccount().equals(account)) {
            return null;
        }
        ChangeBody body = new ChangeBody(
                record.getEventId(),
                "assessment",
                Plain.integerOrText(record.getEntityId()),
                record.getFactType(),
                record.getVersion(),
                record.getAcceptedAt().toString(),
                text(record.getOccurredAt()),
                ChangeBody.Who.of(record.getActor()),
                record.getRescored(),
                ChangeBody.Edit.of(record.getChanges(), record.getPersonal()),
                StateBody.OfAssessment.of(record.getState()));
        return new Change(Entity.ASSESSMENT, Change.ofAssessment(record.getState()), JSON.writeValueAsString(body));
    }

    private static @Nullable Change comment(CommentHistory record, String account) {
        if (record.getOutcome() != Outcome.MOVED
                || record.getState() == null
                || !record.getAccount().equals(account)) {
            return null;
        }
        ChangeBody body = new ChangeBody(
                record.getEventId(),
                "comment",
                record.getEntityId(),
                record.getFactType(),
                record.getVersion(),
                record.getAcceptedAt().toString(),
                text(record.getOccurredAt()),
                ChangeBody.Who.of(record.getActor()),
                false,
                ChangeBody.Edit.of(record.getChanges(), record.getPersonal()),
                StateBody.OfComment.of(record.getState()));
        return new Change(Entity.COMMENT, Change.ofAccount(), JSON.writeValueAsString(body));
    }

    private static @Nullable Change rating(RatingHistory record, String account) {
        if (record.getOutcome() != Outcome.MOVED
                || record.getState() == null
                || !record.getAccount().equals(account)) {
            return null;
        }
        ChangeBody body = new ChangeBody(
                record.getEventId(),
                "rating",
                record.getEntityId(),
                record.getFactType(),
                record.getVersion(),
                record.getAcceptedAt().toString(),
                text(record.getOccurredAt()),
                ChangeBody.Who.of(record.getActor()),
                false,
                ChangeBody.Edit.of(record.getChanges(), record.getPersonal()),
                StateBody.OfCall.of(record.getState()));
        return new Change(Entity.RATING, Change.ofAccount(), JSON.writeValueAsString(body));
    }

    private static @Nullable Change configuration(ConfigurationHistory record, String account) {
        if (record.getOutcome() != Outcome.MOVED || !record.getAccount().equals(account)) {
            return null;
        }
        ChangeBody body = new ChangeBody(
                record.getEventId(),
                "configuration",
                record.getEntityId(),
                record.getFactType(),
                record.getVersion(),
                record.getAcceptedAt().toString(),
                text(record.getOccurredAt()),
                ChangeBody.Who.of(record.getActor()),
                false,
                ChangeBody.Edit.of(record.getChanges(), record.getPersonal()),
                StateBody.OfConfiguration.of(record.getStates()));
        return new Change(Entity.CONFIGURATION, readers(record.getStates()), JSON.writeValueAsString(body));
    }

    private static Predicate<Actor> readers(List<ConfigurationState> states) {
        boolean administration =
                states.stream().map(ConfigurationState::getKind).anyMatch(Histories::isAdministration);
        return administration ? Change.ofAdministration() : Change.ofAccount();
    }

    private static boolean isAdministration(ResourceKind kind) {
        return switch (kind) {
            case UNKNOWN, ACCOUNT, API_KEY, CLIENT -> true;
            case SCORECARD_REVISION, QUESTIONNAIRE, CATEGORY, QUESTION, ANSWER_SET, COMMENT_TAGS -> false;
        };
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
