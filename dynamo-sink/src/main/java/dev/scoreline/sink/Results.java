package dev.scoreline.sink;

import dev.scoreline.registry.PoisonRecordException;
import dev.scoreline.schemas.serde.ValueSerdes;
import dev.scoreline.schemas.topic.Topic;
import dev.scoreline.schemas.topic.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/** The topics that the sink reads, and how a record of each enters a batch. */
final class Results {

    private final Map<String, Source<?>> sources = new LinkedHashMap<>();

    private record Source<H extends SpecificRecord>(Deserializer<H> deserializer, BiConsumer<Batch, H> entry) {

        void enter(Batch batch, ConsumerRecord<byte[], byte[]> line) {
            H history = deserializer.deserialize(line.topic(), line.headers(), line.value());
            entry.accept(batch, history);
        }
    }

    Results(Topics topics, ValueSerdes serdes) {
        read(topics.assessmentHistory(), serdes, Batch::add);
        read(topics.commentHistory(), serdes, Batch::add);
        read(topics.ratingHistory(), serdes, Batch::add);
        read(topics.configurationHistory(), serdes, Batch::add);
    }

    Collection<String> topics() {
        return List.copyOf(sources.keySet());
    }

    /** @throws PoisonRecordException if nobody will ever be able to read it */
    void enter(Batch batch, ConsumerRecord<byte[], byte[]> line) {
        Objects.requireNonNull(sources.get(line.topic()), line::topic).enter(batch, line);
    }

    private <H extends SpecificRecord> void read(Topic<?, H> topic, ValueSerdes serdes, BiConsumer<Batch, H> entry) {
        sources.put(topic.name(), new Source<>(serdes.of(topic).deserializer(), entry));
    }
}
