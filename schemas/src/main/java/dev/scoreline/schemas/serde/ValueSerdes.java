package dev.scoreline.schemas.serde;

import dev.scoreline.registry.serde.AvroDeserializer;
import dev.scoreline.registry.serde.AvroSerializer;
import dev.scoreline.schemas.topic.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

import java.util.HashMap;
import java.util.Map;

/**
 * Makes the serde of a topic's values from Kafka's and Confluent's configuration keys, such as
 * {@code schema.registry.url}.
 *
 * <p>{@code value.serializer} and {@code value.deserializer} name other classes than ours, Confluent's for instance:
 * the bytes and the keys are the same.
 */
public final class ValueSerdes {

    private static final String SERIALIZER = "value.serializer";
    private static final String DESERIALIZER = "value.deserializer";

    private final Map<String, Object> configuration;

    public ValueSerdes(Map<String, ?> configuration) {
        Map<String, Object> settings = new HashMap<>();
        // What is registered is the contract, without notes that our generated classes leave for themselves.
        settings.put("avro.remove.java.properties", true);
        settings.putAll(configuration);
        settings.put("specific.avro.reader", true);
        this.configuration = settings;
    }

    /** A serde of its own for each call; whoever asks for it closes it. */
    public <V extends SpecificRecord> Serde<V> of(Topic<?, V> topic) {
        return of(topic.value());
    }

    /** For values without a topic of the catalogue: a store's changelog, a repartition topic. */
    @SuppressWarnings("unchecked") // what a configured class reads and writes, only the configuration knows
    public <V extends SpecificRecord> Serde<V> of(Class<V> value) {
        Map<String, Object> settings = new HashMap<>(configuration);
        settings.put("specific.avro.value.type", value);
        Serializer<V> serializer = (Serializer<V>) made(SERIALIZER, AvroSerializer.class);
        serializer.configure(settings, false);
        Deserializer<V> deserializer = (Deserializer<V>) made(DESERIALIZER, AvroDeserializer.class);
        deserializer.configure(settings, false);
        return Serdes.serdeFrom(serializer, deserializer);
    }

    /** Kafka's clients hand on a class or its name. */
    private Object made(String key, Class<?> otherwise) {
        Object named = configuration.getOrDefault(key, otherwise);
        try {
            Class<?> type = named instanceof Class<?> known ? known : Class.forName(named.toString());
            return type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException unusable) {
            throw new IllegalArgumentException(
                    "Expected a class with a public constructor without arguments as " + key + ", found " + named
                            + "; correct the setting or add its jar.",
                    unusable);
        }
    }
}
