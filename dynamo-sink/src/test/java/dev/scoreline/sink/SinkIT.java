package dev.scoreline.sink;

import dev.scoreline.schemas.assessment.AssessmentHistory;
import dev.scoreline.schemas.deadletter.DeadLetter;
import dev.scoreline.schemas.deadletter.DeadLetterReason;
import dev.scoreline.schemas.key.EntityKey;
import dev.scoreline.schemas.provisioning.Replication;
import dev.scoreline.schemas.provisioning.TopicAdmin;
import dev.scoreline.schemas.serde.ValueSerdes;
import dev.scoreline.schemas.topic.Topics;
import dev.scoreline.testkit.broker.EmbeddedBroker;
import dev.scoreline.views.Entity;
import dev.scoreline.views.HistoryRow;
import dev.scoreline.views.ViewWriter;
import dev.scoreline.views.Views;
import dev.scoreline.views.Watermark;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The sink on a real broker; the store is the only thing that is not. */
class SinkIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String REGISTRY = "mock://sink-it";
    private static final ValueSerdes SERDES = new ValueSerdes(Map.of("schema.registry.url", REGISTRY));

    private static EmbeddedBroker broker;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.temporary();
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void shouldStoreEverythingOnceTheStoreTakesItAndOnlyThenMoveOn() throws Exception {
        // Given
        Topics topics = provisioned("refusing");
        append(topics, Histories.moved("FM1", 10, 1), Histories.moved("FM1", 12, 2));
        ForgetfulStore store = new ForgetfulStore(2);

        // When
        try (ConfigurableApplicationContext running = run("refusing", store)) {
            assertThat(running.isRunning()).isTrue();
            await("the store took the batch")
                    .atMost(PATIENCE)
                    .until(() -> store.stored().size() == 2);
            await("ready")
                    .atMost(PATIENCE)
                    .until(() ->
                            running.getBean(Arrears.class).health().getStatus().equals(Status.UP));
            await("offsets are committed").atMost(PATIENCE).until(() -> committed("refusing", topics) == 2);
        }

        // Then
        assertThat(store.stored().getLast()).isEqualTo(new Watermark(Entity.ASSESSMENT, 0, 12));
        assertThat(store.views().getFirst().history())
                .extracting(HistoryRow::offset)
                .containsExactly(10L, 12L);
    }

    @Test
    void shouldKeepWhatItCannotReadAsADeadLetterAndGoOn() throws Exception {
        // Given
        Topics topics = provisioned("poisoned");
        byte[] garbage = "not Avro at all".getBytes(StandardCharsets.UTF_8);
        send(topics.assessmentHistory().name(), garbage);
        append(topics, Histories.moved("FM1", 10, 1));
        ForgetfulStore store = new ForgetfulStore(0);

        // When
        try (ConfigurableApplicationContext running = run("poisoned", store)) {
            assertThat(running.isRunning()).isTrue();
            await("the readable result is stored")
                    .atMost(PATIENCE)
                    .until(() -> store.views().stream()
                            .anyMatch(views -> !views.history().isEmpty()));
        }

        // Then
        DeadLetter letter = onlyDeadLetter(topics);
        assertThat(letter.getReason()).isEqualTo(DeadLetterReason.UNDECODABLE);
        assertThat(letter.getTopic()).isEqualTo(topics.assessmentHistory().name());
        assertThat(letter.getValue().array()).isEqualTo(garbage);
    }

    @Test
    void shouldNotSeeResultsThatWereNeverCommitted() throws Exception {
        // Given
        Topics topics = provisioned("aborted");
        abort(topics, Histories.moved("FM1", 10, 1));
        append(topics, Histories.moved("FM2", 11, 1));
        ForgetfulStore store = new ForgetfulStore(0);

        // When
        try (ConfigurableApplicationContext running = run("aborted", store)) {
            assertThat(running.isRunning()).isTrue();
            await("the committed result is stored")
                    .atMost(PATIENCE)
                    .until(() -> !store.views().isEmpty());
        }

        // Then
        assertThat(store.views())
                .flatExtracting(Views::history)
                .extracting(HistoryRow::id)
                .containsExactly("FM2");
    }

    @Test
    void shouldBeReadyWhenNothingButTheMarkOfAnAbortedTransactionIsLeft() throws Exception {
        // Given
        Topics topics = provisioned("marked");
        append(topics, Histories.moved("FM1", 10, 1));
        abort(topics, Histories.moved("FM2", 11, 1));

        // When
        try (ConfigurableApplicationContext running = run("marked", new ForgetfulStore(0))) {
            Arrears arrears = running.getBean(Arrears.class);

            // Then
            await("ready")
                    .atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(arrears.health().getStatus()).isEqualTo(Status.UP));
        }
    }

    private static void abort(Topics topics, AssessmentHistory line) throws ExecutionException, InterruptedException {
        Map<String, Object> transactional =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "aborting", "acks", "all");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(transactional, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(line(topics, line)).get();
            producer.abortTransaction();
        }
    }

    private static ConfigurableApplicationContext run(String prefix, ForgetfulStore store) {
        StoreConfiguration.store = store;
        return new SpringApplicationBuilder(SinkConfiguration.class, StoreConfiguration.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "spring.main.banner-mode", "off",
                        "spring.main.log-startup-info", "false",
                        "spring.kafka.bootstrap-servers", broker.bootstrapServers(),
                        "spring.kafka.properties.schema.registry.url", REGISTRY,
                        "scoreline.topics.prefix", prefix,
                        "scoreline.topics.partitions", "1",
                        "scoreline.topics.replication", "standalone",
                        "scoreline.sink.pause-after-failure", "50ms"))
                .run();
    }

    /** Brings the store that a test has prepared. */
    @Configuration(proxyBeanMethods = false)
    static class StoreConfiguration {
        private static ForgetfulStore store = new ForgetfulStore(0);

        @Bean
        ViewWriter store() {
            return store;
        }
    }

    private static Topics provisioned(String prefix) {
        Topics topics = Topics.withPrefix(prefix, 1);
        try (Admin admin = admin()) {
            TopicAdmin provisioning = new TopicAdmin(admin, Replication.STANDALONE, PATIENCE);
            provisioning.apply(provisioning.plan(topics));
        }
        return topics;
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    private static long committed(String prefix, Topics topics) throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            OffsetAndMetadata offset = admin.listConsumerGroupOffsets(prefix + "-sink")
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .get(new TopicPartition(topics.assessmentHistory().name(), 0));
            return offset == null ? -1 : offset.offset();
        }
    }

    private static void append(Topics topics, AssessmentHistory... lines)
            throws ExecutionException, InterruptedException {
        for (AssessmentHistory history : lines) {
            send(line(topics, history));
        }
    }

    private static ProducerRecord<byte[], byte[]> line(Topics topics, AssessmentHistory history) {
        String topic = topics.assessmentHistory().name();
        byte[] key = topics.assessmentHistory()
                .keySerde()
                .serializer()
                .serialize(topic, new EntityKey(history.getAccount(), history.getEntityId()));
        byte[] value = SERDES.of(topics.assessmentHistory()).serializer().serialize(topic, history);
        return new ProducerRecord<>(topic, key, value);
    }

    private static void send(String topic, byte[] value) throws ExecutionException, InterruptedException {
        send(new ProducerRecord<>(topic, new byte[] {1}, value));
    }

    private static void send(ProducerRecord<byte[], byte[]> line) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(line).get();
        }
    }

    private static DeadLetter onlyDeadLetter(Topics topics) {
        String topic = topics.deadLetters().name();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "auto.offset.reset", "earliest");
        List<DeadLetter> letters = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(Set.of(new TopicPartition(topic, 0)));
            await("a dead letter").atMost(PATIENCE).until(() -> {
                for (ConsumerRecord<byte[], byte[]> found : consumer.poll(Duration.ofMillis(100))) {
                    letters.add(SERDES.of(topics.deadLetters()).deserializer().deserialize(topic, found.value()));
                }
                return !letters.isEmpty();
            });
        }
        assertThat(letters).hasSize(1);
        return letters.getFirst();
    }
}
