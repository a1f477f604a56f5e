package dev.scoreline.registry.serde;

import dev.scoreline.registry.RegistryClient;
import org.apache.avro.specific.SpecificRecord;

import java.util.Map;

/** An {@link AvroSerde} of generated classes, without having to say so in the configuration. */
public final class SpecificAvroSerde<T extends SpecificRecord> extends AvroSerde<T> {

    /** For Kafka Streams, which configures it. */
    public SpecificAvroSerde() {}

    /** Asks the given client, which stays the caller's to close. */
    public SpecificAvroSerde(RegistryClient registry) {
        super(registry);
        super.configure(readingSpecific(Map.of()), false);
    }

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        super.configure(readingSpecific(configs), isKey);
    }
}
