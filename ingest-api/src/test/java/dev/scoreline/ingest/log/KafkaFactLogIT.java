package dev.scoreline.ingest.log;

import com.sun.net.httpserver.HttpServer;
import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.api.token.WriteToken;
import dev.scoreline.ingest.IngestBench;
import dev.scoreline.ingest.fixture.OneAccount;
import dev.scoreline.registry.RegistryOutageException;
import dev.scoreline.schemas.comment.CommentFact;
import dev.scoreline.schemas.comment.CommentRecorded;
import dev.scoreline.schemas.comment.PersonalComment;
import dev.scoreline.schemas.common.Actor;
import dev.scoreline.schemas.common.ActorKind;
import dev.scoreline.schemas.provisioning.Replication;
import dev.scoreline.schemas.provisioning.TopicAdmin;
import dev.scoreline.schemas.serde.ValueSerdes;
import dev.scoreline.schemas.topic.Topics;
import dev.scoreline.testkit.broker.EmbeddedBroker;
import dev.scoreline.views.Entity;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.util.unit.DataSize;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

class KafkaFactLogIT {

    private static final Duration DELIVERY = Duration.ofMillis(1500);
    private static final DataSize BUFFER = DataSize.ofKilobytes(256);
    private static final LogSettings SETTINGS =
            new LogSettings(DELIVERY, Duration.ofSeconds(1), Duration.ofMillis(300), Duration.ofMillis(2), BUFFER);
    private static final String TAIL = "a".repeat(32);

    private final EmbeddedBroker broker = EmbeddedBroker.temporary();
    private final Topics topics = Topics.withPrefix("qm", 2);
    private KafkaProducer<byte[], byte[]> producer;
    private KafkaFactLog log;

    @BeforeEach
    void createTopics() {
        Map<String, Object> client = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (Admin admin = Admin.create(client)) {
            TopicAdmin topicAdmin = new TopicAdmin(admin, Replication.STANDALONE, Duration.ofSeconds(30));
            topicAdmin.apply(topicAdmin.plan(topics));
        }
        Wire wire = wire(Map.of("schema.registry.url", "mock://fact-log"));
        producer = producer(wire);
        log = new KafkaFactLog(producer, wire, SETTINGS);
        await("a new broker answers as fast as the deadlines are short")
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptionsInstanceOf(KafkaException.class)
                .untilAsserted(log::rehearse);
    }

    private Wire wire(Map<String, ?> registry) {
        return new Wire(topics, new ValueSerdes(registry));
    }

