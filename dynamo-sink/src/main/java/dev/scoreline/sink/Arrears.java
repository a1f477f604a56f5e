package dev.scoreline.sink;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What lay in the partitions when this process got them and is not stored yet: ready means that there is none of it, so
 * that a result is stored as soon as it is committed.
 *
 * <p>A partition that was settled once stays so while it is ours: under load there is always something on its way.
 */
final class Arrears implements ConsumerAwareRebalanceListener, HealthIndicator {

    private final int consumers;
    private final Set<Consumer<?, ?>> assigned = ConcurrentHashMap.newKeySet();
    /** Whose end nobody has asked the broker for yet. */
    private final Set<TopicPartition> unknown = ConcurrentHashMap.newKeySet();
    /** Up to where each has to be stored. */
    private final Map<TopicPartition, Long> ends = new ConcurrentHashMap<>();

    /** @param consumers threads that all have to be told what is theirs, be it nothing */
    Arrears(int consumers) {
        this.consumers = consumers;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        unknown.addAll(partitions);
        assigned.add(consumer);
    }

    @Override
    public void onPartitionsRevokedAfterCommit(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        forget(partitions);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        forget(partitions);
    }

    /** To be called by the consumer's own thread when it has stored all that it was given. */
    void stored(Consumer<?, ?> consumer) {
        List<TopicPartition> fresh =
                consumer.assignment().stream().filter(unknown::contains).toList();
        if (!fresh.isEmpty()) {
            ends.putAll(consumer.endOffsets(fresh));
            fresh.forEach(unknown::remove);
        }
        Set<TopicPartition> own = consumer.assignment();
        // What only marks the end of a transaction is passed without being given to anybody: the position tells.
        ends.entrySet()
                .removeIf(end -> own.contains(end.getKey()) && consumer.position(end.getKey()) >= end.getValue());
    }

    @Override
    public Health health() {
        int unsettled = unknown.size() + ends.size();
        boolean settled = assigned.size() >= consumers && unsettled == 0;
        return (settled ? Health.up() : Health.outOfService())
                .withDetail("consumersAssigned", assigned.size())
                .withDetail("partitionsInArrears", unsettled)
                .build();
    }

    private void forget(Collection<TopicPartition> partitions) {
        partitions.forEach(unknown::remove);
        partitions.forEach(ends::remove);
    }
}
