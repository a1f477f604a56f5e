package dev.scoreline.ingest.log;

import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.api.token.WriteToken;
import dev.scoreline.views.Entity;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;

/**
 * The log in Kafka: one idempotent producer for all requests, {@code acks=all}.
 *
 * <p>Whatever goes wrong ends within the delivery timeout, because the producer gives up by itself: it neither keeps a
 * fact longer nor lets facts pile up beyond its buffer. It finds its brokers again by itself, too.
 */
public final class KafkaFactLog implements FactLog, AutoCloseable {

    private final Producer<byte[], byte[]> producer;
    private final Wire wire;
    private final LogSettings settings;

    KafkaFactLog(Producer<byte[], byte[]> producer, Wire wire, LogSettings settings) {
        this.producer = producer;
        this.wire = wire;
        this.settings = settings;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the callback is told the same, and without a thread that waits
    public CompletableFuture<WriteToken> append(Line line) {
        CompletableFuture<WriteToken> position = new CompletableFuture<>();
        try {
            ProducerRecord<byte[], byte[]> fact = wire.encode(line);
            Entity entity = Wire.entity(line);
            producer.send(fact, (metadata, failure) -> complete(position, entity, metadata, failure));
        } catch (RuntimeException unsent) {
            position.completeExceptionally(refused(unsent));
        }
        return position;
    }

    /**
     * Does all that a first append would wait for: every topic of facts becomes known to the producer, every schema to
     * the serializers.
     *
     * @throws org.apache.kafka.common.KafkaException that says which of them could not be reached
     */
    void rehearse() {
        wire.topics().forEach(topic -> producer.partitionsFor(topic.name()));
        Rehearsal.lines().forEach(wire::encode);
    }

    private static void complete(
            CompletableFuture<WriteToken> position,
            Entity entity,
            RecordMetadata metadata,
            @Nullable Exception failure) {
        if (failure == null) {
            position.complete(new WriteToken(entity, metadata.partition(), metadata.offset()));
        } else {
            position.completeExceptionally(refused(failure));
        }
    }

    private static ProblemException refused(Exception failure) {
        return new ProblemException(LogFailure.problem(failure));
    }

    /** Facts that were sent get the time they were promised; none is taken any more. */
    @Override
    public void close() {
        producer.close(settings.delivery());
        wire.close();
    }
}
