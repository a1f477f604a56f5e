package dev.scoreline.query.stream;

import dev.scoreline.schemas.assessment.AiProgress;
import dev.scoreline.schemas.assessment.AiRuns;
import dev.scoreline.schemas.assessment.AssessmentHistory;
import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.assessment.AssessmentStatus;
import dev.scoreline.schemas.comment.CommentHistory;
import dev.scoreline.schemas.comment.CommentRecorded;
import dev.scoreline.schemas.comment.CommentState;
import dev.scoreline.schemas.comment.PersonalComment;
import dev.scoreline.schemas.common.Actor;
import dev.scoreline.schemas.common.ActorKind;
import dev.scoreline.schemas.common.Family;
import dev.scoreline.schemas.common.FieldChange;
import dev.scoreline.schemas.common.Outcome;
import dev.scoreline.schemas.common.SourcePosition;
import dev.scoreline.schemas.key.EntityKey;
import dev.scoreline.schemas.serde.ValueSerdes;
import dev.scoreline.schemas.topic.Topic;
import dev.scoreline.schemas.topic.Topics;
import dev.scoreline.scorecard.identity.AccountId;
import dev.scoreline.testkit.broker.EmbeddedBroker;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes histories as scoring does: in transactions. */
final class HistoryLog implements AutoCloseable {
    static final int PARTITIONS = 3;
    static final String REGISTRY = "mock://query";

    private static final Topics TOPICS = Topics.withPrefix("qm", PARTITIONS);
    private static final ValueSerdes SERDES = new ValueSerdes(Map.of("schema.registry.url", REGISTRY));
    private static final Instant WHEN = Instant.parse("2026-03-01T09:00:00Z");

    private final EmbeddedBroker broker = EmbeddedBroker.temporary();
    private final KafkaProducer<byte[], byte[]> producer;

    HistoryLog() {
        try (Admin admin = admin()) {
            admin.createTopics(histories().stream()
                            .map(topic -> new NewTopic(topic.name(), PARTITIONS, (short) 1))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "scoring"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
    }

    private static List<Topic<?, ?>> histories() {
        return List.of(
                TOPICS.assessmentHistory(),
                TOPICS.commentHistory(),
                TOPICS.ratingHistory(),
                TOPICS.configurationHistory());
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    @Override
    public void close() {
        producer.close();
        broker.close();
    }

    void comment(AccountId account, String id, String text) {
        comments(account, List.of(id), text);
    }

    /** Committed together; which partition is for each id to say. */
    void comments(AccountId account, List<String> ids, String text) {
        write(() -> ids.forEach(id -> send(
                TOPICS.commentHistory(),
                account,
                id,
                commentHistory(account, id, text),
                Math.floorMod(id.hashCode(), PARTITIONS))));
    }

    void assessment(AccountId account, String id, AssessmentStatus status, String agent, @Nullable Long team) {
        write(() ->
                send(TOPICS.assessmentHistory(), account, id, assessmentHistory(account, id, status, agent, team), 0));
    }

    void refusedAssessment(AccountId account, String id) {
        AssessmentHistory moved = assessmentHistory(account, id, AssessmentStatus.UNPROCESSED, "23", 7L);
        write(() -> send(
                TOPICS.assessmentHistory(),
                account,
                id,
                AssessmentHistory.newBuilder(moved).setOutcome(Outcome.REFUSED).build(),
                0));
    }

    /** Written, and taken back before anybody could rely on it. */
    void abortedComment(AccountId account, String id) {
        producer.beginTransaction();
        send(TOPICS.commentHistory(), account, id, commentHistory(account, id, "taken back"), 0);
        producer.flush();
        producer.abortTransaction();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the commit fails with whatever was not sent
    void unreadableComment(AccountId account, String id) {
        byte[] key = new EntityKey(account.value(), id).text().getBytes(StandardCharsets.UTF_8);
        write(() -> producer.send(new ProducerRecord<>(TOPICS.commentHistory().name(), 0, key, new byte[] {1, 2, 3})));
    }

    /** What retention does some day. */
    void forgetEverything() {
        try (Admin admin = admin()) {
            admin.deleteRecords(IntStream.range(0, PARTITIONS)
                            .mapToObj(partition ->
                                    new TopicPartition(TOPICS.commentHistory().name(), partition))
                            .collect(Collectors.toMap(
                                    partition -> partition, partition -> RecordsToDelete.beforeOffset(-1))))
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    private synchronized void write(Runnable sending) {
        producer.beginTransaction();
        sending.run();
        producer.commitTransaction();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the commit fails with whatever was not sent
    private <V extends SpecificRecord> void send(
            Topic<EntityKey, V> topic, AccountId account, String id, V value, int partition) {
        producer.send(new ProducerRecord<>(
                topic.name(),
                partition,
                topic.keySerde().serializer().serialize(topic.name(), new EntityKey(account.value(), id)),
                SERDES.of(topic).serializer().serialize(topic.name(), value)));
    }

    private static Actor actor() {
        return new Actor("12", ActorKind.USER, List.of(), List.of());
    }

    private static CommentHistory commentHistory(AccountId account, String id, String text) {
        return CommentHistory.newBuilder()
                .setSource(new SourcePosition(0, 1L))
                .setEventId("event-" + id)
                .setFactType("CommentRecorded")
                .setAccount(account.value())
                .setEntityId(id)
                .setAcceptedAt(WHEN)
                .setActor(actor())
                .setOutcome(Outcome.MOVED)
                .setVersion(1L)
                .setState(CommentState.newBuilder()
                        .setAccount(account.value())
                        .setCommentSid(id)
                        .setNaturalKey(id)
                        .setVersion(1L)
                        .setSource(new SourcePosition(0, 1L))
                        .setComment(new CommentRecorded("12", "agent", "segment", "good", "Good", "0.5"))
                        .setFirstAcceptedAt(WHEN)
                        .setPersonal(new PersonalComment("Name", "name@example.com", text))
                        .build())
                .build();
    }

    private static AssessmentHistory assessmentHistory(
            AccountId account, String id, AssessmentStatus status, String agent, @Nullable Long team) {
        return AssessmentHistory.newBuilder()
                .setSource(new SourcePosition(0, 1L))
                .setEventId("event-" + id)
                .setFactType("AssessmentEdited")
                .setAccount(account.value())
                .setEntityId(id)
                .setAcceptedAt(WHEN)
                .setActor(actor())
                .setOutcome(Outcome.MOVED)
                .setChanges(List.of(new FieldChange("state", "unprocessed", "reviewOngoing")))
                .setVersion(2L)
                .setState(AssessmentState.newBuilder()
                        .setAccount(account.value())
                        .setAssessmentId(id)
                        .setFamily(Family.MIND)
                        .setNaturalKey(id)
                        .setVersion(2L)
                        .setSource(new SourcePosition(0, 1L))
                        .setStatus(status)
                        .setZone("UTC")
                        .setAgentId(agent)
                        .setTeamId(team)
                        .setAiRuns(
                                AiRuns.newBuilder().setProgress(AiProgress.NONE).build())
                        .setFirstAcceptedAt(WHEN)
                        .setModifiedAt(WHEN)
                        .build())
                .build();
    }
}
