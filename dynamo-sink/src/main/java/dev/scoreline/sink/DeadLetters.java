package dev.scoreline.sink;

import dev.scoreline.schemas.deadletter.DeadLetter;
import dev.scoreline.schemas.deadletter.DeadLetterHeader;
import dev.scoreline.schemas.deadletter.DeadLetterReason;
import dev.scoreline.schemas.topic.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Keeps what the sink cannot read, whole, before the sink goes on without it. */
final class DeadLetters {

    private final Topic<byte[], DeadLetter> topic;
    private final Producer<byte[], DeadLetter> producer;
    private final String application;

    DeadLetters(Topic<byte[], DeadLetter> topic, Producer<byte[], DeadLetter> producer, String application) {
        this.topic = topic;
        this.producer = producer;
        this.application = application;
    }

    /**
     * Returns once the dead letter is safe.
     *
     * @param message what was expected, what was found and what to do
     * @param cause absent where nothing was thrown
     */
    void keep(ConsumerRecord<byte[], byte[]> dead, String message, @Nullable Throwable cause) {
        try {
            producer.send(new ProducerRecord<>(topic.name(), dead.key(), letter(dead, message, cause)))
                    .get();
        } catch (ExecutionException unsent) {
            throw new KafkaException(
                    "Expected to keep a record that cannot be read as a dead letter", unsent.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Stopped while a dead letter was on its way; it will be written again", stopping);
        }
    }

    private DeadLetter letter(ConsumerRecord<byte[], byte[]> dead, String message, @Nullable Throwable cause) {
        return DeadLetter.newBuilder()
                .setReason(DeadLetterReason.UNDECODABLE)
                .setMessage(message)
                .setKey(wrapped(dead.key()))
                .setValue(wrapped(dead.value()))
                .setHeaders(headers(dead))
                .setTopic(dead.topic())
                .setPartition(dead.partition())
                .setOffset(dead.offset())
                .setTimestamp(Instant.ofEpochMilli(dead.timestamp()))
                .setExceptionClass(cause == null ? null : cause.getClass().getName())
                .setApplication(application)
                .build();
    }

    private static List<DeadLetterHeader> headers(ConsumerRecord<byte[], byte[]> dead) {
        List<DeadLetterHeader> headers = new ArrayList<>();
        for (Header header : dead.headers()) {
            headers.add(new DeadLetterHeader(header.key(), wrapped(header.value())));
        }
        return headers;
    }

    private static @Nullable ByteBuffer wrapped(byte @Nullable [] bytes) {
        return bytes == null ? null : ByteBuffer.wrap(bytes);
    }
}