    private KafkaProducer<byte[], byte[]> producer(Wire wire) {
        return new KafkaProducer<>(
                LogConfiguration.producer(Map.of("bootstrap.servers", broker.bootstrapServers()), wire, SETTINGS),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    @AfterEach
    void disconnect() {
        log.close();
        broker.close();
    }

    private static MockHttpServletRequestBuilder anAnswer() {
        return post("/v1/Insights/QualityManagement/Assessments")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("CategorySid", "FY" + TAIL)
                .param("CategoryName", "Opening")
                .param("SegmentId", "segment-1")
                .param("AgentId", "anna")
                .param("Offset", "6.985619")
                .param("MetricId", "GE" + TAIL)
                .param("MetricName", "Did she greet?")
                .param("AnswerText", "Yes")
                .param("AnswerId", "yes")
                .param("QuestionnaireSid", "GM" + TAIL);
    }

    private static Line aComment(String text) {
        CommentFact fact = CommentFact.newBuilder()
                .setEventId("EV1")
                .setAccount(OneAccount.ID.value())
                .setEntityId("FM" + TAIL)
                .setNaturalKey("")
                .setAcceptedAt(IngestBench.NOW)
                .setActor(new Actor("linda", ActorKind.USER, List.of(), List.of()))
                .setType("CommentRecorded")
                .setCommentRecorded(new CommentRecorded("linda", "anna", "segment-1", "1", "Good", "1"))
                .setPersonal(new PersonalComment(null, null, text))
                .build();
        return new Line.OfComment(fact, Trace.of("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "v=1"));
    }

    @Test
    void shouldAppendAFactUnderItsKeyWithItsHeaders() {
        // When
        WriteToken token = log.append(aComment("Well done")).join();
        // Then
        ConsumerRecord<String, byte[]> record = read(topics.commentEvents().name(), token);
        assertThat(token.entity()).isEqualTo(Entity.COMMENT);
        assertThat(record.key()).isEqualTo(OneAccount.ID.value() + "/FM" + TAIL);
        assertThat(header(record, "traceparent")).startsWith("00-0af7651916cd43dd8448eb211c80319c");
        assertThat(header(record, "tracestate")).isEqualTo("v=1");
        assertThat(header(record, "ce_id")).isEqualTo("EV1");
        assertThat(header(record, "ce_type")).isEqualTo("CommentRecorded");
        assertThat(header(record, "ce_time")).isEqualTo("2026-03-01T12:00:00.123Z");
        assertThat(header(record, "ce_source")).isEqualTo("urn:scoreline:ingest");
    }

    @Test
    void shouldAcceptOnlyWhatTheBrokerHasAndRecoverByItself() throws Exception {
        // Given
        IngestBench bench = new IngestBench(log);
        int accepted = bench.send(anAnswer()).getStatus();
        broker.stop();
        // When
        long began = System.nanoTime();
        MockHttpServletResponse refused = bench.send(anAnswer());
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        broker.start();
        // Then
        assertThat(accepted).isEqualTo(201);
        assertThat(refused.getStatus()).isEqualTo(503);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(took).isLessThan(Duration.ofSeconds(4));
        await("the log is found again")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(bench.send(anAnswer()).getStatus()).isEqualTo(201));
    }

    @Test
    void shouldTakeNoMoreMemoryThanItMayWhileTheBrokerIsAway() {
        // Given
        log.append(aComment("first")).join();
        broker.stop();
        // When
        List<CompletableFuture<WriteToken>> under = IntStream.range(0, 60)
                .parallel()
                .mapToObj(number -> log.append(aComment("x".repeat(20_000) + number)))
                .toList();
        // Then
        assertThat(under)
                .allSatisfy(position ->
                        assertThatThrownBy(() -> position.get()).hasCauseInstanceOf(ProblemException.class));
        await("the memory is free again")
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(metric("buffer-available-bytes")).isEqualTo(BUFFER.toBytes()));
        assertThat(metric("buffer-total-bytes")).isEqualTo(BUFFER.toBytes());
    }

    @Test
    void shouldRefuseWhatNoRecordHolds() {
        // When
        CompletableFuture<WriteToken> position = log.append(aComment("x".repeat(2_000_000)));
        // Then
        assertThatThrownBy(position::join)
                .cause()
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().kind()).isEqualTo(Kind.TOO_LARGE));
    }

    @Test
    void shouldBeReachedOnceItsRegistryIsAndThenTakeAFirstFactWithoutIt() throws Exception {
        // Given a registry that is not there yet
        log.close();
        int port = freePort();
        Wire wire = wire(Map.of("schema.registry.url", "http://127.0.0.1:" + port, "registry.call.timeout.ms", 300));
        log = new KafkaFactLog(producer(wire), wire, SETTINGS);
        assertThatThrownBy(log::rehearse).isInstanceOf(RegistryOutageException.class);
        try (Reach reach = new Reach(log)) {
            reach.start();
            assertThat(reach.isReached()).isFalse();
            // When it comes and goes
            HttpServer registry = registry(port);
            await("the log is reached").atMost(Duration.ofSeconds(20)).until(reach::isReached);
            registry.stop(0);
            // Then
            WriteToken token = log.append(aComment("Well done")).join();
            assertThat(token.entity()).isEqualTo(Entity.COMMENT);
        }
    }

    /** As much of one as registering takes. */
    private static HttpServer registry(int port) throws IOException {
        HttpServer registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        registry.createContext("/subjects/", exchange -> {
            byte[] id = "{\"id\":1}".getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, id.length);
            exchange.getResponseBody().write(id);
            exchange.close();
        });
        registry.start();
        return registry;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private long metric(String name) {
        return producer.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals(name))
                .mapToLong(metric -> ((Number) metric.getValue().metricValue()).longValue())
                .findFirst()
                .orElseThrow();
    }

    private ConsumerRecord<String, byte[]> read(String topic, WriteToken token) {
        TopicPartition partition = new TopicPartition(topic, token.partition());
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, token.offset());
            return consumer.poll(Duration.ofSeconds(10)).records(partition).getFirst();
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
