package dev.scoreline.scoring.fact;

import dev.scoreline.schemas.common.SourcePosition;
import dev.scoreline.schemas.key.Key;
import dev.scoreline.schemas.serde.ValueSerdes;
import dev.scoreline.schemas.topic.Topic;
import dev.scoreline.schemas.topic.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.Stores;

import java.util.Map;
import java.util.function.Function;

/**
 * What every entity's part of the topology begins and ends with; its fold stands in between, and forwards with
 * {@code record.withValue}, which carries the fact's headers on to all results. Record timestamps are the brokers'
 * business.
 */
public record Frame(StreamsBuilder builder, Topics topics, ValueSerdes serdes) {

    /** An entity's facts, checked and understood; what is neither becomes a dead letter. */
    public <K extends Key, F extends SpecificRecord, M> KStream<K, Arrival<F, M>> facts(
            String entity, Topic<K, F> facts, Reading<F, M> reading) {
        return builder.stream(
                        facts.name(),
                        Consumed.with(facts.keySerde(), serdes.of(facts)).withName("ingest-" + entity + "-facts"))
                .process(() -> new FactGate<K, F, M>(reading), Named.as("check-" + entity + "-facts"));
    }

    /** Writes each outcome where its fact lies, by partition number. */
    public <K extends Key, H extends SpecificRecord> void history(
            String name, KStream<K, H> outcomes, Topic<K, H> history, Function<H, SourcePosition> source) {
        outcomes.to(
                history.name(),
                Produced.with(history.keySerde(), serdes.of(history))
                        .withStreamPartitioner(new SourcePartitioner<>(source))
                        .withName(name));
    }

    /** Writes each state where its key belongs. */
    public <K extends Key, S extends SpecificRecord> void state(String name, KStream<K, S> states, Topic<K, S> topic) {
        states.to(
                topic.name(), Produced.with(topic.keySerde(), serdes.of(topic)).withName(name));
    }

    /** Adds a store on disk for the values of a state topic; its changelog takes values as large as the topic does. */
    public <K extends Key, S extends SpecificRecord> void store(String name, Topic<K, S> topic) {
        Map<String, String> changelog =
                Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(topic.maxRecordBytes()));
        builder.addStateStore(Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(name), topic.keySerde(), serdes.of(topic.value()))
                .withLoggingEnabled(changelog));
    }
}
