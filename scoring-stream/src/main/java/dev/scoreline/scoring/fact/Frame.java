package dev.scoreline.scoring.fact;

import dev.scoreline.schemas.common.SourcePosition;
import dev.scoreline.schemas.key.Key;
import dev.scoreline.schemas.serde.ValueSerdes;
import dev.scoreline.schemas.topic.Topic;
import dev.scoreline.schemas.topic.Topics;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What every entity's part of the topology begins and ends with. A fold stands in between: it forwards results to the
 * sinks by their names, with {@code record.withValue}, which carries the fact's headers on; record timestamps are the
 * brokers' business.
 */
public record Frame(Topology topology, Topics topics, ValueSerdes serdes) {

    /** Adds the source of an entity's facts and the gate behind it; returns the gate's name, for the fold. */
    public <K extends Key, F extends SpecificRecord, M> String facts(
            String entity, Topic<K, F> facts, Reading<F, M> reading) {
        String source = "ingest-" + entity + "-facts";
        String gate = "check-" + entity + "-facts";
        topology.addSource(
                source, facts.keySerde().deserializer(), serdes.of(facts).deserializer(), facts.name());
        topology.addProcessor(gate, () -> new FactGate<K, F, M>(reading), source);
        return gate;
    }

    /** Adds a sink that writes each outcome where its fact lies, by partition number. */
    public <K extends Key, H extends SpecificRecord> void history(
            String sink, Topic<K, H> history, Function<H, SourcePosition> source, String fold) {
        sink(sink, history, new SourcePartitioner<K, H>(source), fold);
    }

    /** Adds a sink that writes each record where its key belongs. */
    public <K extends Key, V extends SpecificRecord> void state(String sink, Topic<K, V> state, String fold) {
        topology.addSink(
                sink, state.name(), state.keySerde().serializer(), serdes.of(state).serializer(), fold);
    }

    /** Adds a sink that writes each record into every partition. */
    public <K extends Key, V extends SpecificRecord> void everywhere(String sink, Topic<K, V> topic, String fold) {
        sink(
                sink,
                topic,
                (name, key, value, partitions) ->
                        Optional.of(IntStream.range(0, partitions).boxed().collect(Collectors.toSet())),
                fold);
    }

    /** A store on disk whose changelog takes records as large as those of {@code topic}. */
    public <K extends Key, V extends SpecificRecord> StoreBuilder<KeyValueStore<K, V>> store(
            String name, Topic<K, V> topic) {
        return Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(name), topic.keySerde(), serdes.of(topic.value()))
                .withLoggingEnabled(
                        Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(topic.maxRecordBytes())));
    }

    private <K extends Key, V extends SpecificRecord> void sink(
            String sink, Topic<K, V> topic, StreamPartitioner<K, V> partitioner, String fold) {
        topology.addSink(
                sink,
                topic.name(),
                topic.keySerde().serializer(),
                serdes.of(topic).serializer(),
                partitioner,
                fold);
    }
}
