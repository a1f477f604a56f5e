package dev.scoreline.systemtests.refusals;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far the logs of facts reach, which tells whether a request has left anything behind. */
final class FactLogs implements AutoCloseable {

    private static final List<String> ENTITIES = List.of("assessment", "comment", "rating", "configuration");

    private final Consumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    FactLogs(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        partitions = ENTITIES.stream()
                .flatMap(entity -> consumer.partitionsFor("qm." + entity + ".events").stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    /** Where the next fact of each partition will lie. */
    Map<TopicPartition, Long> ends() {
        return new HashMap<>(consumer.endOffsets(partitions));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
