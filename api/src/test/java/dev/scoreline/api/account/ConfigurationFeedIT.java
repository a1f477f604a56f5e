package dev.scoreline.api.account;

import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.schemas.key.ResourceKey;
import dev.scoreline.schemas.serde.ValueSerdes;
import dev.scoreline.schemas.topic.Topic;
import dev.scoreline.schemas.topic.Topics;
import dev.scoreline.scorecard.identity.AccountId;
import dev.scoreline.testkit.broker.EmbeddedBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ConfigurationFeedIT {

    private static final String KEY = "SK" + "3".repeat(32);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ValueSerdes SERDES = new ValueSerdes(Map.of("schema.registry.url", "mock://feed"));
    private static final EmbeddedBroker BROKER = EmbeddedBroker.temporary();
    private static final IdSecrets SECRETS = new IdSecrets(Map.of("scoreline.id-secrets.main", "0".repeat(32))::get);
    private static KafkaProducer<byte[], byte[]> producer;

    @BeforeAll
    static void connect() {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", BROKER.bootstrapServers(), "transactional.id", "fold"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
    }

    @AfterAll
    static void disconnect() {
        producer.close();
        BROKER.close();
    }

    @Test
    void shouldBeReadyOnceItHasReadWhatWasThereAndFollowWhatComes() throws Exception {
        // Given
        Topic<ResourceKey, ConfigurationState> topic = topic("follow");
        ConfigurationState key = States.key(account(1), KEY, "hash");
        publish(topic, States.account(account(1), "main", "hash"), key);

        try (ConfigurationFeed feed = feed(topic)) {
            // When
            feed.start();
            await("until everything is read").atMost(PATIENCE).until(feed.accounts()::isReady);

            // Then
            assertThat(feed.accounts().find(new AccountId(account(1)))).isNotNull();
            assertThat(feed.accounts().ofKey(KEY)).isNotNull();

            // When
            publish(topic, States.gone(key));

            // Then
            await("a revocation takes effect within a second")
                    .pollInterval(Duration.ofMillis(20))
                    .atMost(Duration.ofSeconds(1))
                    .until(() -> feed.accounts().ofKey(KEY) == null);
        }
    }

    @Test
    void shouldNotGoBackToARevokedKeyWhileAReplayTellsItAgain() throws Exception {
        // Given
        Topic<ResourceKey, ConfigurationState> topic = topic("replayed");
        ConfigurationState account = States.account(account(1), "main", "hash");
        ConfigurationState key = States.key(account(1), KEY, "hash");
        publish(topic, account, key, States.gone(key), account, key);

        try (ConfigurationFeed feed = feed(topic)) {
            // When
            feed.start();
            await("until everything is read").atMost(PATIENCE).until(feed.accounts()::isReady);

            // Then
            assertThat(feed.accounts().find(new AccountId(account(1)))).isNotNull();
            assertThat(feed.accounts().ofKey(KEY)).isNull();
        }
    }

    @Test
    void shouldSkipWhatNobodyCanRead() throws Exception {
        // Given
        Topic<ResourceKey, ConfigurationState> topic = topic("poison");
        ConfigurationState broken = States.account(account(1), "main", "hash");
        producer.beginTransaction();
        send(topic, "AC/ACCOUNT/main", "no Avro".getBytes(StandardCharsets.UTF_8));
        send(topic, account(2) + "/ACCOUNT/main", new byte[] {0, 0, 0, 99, 99, 1, 2});
        producer.commitTransaction();
        publish(
                topic,
                ConfigurationState.newBuilder(broken).setAccount("nobody").build());
        publish(topic, States.account(account(3), "main", "hash"));

        try (ConfigurationFeed feed = feed(topic)) {
            // When
            feed.start();
            await("until everything is read").atMost(PATIENCE).until(feed.accounts()::isReady);

            // Then
            assertThat(feed.accounts().find(new AccountId(account(3)))).isNotNull();
            assertThat(feed.accounts().find(new AccountId(account(2)))).isNull();
        }
    }

    @Test
    void shouldNotBelieveWhatWasNeverCommitted() throws Exception {
        // Given
        Topic<ResourceKey, ConfigurationState> topic = topic("aborted");
        producer.beginTransaction();
        send(topic, States.account(account(1), "main", "hash"));
        producer.abortTransaction();

        try (ConfigurationFeed feed = feed(topic)) {
            // When
            feed.start();
            await("until everything is read").atMost(PATIENCE).until(feed.accounts()::isReady);

            // Then
            assertThat(feed.accounts().find(new AccountId(account(1)))).isNull();
        }
    }

    @Test
    void shouldWaitForATopicThatIsNotThereYet() throws Exception {
        // Given
        Topic<ResourceKey, ConfigurationState> topic =
                Topics.withPrefix("late", 2).configurationState();

        try (ConfigurationFeed feed = feed(topic)) {
            feed.start();
            assertThat(feed.accounts().isReady()).isFalse();

            // When
            create(topic);

            // Then
            await("until the topic is found").atMost(PATIENCE).until(feed.accounts()::isReady);
        }
    }

    private static ConfigurationFeed feed(Topic<ResourceKey, ConfigurationState> topic) {
        return new ConfigurationFeed(
                topic, SERDES, Map.of("bootstrap.servers", BROKER.bootstrapServers(), "group.id", "ignored"), SECRETS);
    }

    private static Topic<ResourceKey, ConfigurationState> topic(String prefix) throws Exception {
        Topic<ResourceKey, ConfigurationState> topic =
                Topics.withPrefix(prefix, 2).configurationState();
        create(topic);
        return topic;
    }

    private static void create(Topic<?, ?> topic) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BROKER.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic.name(), topic.partitions(), (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
    }

    private static void publish(Topic<ResourceKey, ConfigurationState> topic, ConfigurationState... states) {
        producer.beginTransaction();
        for (ConfigurationState state : states) {
            send(topic, state);
        }
        producer.commitTransaction();
    }

    private static void send(Topic<ResourceKey, ConfigurationState> topic, ConfigurationState state) {
        byte[] value = SERDES.of(topic).serializer().serialize(topic.name(), state);
        send(topic, new ResourceKey(state.getAccount(), state.getKind(), state.getResourceId()).text(), value);
    }

    private static void send(Topic<?, ?> topic, String key, byte[] value) {
        // The commit fails if this did.
        Future<?> unused =
                producer.send(new ProducerRecord<>(topic.name(), key.getBytes(StandardCharsets.UTF_8), value));
    }

    private static String account(int number) {
        return "AC" + String.valueOf(number).repeat(32);
    }
}
