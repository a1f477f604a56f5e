package dev.scoreline.registry.serde;

import dev.scoreline.registry.RegistryClient;
import dev.scoreline.registry.UnencodableRecordException;
import org.apache.avro.AvroRuntimeException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Map;

/**
 * Writes Avro records, generic or generated, and plain values in the Confluent wire format; null stays null.
 *
 * <p>Safe for use by many threads. Configured by Kafka, with the keys in the module's README.
 */
public final class AvroSerializer<T> implements Serializer<T> {

    private final ThreadLocal<Scratch> scratches = ThreadLocal.withInitial(Scratch::new);
    private final @Nullable RegistryClient given;
    private @Nullable ClientLease lease;
    private volatile @Nullable WritePlans plans;

    /** For Kafka, which configures it. */
    public AvroSerializer() {
        this.given = null;
    }

    /** Asks the given client, which stays the caller's to close; {@link #configure} may follow to change defaults. */
    public AvroSerializer(RegistryClient registry) {
        this.given = registry;
        this.plans = new WritePlans(registry, new AvroSerdeConfig(Map.of()), false);
    }

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        AvroSerdeConfig config = new AvroSerdeConfig(configs);
        close();
        RegistryClient registry = given;
        if (registry == null) {
            lease = ClientLease.take(config);
            registry = lease.client();
        }
        plans = new WritePlans(registry, config, isKey);
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T value) {
        if (value == null) {
            return null;
        }
        WritePlans configured = plans;
        if (configured == null) {
            throw new IllegalStateException(
                    "Expected a configured serializer, found one without: call configure first");
        }
        WritePlan plan = configured.planFor(topic, value);
        Scratch scratch = scratches.get();
        boolean isReusable = false;
        try {
            byte[] payload = plan.write(value, scratch);
            isReusable = !scratch.isTooLargeToKeep();
            return payload;
        } catch (AvroRuntimeException
                | IOException
                | ArithmeticException
                | ClassCastException
                | NullPointerException
                | IndexOutOfBoundsException e) {
            throw new UnencodableRecordException(
                    "Expected a value for topic " + topic + " that its schema fits, found "
                            + value.getClass().getName() + " where " + e.getMessage()
                            + ": correct the record or its schema",
                    e);
        } finally {
            if (!isReusable) {
                // A failed encoder holds half a record.
                scratches.remove();
            }
        }
    }

    @Override
    public void close() {
        ClientLease held = lease;
        if (held != null) {
            held.close();
        }
        lease = null;
        if (given == null) {
            plans = null;
        }
    }
}
