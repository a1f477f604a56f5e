package dev.scoreline.scoring.fact;

import dev.scoreline.schemas.common.SourcePosition;
import dev.scoreline.schemas.key.Key;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Lets a fact pass to its fold once it is checked and understood. A node of its own in front of the fold, so that a
 * fact that becomes a dead letter has touched no store.
 */
final class FactGate<K extends Key, F extends SpecificRecord, M> extends ContextualProcessor<K, F, K, Arrival<F, M>> {

    private final Reading<F, M> reading;

    FactGate(Reading<F, M> reading) {
        this.reading = reading;
    }

    @Override
    public void process(Record<K, F> line) {
        FactCheck.key(line.key(), line.value());
        SourcePosition position = position();
        context().forward(line.withValue(new Arrival<>(line.value(), reading.of(line.value(), position), position)));
    }

    private SourcePosition position() {
        RecordMetadata origin = context()
                .recordMetadata()
                .orElseThrow(() -> new IllegalStateException(
                        "Expected a fact with a place in its topic, found none; a gate comes right behind its source"));
        return new SourcePosition(origin.partition(), origin.offset());
    }
}
