package dev.scoreline.ingest.log;

import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.schemas.comment.CommentFact;
import dev.scoreline.schemas.configuration.ConfigurationFact;
import dev.scoreline.schemas.key.AccountKey;
import dev.scoreline.schemas.key.EntityKey;
import dev.scoreline.schemas.rating.RatingFact;
import dev.scoreline.schemas.serde.ValueSerdes;
import dev.scoreline.schemas.topic.Topic;
import dev.scoreline.schemas.topic.Topics;
import dev.scoreline.views.Entity;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Facts as records of their topics: key, value and headers. */
final class Wire implements AutoCloseable {

    private static final byte[] SOURCE = bytes("urn:scoreline:ingest");

    /** A topic with what writes its keys and values. */
    private record Lane<K, V extends SpecificRecord>(Topic<K, V> topic, Serializer<K> keys, Serializer<V> values) {

        static <K, V extends SpecificRecord> Lane<K, V> of(Topic<K, V> topic, ValueSerdes serdes) {
            return new Lane<>(
                    topic, topic.keySerde().serializer(), serdes.of(topic).serializer());
        }

        ProducerRecord<byte[], byte[]> record(K key, V fact, Headers headers) {
            String name = topic.name();
            return new ProducerRecord<>(
                    name,
                    null,
                    null,
                    keys.serialize(name, headers, key),
                    values.serialize(name, headers, fact),
                    headers);
        }

        void close() {
            keys.close();
            values.close();
        }
    }

    private final Lane<EntityKey, AssessmentFact> assessments;
    private final Lane<EntityKey, CommentFact> comments;
    private final Lane<EntityKey, RatingFact> ratings;
    private final Lane<AccountKey, ConfigurationFact> configuration;

    Wire(Topics topics, ValueSerdes serdes) {
        this.assessments = Lane.of(topics.assessmentEvents(), serdes);
        this.comments = Lane.of(topics.commentEvents(), serdes);
        this.ratings = Lane.of(topics.ratingEvents(), serdes);
        this.configuration = Lane.of(topics.configurationEvents(), serdes);
    }

    ProducerRecord<byte[], byte[]> encode(Line line) {
        Headers headers = headers(line);
        return switch (line) {
            case Line.OfAssessment(AssessmentFact fact, Trace ignored) ->
                assessments.record(new EntityKey(fact.getAccount(), fact.getEntityId()), fact, headers);
            case Line.OfComment(CommentFact fact, Trace ignored) ->
                comments.record(new EntityKey(fact.getAccount(), fact.getEntityId()), fact, headers);
            case Line.OfRating(RatingFact fact, Trace ignored) ->
                ratings.record(new EntityKey(fact.getAccount(), fact.getEntityId()), fact, headers);
            case Line.OfConfiguration(ConfigurationFact fact, Trace ignored) ->
                configuration.record(new AccountKey(fact.getAccount()), fact, headers);
        };
    }

    static Entity entity(Line line) {
        return switch (line) {
            case Line.OfAssessment ignored -> Entity.ASSESSMENT;
            case Line.OfComment ignored -> Entity.COMMENT;
            case Line.OfRating ignored -> Entity.RATING;
            case Line.OfConfiguration ignored -> Entity.CONFIGURATION;
        };
    }

    List<Topic<?, ?>> topics() {
        return List.of(assessments.topic(), comments.topic(), ratings.topic(), configuration.topic());
    }

    /** The largest record that any of the topics takes. */
    int largestRecord() {
        return topics().stream().mapToInt(Topic::maxRecordBytes).max().orElseThrow();
    }

    private static Headers headers(Line line) {
        Line.Label label = line.label();
        Headers headers = new RecordHeaders();
        add(headers, "traceparent", line.trace().parent());
        add(headers, "tracestate", line.trace().state());
        add(headers, "ce_id", label.eventId());
        headers.add("ce_source", SOURCE);
        add(headers, "ce_type", label.type());
        add(headers, "ce_time", label.acceptedAt().toString());
        return headers;
    }

    private static void add(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, bytes(value));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        List.of(assessments, comments, ratings, configuration).forEach(Lane::close);
    }
}
