package dev.scoreline.sink;

import dev.scoreline.registry.PoisonRecordException;
import dev.scoreline.views.ViewWriter;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;

import java.util.List;
import java.util.Objects;

/**
 * Stores what one poll brought: states and history first, then the watermarks. The container commits the offsets after
 * that, so whatever happens in between is done again, which changes nothing: the store keeps the higher version.
 */
final class Sink implements BatchConsumerAwareMessageListener<byte[], byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(Sink.class);

    private final Results results;
    private final ViewWriter views;
    private final DeadLetters deadLetters;
    private final Arrears arrears;

    Sink(Results results, ViewWriter views, DeadLetters deadLetters, Arrears arrears) {
        this.results = results;
        this.views = views;
        this.deadLetters = deadLetters;
        this.arrears = arrears;
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> lines, @Nullable Consumer<?, ?> consumer) {
        Batch batch = new Batch();
        for (ConsumerRecord<byte[], byte[]> line : lines) {
            enter(batch, line);
        }
        views.write(batch.views());
        views.raise(batch.watermarks());
        arrears.stored(Objects.requireNonNull(consumer, "the consumer that polled"));
    }

    private void enter(Batch batch, ConsumerRecord<byte[], byte[]> line) {
        if (line.value() == null) {
            bury(line, "Expected a result, found no value; only the scoring stream may write this topic.", null);
            return;
        }
        try {
            results.enter(batch, line);
        } catch (PoisonRecordException poison) {
            bury(line, String.valueOf(poison.getMessage()), poison);
        }
    }

    private void bury(ConsumerRecord<byte[], byte[]> line, String message, @Nullable Throwable cause) {
        deadLetters.keep(line, message, cause);
        LOG.atError()
                .addKeyValue("topic", line.topic())
                .addKeyValue("partition", line.partition())
                .addKeyValue("offset", line.offset())
                .log("A result cannot be read and is a dead letter now");
    }
}
