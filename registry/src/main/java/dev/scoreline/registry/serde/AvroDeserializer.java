package dev.scoreline.registry.serde;

import dev.scoreline.registry.DecodeLimitExceededException;
import dev.scoreline.registry.RegistryClient;
import dev.scoreline.registry.RegistryException;
import dev.scoreline.registry.TruncatedPayloadException;
import dev.scoreline.registry.UndecodableRecordException;
import org.apache.avro.Schema;
import org.apache.avro.SystemLimitException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.util.Map;

/**
 * Reads the Confluent wire format into generic or generated Avro records, within limits; null stays null.
 *
 * <p>What it throws says what to do: a {@link dev.scoreline.registry.PoisonRecordException} concerns this record, a
 * {@link dev.scoreline.registry.RegistryOutageException} does not. Safe for use by many threads.
 */
public final class AvroDeserializer<T> implements Deserializer<T> {

    private final @Nullable RegistryClient given;
    private @Nullable ClientLease lease;
    private volatile @Nullable ReadPlans plans;
    private volatile ThreadLocal<BoundedDecoder> decoders = decoders(DecodeLimits.DEFAULT);

    /** Finds how to read a record with the schema of that id. */
    @FunctionalInterface
    private interface PlanFinder {
        ReadPlan find(ReadPlans plans, int id) throws IOException;
    }

    /** For Kafka, which configures it. */
    public AvroDeserializer() {
        this.given = null;
    }

    /** Asks the given client, which stays the caller's to close; {@link #configure} may follow to change defaults. */
    public AvroDeserializer(RegistryClient registry) {
        this.given = registry;
        this.plans = new ReadPlans(registry, new AvroSerdeConfig(Map.of()), false);
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
        ReadPlans configured = new ReadPlans(registry, config, isKey);
        decoders = decoders(configured.limits());
        plans = configured;
    }

    @Override
    public @Nullable T deserialize(String topic, byte @Nullable [] payload) {
        return read(topic, payload, ReadPlans::planFor);
    }

    /** Reads with a schema of the caller's choice, resolved against the writer's. */
    public @Nullable T deserialize(String topic, byte @Nullable [] payload, Schema readerSchema) {
        return read(topic, payload, (known, id) -> known.planFor(id, readerSchema));
    }

    @SuppressWarnings("unchecked") // what T is, only the configuration knows
    private @Nullable T read(String topic, byte @Nullable [] payload, PlanFinder finder) {
        if (payload == null) {
            return null;
        }
        ReadPlans configured = plans;
        if (configured == null) {
            throw new IllegalStateException(
                    "Expected a configured deserializer, found one without: call configure first");
        }
        int id = WireFormat.schemaId(topic, payload);
        BoundedDecoder decoder = decoders.get();
        try {
            return (T) finder.find(configured, id).read(payload, decoder);
        } catch (RegistryException e) {
            throw e;
        } catch (RuntimeException | IOException e) {
            throw poison(topic, id, payload.length, e);
        } finally {
            decoder.release();
        }
    }

    private static RegistryException poison(String topic, int id, int length, Exception cause) {
        String where =
                "Expected a record of schema id " + id + " on topic " + topic + " in " + length + " bytes, found ";
        return switch (cause) {
            case EOFException cut ->
                new TruncatedPayloadException(
                        where + cut.getMessage() + ": the payload was cut off, or is not of that schema", cut);
            case DecodeLimit limit ->
                new DecodeLimitExceededException(
                        where + limit.getMessage() + ": raise the limit if such records are meant", limit);
            case SystemLimitException limit ->
                new DecodeLimitExceededException(
                        where + limit.getMessage() + ": one of Avro's own limits (org.apache.avro.limits.*)", limit);
            default ->
                new UndecodableRecordException(
                        where + cause.getMessage()
                                + ": it was not written with that schema, or the reader's schema does" + " not fit it",
                        cause);
        };
    }

    private static ThreadLocal<BoundedDecoder> decoders(DecodeLimits limits) {
        return ThreadLocal.withInitial(() -> new BoundedDecoder(limits));
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
