package dev.scoreline.scoring.deadletter;

import dev.scoreline.schemas.deadletter.DeadLetter;
import dev.scoreline.schemas.deadletter.DeadLetterHeader;
import dev.scoreline.schemas.deadletter.DeadLetterReason;
import dev.scoreline.schemas.topic.Topic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a record whole, with its origin and the reason, so that it can be driven again once the reason is gone. */
final class DeadLetterWriter {

    /** Where Kafka Streams hands it to the handlers, which it makes itself. */
    static final String SETTING = "scoreline.dead.letter.writer";

    private final Topic<byte[], DeadLetter> topic;
    private final Serializer<DeadLetter> serializer;
    private final String application;

    DeadLetterWriter(Topic<byte[], DeadLetter> topic, Serializer<DeadLetter> serializer, String application) {
        this.topic = topic;
        this.serializer = serializer;
        this.application = application;
    }

    static DeadLetterWriter from(Map<String, ?> settings) {
        if (settings.get(SETTING) instanceof DeadLetterWriter writer) {
            return writer;
        }
        throw new IllegalStateException("Expected a DeadLetterWriter as " + SETTING + ", found " + settings.get(SETTING)
                + "; put one into the settings of the stream.");
    }

    List<ProducerRecord<byte[], byte[]>> letter(ErrorHandlerContext origin, DeadLetterReason reason, Throwable cause) {
        DeadLetter letter = DeadLetter.newBuilder()
                .setReason(reason)
                .setMessage(String.valueOf(cause.getMessage()))
                .setKey(wrapped(origin.sourceRawKey()))
                .setValue(wrapped(origin.sourceRawValue()))
                .setHeaders(headers(origin))
                .setTopic(origin.topic())
                .setPartition(origin.partition())
                .setOffset(origin.offset())
                .setTimestamp(origin.timestamp() < 0 ? null : Instant.ofEpochMilli(origin.timestamp()))
                .setExceptionClass(cause.getClass().getName())
                .setApplication(application)
                .build();
        byte[] value = serializer.serialize(topic.name(), letter);
        return List.of(new ProducerRecord<>(topic.name(), origin.sourceRawKey(), value));
    }

    private static List<DeadLetterHeader> headers(ErrorHandlerContext origin) {
        List<DeadLetterHeader> headers = new ArrayList<>();
        for (Header header : origin.headers()) {
            headers.add(new DeadLetterHeader(header.key(), wrapped(header.value())));
        }
        return headers;
    }

    private static @Nullable ByteBuffer wrapped(byte @Nullable [] bytes) {
        return bytes == null ? null : ByteBuffer.wrap(bytes);
    }
}
