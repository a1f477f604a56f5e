package dev.scoreline.scoring;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The facts that lay in the log when the stream began to run, until all of them are folded, by whichever instance.
 *
 * <p>It looks on with a consumer that never joins the group: what the group has committed is folded.
 */
final class Backlog implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(50);

    private final Consumer<?, ?> onlooker;
    private final List<String> facts;
    /** Up to where each has to be folded; absent until it was asked for. */
    private @Nullable Map<TopicPartition, Long> ends;

    /** @param onlooker of the stream's group, reading what is committed only, from the first on */
    Backlog(Consumer<?, ?> onlooker, List<String> facts) {
        this.onlooker = onlooker;
        this.facts = facts;
    }

    /** Whether nothing is left of it; once so, for good: under load there is always something on its way. */
    synchronized boolean isFolded() {
        Map<TopicPartition, Long> left = ends == null ? whatLiesThere() : ends;
        ends = left;
        if (left.isEmpty()) {
            return true;
        }
        forgetFolded(left);
        if (left.isEmpty()) {
            onlooker.close();
        }
        return left.isEmpty();
    }

    @Override
    public synchronized void close() {
        onlooker.close();
    }

    private Map<TopicPartition, Long> whatLiesThere() {
        List<TopicPartition> partitions = facts.stream()
                .flatMap(topic -> onlooker.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        return new HashMap<>(onlooker.endOffsets(partitions));
    }

    private void forgetFolded(Map<TopicPartition, Long> left) {
        Map<TopicPartition, OffsetAndMetadata> committed = onlooker.committed(left.keySet());
        left.entrySet().removeIf(end -> offset(committed.get(end.getKey())) >= end.getValue());
        if (left.isEmpty()) {
            return;
        }
        // The end of a transaction is an offset too, which nobody folds: is there a fact between here and the end?
        onlooker.assign(left.keySet());
        left.keySet().forEach(partition -> onlooker.seek(partition, offset(committed.get(partition))));
        ConsumerRecords<?, ?> found = onlooker.poll(LOOK);
        Set<TopicPartition> unfolded = found.partitions();
        left.entrySet()
                .removeIf(end -> !unfolded.contains(end.getKey()) && onlooker.position(end.getKey()) >= end.getValue());
    }

    private static long offset(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }
}
