package dev.scoreline.scoring.deadletter;

import dev.scoreline.registry.PoisonRecordException;
import dev.scoreline.schemas.deadletter.DeadLetterReason;
import dev.scoreline.schemas.key.MalformedKeyException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Map;

/**
 * Buries what nobody will ever be able to read and goes on. Anything else, a registry that is down above all, stops the
 * task without a commit: the record is fine, and would be lost.
 */
public final class UnreadableRecords implements DeserializationExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadableRecords.class);

    @SuppressWarnings("NullAway.Init") // Kafka Streams makes it, then configures it
    private DeadLetterWriter writer;

    @Override
    public void configure(Map<String, ?> settings) {
        writer = DeadLetterWriter.from(settings);
    }

    @Override
    public Response handleError(ErrorHandlerContext origin, ConsumerRecord<byte[], byte[]> dead, Exception exception) {
        if (!isPoison(exception)) {
            return Response.fail();
        }
        LOG.atError()
                .addKeyValue("topic", origin.topic())
                .addKeyValue("partition", origin.partition())
                .addKeyValue("offset", origin.offset())
                .log("A record cannot be read and is a dead letter now");
        return Response.resume(writer.letter(origin, DeadLetterReason.UNDECODABLE, exception));
    }

    private static boolean isPoison(Throwable exception) {
        Throwable cause = exception;
        while (cause != null) {
            if (cause instanceof PoisonRecordException || cause instanceof MalformedKeyException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
