package dev.scoreline.scoring.deadletter;

import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Map;

/** Buries facts that can be read and never folded, and goes on; any other exception is a bug and stops the task. */
public final class UnfoldableFacts implements ProcessingExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(UnfoldableFacts.class);

    @SuppressWarnings("NullAway.Init") // Kafka Streams makes it, then configures it
    private DeadLetterWriter writer;

    @Override
    public void configure(Map<String, ?> settings) {
        writer = DeadLetterWriter.from(settings);
    }

    @Override
    public Response handleError(ErrorHandlerContext origin, Record<?, ?> record, Exception exception) {
        if (!(exception instanceof UnfoldableFactException unfoldable)) {
            return Response.fail();
        }
        LOG.atError()
                .addKeyValue("topic", origin.topic())
                .addKeyValue("partition", origin.partition())
                .addKeyValue("offset", origin.offset())
                .addKeyValue("reason", unfoldable.reason())
                .log("A fact cannot be folded and is a dead letter now");
        return Response.resume(writer.letter(origin, unfoldable.reason(), unfoldable));
    }
}
