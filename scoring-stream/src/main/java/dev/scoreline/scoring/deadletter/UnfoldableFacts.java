package dev.scoreline.scoring.deadletter;

import dev.scoreline.schemas.deadletter.DeadLetterReason;
import dev.scoreline.translation.UntranslatableException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
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
        DeadLetterReason reason = reason(exception);
        // Work between facts has none to blame.
        if (reason == null || origin.topic() == null) {
            return Response.fail();
        }
        LOG.atError()
                .addKeyValue("topic", origin.topic())
                .addKeyValue("partition", origin.partition())
                .addKeyValue("offset", origin.offset())
                .addKeyValue("reason", reason)
                .log("A fact cannot be folded and is a dead letter now");
        return Response.resume(writer.letter(origin, reason, exception));
    }

    /** Absent for anything that is not this fact's fault alone. */
    private static @Nullable DeadLetterReason reason(Exception exception) {
        return switch (exception) {
            case UnfoldableFactException unfoldable -> unfoldable.reason();
            case UntranslatableException ignored -> DeadLetterReason.FAILED;
            default -> null;
        };
    }
}
