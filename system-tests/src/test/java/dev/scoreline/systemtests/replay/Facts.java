package dev.scoreline.systemtests.replay;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where the last fact of each partition lies. */
final class Facts {

    private static final Map<String, String> LETTERS = Map.of(
            "qm.assessment.events",
            "a",
            "qm.comment.events",
            "m",
            "qm.rating.events",
            "k",
            "qm.configuration.events",
            "c");

    private Facts() {}

    /** By the letter of the entity and the partition, as watermarks are. */
    static Map<String, Long> last(String bootstrapServers) {
        Map<String, Long> last = new HashMap<>();
        try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = LETTERS.keySet().stream()
                    .flatMap(topic -> partitions(consumer, topic))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(fact -> last.merge(
                                LETTERS.get(fact.topic()) + " %016x".formatted(fact.partition()),
                                fact.offset(),
                                Math::max));
            }
        }
        return last;
    }

    private static Stream<TopicPartition> partitions(Consumer<byte[], byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()));
    }
}
