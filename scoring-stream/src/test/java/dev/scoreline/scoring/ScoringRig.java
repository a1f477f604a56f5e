package dev.scoreline.scoring;

import dev.scoreline.schemas.serde.ValueSerdes;
import dev.scoreline.schemas.topic.Topic;
import dev.scoreline.schemas.topic.Topics;
import dev.scoreline.testkit.broker.EmbeddedBroker;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

/** One instance of Scoreline on a real broker: its topics, and the application that scores what lies in them. */
final class ScoringRig implements AutoCloseable {

    static final int PARTITIONS = 2;

    /** One for all tests of this JVM; it ends with it. */
    private static final EmbeddedBroker BROKER = broker();

    private static final String REGISTRY = "mock://scoring-rig";

    private final String prefix;
    private final ValueSerdes serdes = new ValueSerdes(Map.of("schema.registry.url", REGISTRY));
    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", BROKER.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer());

    ScoringRig(String prefix) {
        this.prefix = prefix;
    }

    private static EmbeddedBroker broker() {
        EmbeddedBroker broker = EmbeddedBroker.temporary();
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        return broker;
    }

    Topics topics() {
        return Topics.withPrefix(prefix, PARTITIONS);
    }

    ConfigurableApplicationContext start(Path stateDir) {
        return new SpringApplicationBuilder(ScoringConfiguration.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "spring.kafka.bootstrap-servers",
                        BROKER.bootstrapServers(),
                        "spring.kafka.properties.schema.registry.url",
                        REGISTRY,
                        "scoreline.topics.prefix",
                        prefix,
                        "scoreline.topics.partitions",
                        PARTITIONS,
                        "scoreline.topics.replication",
                        "standalone",
                        "scoreline.scoring.state-dir",
                        stateDir.toString(),
                        "spring.main.banner-mode",
                        "off"))
                .run();
    }

    <K, V extends SpecificRecord> void append(Topic<K, V> topic, int partition, K key, V fact) {
        byte[] rawKey = topic.keySerde().serializer().serialize(topic.name(), key);
        appendRaw(topic, partition, rawKey, serdes.of(topic).serializer().serialize(topic.name(), fact));
    }

    void appendRaw(Topic<?, ?> topic, int partition, byte[] key, byte[] value) {
        try {
            producer.send(new ProducerRecord<>(topic.name(), partition, key, value))
                    .get();
        } catch (ExecutionException unsent) {
            throw new IllegalStateException(unsent.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Everything committed so far, of each partition in order. */
    <V extends SpecificRecord> List<ConsumerRecord<byte[], V>> committed(Topic<?, V> topic) {
        Map<String, Object> properties =
                Map.of("bootstrap.servers", BROKER.bootstrapServers(), "isolation.level", "read_committed");
        try (KafkaConsumer<byte[], V> consumer = new KafkaConsumer<>(
                properties, new ByteArrayDeserializer(), serdes.of(topic).deserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], V>> records = new ArrayList<>();
            while (!isAt(ends, consumer)) {
                consumer.poll(Duration.ofMillis(50)).forEach(records::add);
            }
            return records;
        }
    }

    <V extends SpecificRecord> List<V> values(Topic<?, V> topic) {
        return committed(topic).stream().map(ConsumerRecord::value).toList();
    }

    /** Or past them: more may be committed while we read. */
    private static boolean isAt(Map<TopicPartition, Long> ends, KafkaConsumer<?, ?> consumer) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    @Override
    public void close() {
        producer.close();
    }
}
