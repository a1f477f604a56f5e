package dev.scoreline.query.stream;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import java.util.HashMap;
import java.util.Map;

/** Opens consumers that belong to no group, see what is committed only, and never decide by themselves where to read. */
final class HistoryReaders {

    private static final int KIB = 1024;
    private static final int AT_ONCE = 512 * KIB;
    private static final int LIVE_RECORDS = 100;
    private static final int TIMEOUT_MILLIS = 10_000;

    private final Map<String, Object> properties;

    /** @param consumer settings of Kafka consumers, such as where the brokers are */
    HistoryReaders(Map<String, Object> consumer) {
        properties = new HashMap<>(consumer);
        properties.keySet().removeIf(key -> key.startsWith(ConsumerConfig.GROUP_ID_CONFIG));
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
    }

    /** For all that happens; little at a time, so that clients get to read between. */
    Consumer<byte[], byte[]> live() {
        Map<String, Object> gentle = new HashMap<>(properties);
        gentle.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, LIVE_RECORDS);
        return new KafkaConsumer<>(gentle);
    }

    /** For one client's past, of which little is held at a time. */
    Consumer<byte[], byte[]> past() {
        Map<String, Object> frugal = new HashMap<>(properties);
        frugal.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, AT_ONCE);
        frugal.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, AT_ONCE / 4);
        frugal.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
        return new KafkaConsumer<>(frugal);
    }
}
