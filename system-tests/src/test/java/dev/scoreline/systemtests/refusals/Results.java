package dev.scoreline.systemtests.refusals;

import dev.scoreline.schemas.serde.ValueSerdes;
import dev.scoreline.schemas.topic.Topic;
import dev.scoreline.schemas.topic.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serde;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What scoring has made of facts: a line of history for each, and a state where one moved. */
final class Results implements AutoCloseable {

    private final Consumer<byte[], byte[]> consumer;
    private final Map<String, Serde<?>> values = new HashMap<>();
    private final List<TopicPartition> partitions;

    Results(String bootstrapServers, String registryUrl) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        ValueSerdes serdes = new ValueSerdes(Map.of("schema.registry.url", registryUrl));
        for (Topic<?, ?> topic : Topics.standard().all()) {
            if (topic.name().endsWith(".history") || topic.name().endsWith(".state")) {
                values.put(topic.name(), serdes.of(topic));
            }
        }
        partitions = values.keySet().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
    }

    /** Where the next result of each partition will lie. */
    Map<TopicPartition, Long> ends() {
        return new HashMap<>(consumer.endOffsets(partitions));
    }

    /** What came after these ends, as text. */
    List<String> since(Map<TopicPartition, Long> before) {
        List<String> results = new ArrayList<>();
        before.forEach(consumer::seek);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(each -> results.add(text(each)));
        }
        return results;
    }

    private String text(ConsumerRecord<byte[], byte[]> result) {
        return result.topic() + " "
                + Objects.requireNonNull(values.get(result.topic()))
                        .deserializer()
                        .deserialize(result.topic(), result.value());
    }

    @Override
    public void close() {
        consumer.close();
        values.values().forEach(Serde::close);
    }
}
