package dev.scoreline.ingest;

import dev.scoreline.api.caller.SecretHash;
import dev.scoreline.api.token.WriteToken;
import dev.scoreline.conformance.Forwarder;
import dev.scoreline.schemas.common.SourcePosition;
import dev.scoreline.schemas.configuration.AccountSettings;
import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.schemas.configuration.ResourceKind;
import dev.scoreline.schemas.key.ResourceKey;
import dev.scoreline.schemas.provisioning.Replication;
import dev.scoreline.schemas.provisioning.TopicAdmin;
import dev.scoreline.schemas.serde.ValueSerdes;
import dev.scoreline.schemas.topic.Topic;
import dev.scoreline.schemas.topic.Topics;
import dev.scoreline.testkit.broker.EmbeddedBroker;
import dev.scoreline.views.memory.InMemoryViews;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The process as it runs, but for its views, with a broker of its own. */
class IngestApplicationIT {

    private static final String ACCOUNT = "AC" + "1".repeat(32);
    private static final String TAIL = "a".repeat(32);
    private static final Topics TOPICS = Topics.withPrefix(Topics.DEFAULT_PREFIX, 2);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final EmbeddedBroker BROKER = EmbeddedBroker.temporary();
    private static ConfigurableApplicationContext context;
    private static Forwarder forwarder;
    private static URI address;

    @EnableAutoConfiguration
    @Import(IngestConfiguration.class)
    static class Application {

        @Bean
        InMemoryViews views() {
            return new InMemoryViews();
        }
    }

    @BeforeAll
    static void start() throws Exception {
        configureAccount();
        context = new SpringApplicationBuilder(Application.class)
                .properties(Map.of(
                        "server.port", "0",
                        "server.address", "127.0.0.1",
                        "logging.level.root", "error",
                        "spring.main.banner-mode", "off",
                        "spring.kafka.bootstrap-servers", BROKER.bootstrapServers(),
                        "spring.kafka.properties.schema.registry.url", "mock://ingest",
                        "scoreline.topics.partitions", "2",
                        "scoreline.id-secrets.main", "0".repeat(32),
                        "scoreline.ingest.patience", "2s"))
                .run();
        forwarder = Forwarder.before(
                URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port")));
        address = forwarder.url();
        await("the instance is ready")
                .atMost(Duration.ofSeconds(30))
                .until(() -> get("/actuator/health/readiness").statusCode() == 200);
    }

    private static void configureAccount() throws Exception {
        Map<String, Object> broker = Map.of("bootstrap.servers", BROKER.bootstrapServers());
        try (Admin admin = Admin.create(broker)) {
            TopicAdmin topicAdmin = new TopicAdmin(admin, Replication.STANDALONE, Duration.ofSeconds(30));
            topicAdmin.apply(topicAdmin.plan(TOPICS));
        }
        Topic<ResourceKey, ConfigurationState> topic = TOPICS.configurationState();
        ValueSerdes serdes = new ValueSerdes(Map.of("schema.registry.url", "mock://ingest"));
        try (KafkaProducer<ResourceKey, ConfigurationState> producer = new KafkaProducer<>(
                broker, topic.keySerde().serializer(), serdes.of(topic).serializer())) {
            ResourceKey key = new ResourceKey(ACCOUNT, ResourceKind.ACCOUNT, "main");
            producer.send(new ProducerRecord<>(topic.name(), key, account())).get(30, TimeUnit.SECONDS);
        }
    }

    private static ConfigurationState account() {
        return ConfigurationState.newBuilder()
                .setAccount(ACCOUNT)
                .setKind(ResourceKind.ACCOUNT)
                .setResourceId("main")
                .setVersion(1)
                .setSource(new SourcePosition(0, 0L))
                .setModifiedAt(IngestBench.NOW)
                .setAccountSettings(AccountSettings.newBuilder()
                        .setZone("Europe/Berlin")
                        .setTelephonyZone("UTC")
                        .setMinimumRate(new BigDecimal("1.000000"))
                        .setIdSecretReference("main")
                        .setAuthTokenHash(SecretHash.of("our token"))
                        .setAliases(List.of())
                        .build())
                .build();
    }

    @AfterAll
    static void stop() {
        forwarder.close();
        context.close();
        BROKER.close();
    }

    @Test
    void shouldBeReadyOnlyWithItsLog() throws Exception {
        assertThat(context.getEnvironment().getProperty("management.endpoint.health.group.readiness.include"))
                .isEqualTo("readinessState,accounts,factLog,firstAccount");
        assertThat(get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void shouldTakeAnAnswerWhoseFormIsUnicode() throws Exception {
        // When
        HttpResponse<String> response = post(
                "/v1/Insights/QualityManagement/Assessments",
                "application/x-www-form-urlencoded",
                "CategorySid=FY" + TAIL + "&CategoryName=Begr%C3%BC%C3%9Fung&SegmentId=s&AgentId=a&Offset=6.985619"
                        + "&MetricId=GE" + TAIL + "&MetricName=m&AnswerText=%F0%9F%91%8F&AnswerId=yes"
                        + "&QuestionnaireSid=GM" + TAIL);
        // Then
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body())
                .contains("\"answer_text\":\"👏\"", "\"name\":\"Begrüßung\"", "\"user_email\":null")
                .contains("\"user_name\":\"" + ACCOUNT + "\"");
        assertThat(response.headers().firstValue(WriteToken.HEADER)).isPresent();
        assertThat(response.headers().firstValue("Access-Control-Expose-Headers"))
                .hasValueSatisfying(exposed -> assertThat(exposed).contains(WriteToken.HEADER));
    }

    @Test
    void shouldSayInTimeThatAnOutcomeIsNotKnown() throws Exception {
        // When
        long began = System.nanoTime();
        HttpResponse<String> response =
                post("/v1/Insights/QualityManagement/Categories", "application/x-www-form-urlencoded", "Name=Opening");
        // Then
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains("\"code\":20503");
        assertThat(response.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(Duration.ofMillis(1900), Duration.ofSeconds(4));
    }

    @Test
    void shouldSpeakOfProblemsAsTheFamilyDoes() throws Exception {
        // When
        HttpResponse<String> response =
                post("/api/mind/quality/assessment", "application/json", "{\"scorecardId\": 6, \"x\": 1}");
        // Then
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body()).contains("\"assessedUser\"", "\"ticketId\"", "\"x\"");
    }

    @Test
    void shouldRefuseStrangers() throws Exception {
        // When
        HttpResponse<String> response = CLIENT.send(
                HttpRequest.newBuilder(address.resolve("/client/801/quality_rate/"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());
        // Then
        assertThat(response.statusCode()).isEqualTo(401);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String contentType, String body) throws Exception {
        String credentials =
                Base64.getEncoder().encodeToString((ACCOUNT + ":our token").getBytes(StandardCharsets.UTF_8));
        return CLIENT.send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", contentType)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
