package dev.scoreline.schemas.serde;

import dev.scoreline.registry.serde.AvroDeserializer;
import dev.scoreline.registry.serde.AvroSerializer;
import dev.scoreline.schemas.rating.RatingFact;
import dev.scoreline.schemas.topic.Topic;
import dev.scoreline.schemas.topic.Topics;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.Map;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ValueSerdesTest {

    private static final Topic<?, RatingFact> TOPIC = Topics.standard().ratingEvents();

    private static final Map<String, Object> REGISTRY = Map.of("schema.registry.url", "mock://value-serdes-test");

    private final Serde<RatingFact> serde = new ValueSerdes(REGISTRY).of(TOPIC);

    @AfterEach
    void closeSerde() {
        serde.close();
    }

    @Test
    void shouldReadBackTheFactThatWasWritten() {
        RatingFact fact = SomeFacts.aRating();

        byte[] bytes = serde.serializer().serialize(TOPIC.name(), fact);

        assertThat(serde.deserializer().deserialize(TOPIC.name(), bytes)).isEqualTo(fact);
    }

    @Test
    void shouldRegisterTheContractWithoutNotesOfOurClasses() {
        byte[] bytes = serde.serializer().serialize(TOPIC.name(), SomeFacts.aRating());

        GenericRecord seen = asStockConsumer(bytes);

        assertThat(seen.get("entityId")).hasToString("call-1");
        assertThat(seen.getSchema().toString())
                .contains("\"name\":\"RatingFact\"")
                .doesNotContain("avro.java.string");
    }

    @Test
    void shouldReadWhatANewerVersionWrites() {
        RatingFact fact = SomeFacts.aRating();
        Schema newer = new Schema.Parser()
                .parse(RatingFact.getClassSchema()
                        .toString()
                        .replace(
                                "{\"name\":\"zone\"",
                                "{\"name\":\"shift\",\"type\":[\"null\",\"string\"],\"default\":null},"
                                        + "{\"name\":\"zone\""));
        GenericRecord written = newer(fact, newer);

        byte[] bytes = asStockProducer(written);

        assertThat(serde.deserializer().deserialize(TOPIC.name(), bytes)).isEqualTo(fact);
    }

    @Test
    void shouldLetConfigurationPutAnotherClassInOursPlace() {
        ValueSerdes others = new ValueSerdes(Map.of(
                "value.serializer",
                ByteArraySerializer.class.getName(),
                "value.deserializer",
                ByteArrayDeserializer.class));

        Serde<RatingFact> other = others.of(TOPIC);

        assertThat(other.serializer()).isInstanceOf(ByteArraySerializer.class);
        assertThat(other.deserializer()).isInstanceOf(ByteArrayDeserializer.class);
    }

    @Test
    void shouldSayWhichSettingNamesAnUnusableClass() {
        ValueSerdes mistaken = new ValueSerdes(Map.of("value.serializer", "no.such.Serializer"));

        assertThatThrownBy(() -> mistaken.of(TOPIC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("as value.serializer, found no.such.Serializer");
    }

    private static GenericRecord asStockConsumer(byte[] bytes) {
        try (AvroDeserializer<GenericRecord> deserializer = new AvroDeserializer<>()) {
            deserializer.configure(REGISTRY, false);
            return requireNonNull(deserializer.deserialize(TOPIC.name(), bytes));
        }
    }

    private static byte[] asStockProducer(GenericRecord value) {
        try (AvroSerializer<GenericRecord> serializer = new AvroSerializer<>()) {
            serializer.configure(REGISTRY, false);
            return requireNonNull(serializer.serialize(TOPIC.name(), value));
        }
    }

    private static GenericRecord newer(RatingFact fact, Schema schema) {
        GenericRecordBuilder builder = new GenericRecordBuilder(schema);
        GenericRecord generic = AsGeneric.of(fact);
        generic.getSchema().getFields().forEach(field -> builder.set(field.name(), generic.get(field.name())));
        return builder.set("shift", "night").build();
    }
}
