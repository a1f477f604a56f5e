package dev.scoreline.api.account;

import dev.scoreline.registry.RegistryOutageException;
import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.schemas.key.ResourceKey;
import dev.scoreline.schemas.serde.ValueSerdes;
import dev.scoreline.schemas.topic.Topic;
import dev.scoreline.translation.UntranslatableException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Follows the log of configuration states on a thread of its own: from the first record, on every instance, so that a
 * request finds its account in memory, and a key stops working as soon as its revocation is read.
 *
 * <p>A record that nobody can read is skipped, with an error in the log and a count: one broken resource must not keep
 * all accounts out. Anything else that fails begins again from the first record; until it has caught up nobody is let
 * in, because a revocation may be among what was missed.
 */
public final class ConfigurationFeed implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationFeed.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Topic<ResourceKey, ConfigurationState> topic;
    private final Map<String, Object> properties;
    private final Serde<ConfigurationState> values;
    private final ConfiguredAccounts accounts;
    private final Counter skipped = Metrics.counter("scoreline.configuration.records.skipped");
    private final Thread thread =
            Thread.ofPlatform().name("configuration-feed").daemon().unstarted(this::run);
    private final Map<ResourceKey, Long> newest = new HashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable Consumer<byte[], byte[]> reading;

    /** @param consumer settings of Kafka consumers, such as where the brokers are */
    public ConfigurationFeed(
            Topic<ResourceKey, ConfigurationState> topic,
            ValueSerdes serdes,
            Map<String, Object> consumer,
            IdSecrets secrets) {
        this.topic = topic;
        this.values = serdes.of(topic);
        this.properties = properties(consumer);
        this.accounts = new ConfiguredAccounts(secrets);
    }

    /** What the feed keeps up to date. */
    public Accounts accounts() {
        return accounts;
    }

    public void start() {
        thread.start();
    }

    @Override
    public void close() {
        closing.countDown();
        Consumer<byte[], byte[]> open = reading;
        if (open != null) {
            open.wakeup();
        }
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        values.close();
    }

    private void run() {
        boolean closed = isClosing();
        while (!closed) {
            try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(properties)) {
                reading = consumer;
                follow(consumer);
                closed = true;
            } catch (WakeupException stopped) {
                return;
            } catch (RuntimeException failed) {
                accounts.ready(false);
                LOG.error(
                        "Expected to follow {}, found that it failed; reading it again from its start", topic, failed);
                closed = isClosingAfterAPause();
            }
        }
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private void follow(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = partitions(consumer);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (!isClosing()) {
            consumer.poll(POLL).forEach(this::enter);
            if (!accounts.isReady() && isRead(consumer, ends)) {
                LOG.info("Read all of {}; callers can be told apart", topic);
                accounts.ready(true);
            }
        }
    }

    private List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new IllegalStateException("Expected the topic " + topic + ", found none; create the topics first");
        }
        return partitions;
    }

    private static boolean isRead(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void enter(ConsumerRecord<byte[], byte[]> line) {
        try {
            if (line.value() == null) {
                remove(topic.keySerde().deserializer().deserialize(line.topic(), line.key()));
            } else {
                enter(decode(line));
            }
        } catch (SerializationException
                | UntranslatableException
                | IllegalArgumentException
                | DateTimeException poison) {
            skipped.increment();
            LOG.error(
                    "Expected a configuration state at {}-{} offset {}, found what cannot be read; it is skipped, so"
                            + " publish that resource anew",
                    line.topic(),
                    line.partition(),
                    line.offset(),
                    poison);
        }
    }

    private void remove(ResourceKey key) {
        newest.remove(key);
        accounts.remove(key);
    }

    /** A replay tells again what has passed since: a key that was revoked must not open anything meanwhile. */
    private void enter(ConfigurationState state) {
        ResourceKey key = new ResourceKey(state.getAccount(), state.getKind(), state.getResourceId());
        long version = state.getVersion();
        if (newest.merge(key, version, Math::max) == version) {
            accounts.apply(state);
        }
    }

    /** A registry that is away delays what it is asked for, and nothing else. */
    private ConfigurationState decode(ConsumerRecord<byte[], byte[]> line) {
        while (true) {
            try {
                return values.deserializer().deserialize(line.topic(), line.headers(), line.value());
            } catch (RegistryOutageException away) {
                LOG.warn("Expected to ask the registry for a schema, found it away; asking again", away);
                if (isClosingAfterAPause()) {
                    throw new WakeupException();
                }
            }
        }
    }

    private boolean isClosingAfterAPause() {
        try {
            return closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            return true;
        }
    }

    private static Map<String, Object> properties(Map<String, Object> consumer) {
        Map<String, Object> properties = new HashMap<>(consumer);
        properties.keySet().removeIf(key -> key.startsWith(ConsumerConfig.GROUP_ID_CONFIG));
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        return properties;
    }
}
