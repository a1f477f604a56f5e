package dev.scoreline.scoring.fact;

import dev.scoreline.schemas.common.SourcePosition;
import org.apache.kafka.streams.processor.StreamPartitioner;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Writes a result to the partition number of the fact it came from, so that history keeps the order of its facts. */
public final class SourcePartitioner<K, V> implements StreamPartitioner<K, V> {

    private final Function<V, SourcePosition> source;

    public SourcePartitioner(Function<V, SourcePosition> source) {
        this.source = source;
    }

    @Override
    public Optional<Set<Integer>> partitions(String topic, K key, V value, int numPartitions) {
        return Optional.of(Set.of(source.apply(value).getPartition()));
    }
}
