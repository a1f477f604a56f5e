package dev.scoreline.scoring;

import dev.scoreline.schemas.deadletter.DeadLetter;
import dev.scoreline.schemas.serde.ValueSerdes;
import dev.scoreline.schemas.topic.Topic;
import dev.scoreline.schemas.topic.Topics;
import dev.scoreline.scoring.deadletter.DeadLetters;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The whole topology as the application runs it, on one partition and without a broker; and without transactions, since
 * the driver loses what was written in one before the first fact that passed.
 */
public final class SimulatedStream implements AutoCloseable {

    public static final Topics TOPICS = Topics.withPrefix("qm", 1);

    private final ValueSerdes serdes = new ValueSerdes(Map.of("schema.registry.url", "mock://simulated"));
    private final Map<Topic<?, ?>, TestInputTopic<?, ?>> inputs = new HashMap<>();
    private final TopologyTestDriver driver;

    public SimulatedStream() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "simulated");
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        properties.putAll(DeadLetters.settings(TOPICS, serdes, "simulated"));
        driver = new TopologyTestDriver(ScoringTopology.build(TOPICS, serdes), properties);
    }

    /** Appends a fact; its offset is the number of facts appended to the topic before. */
    public <K, V extends SpecificRecord> void append(Topic<K, V> topic, @Nullable K key, @Nullable V fact) {
        input(topic).pipeInput(key, fact);
    }

    public <K, V extends SpecificRecord> void append(Topic<K, V> topic, K key, V fact, Headers headers) {
        input(topic).pipeInput(new TestRecord<>(key, fact, headers));
    }

    /** Appends bytes that nobody checked. */
    public void appendRaw(Topic<?, ?> topic, byte[] key, byte[] value) {
        driver.createInputTopic(topic.name(), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(key, value);
    }

    /** Lets time pass, so that what is done by the clock is done. */
    public void advance(Duration time) {
        driver.advanceWallClockTime(time);
    }

    /** What was written since the last look. */
    public <K, V extends SpecificRecord> List<V> read(Topic<K, V> topic) {
        return readRecords(topic).stream().map(TestRecord::getValue).toList();
    }

    public <K, V extends SpecificRecord> List<TestRecord<K, V>> readRecords(Topic<K, V> topic) {
        return driver.createOutputTopic(
                        topic.name(),
                        topic.keySerde().deserializer(),
                        serdes.of(topic).deserializer())
                .readRecordsToList();
    }

    public List<DeadLetter> deadLetters() {
        return read(TOPICS.deadLetters());
    }

    @Override
    public void close() {
        driver.close();
    }

    @SuppressWarnings("unchecked") // each is made from the topic it stands under
    private <K, V extends SpecificRecord> TestInputTopic<K, V> input(Topic<K, V> topic) {
        return (TestInputTopic<K, V>) inputs.computeIfAbsent(
                topic,
                absent -> driver.createInputTopic(
                        topic.name(),
                        topic.keySerde().serializer(),
                        serdes.of(topic).serializer()));
    }
}
