package dev.scoreline.scoring.rating;

import dev.scoreline.schemas.key.EntityKey;
import dev.scoreline.schemas.rating.RatingHistory;
import dev.scoreline.schemas.rating.RatingState;
import dev.scoreline.scorecard.rating.RatingFact;
import dev.scoreline.scorecard.rating.RatingFold;
import dev.scoreline.scorecard.rating.RatingOutcome;
import dev.scoreline.scoring.fact.Arrival;
import dev.scoreline.translation.rating.RatingHistories;
import dev.scoreline.translation.rating.RatingStates;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Loads a call, folds, stores, forwards. */
final class RatingProcessor
        extends ContextualProcessor<
                EntityKey, Arrival<dev.scoreline.schemas.rating.RatingFact, RatingFact>, EntityKey, RatingHistory> {

    @SuppressWarnings("NullAway.Init") // Kafka Streams initialises it before the first record
    private KeyValueStore<EntityKey, RatingState> calls;

    @Override
    public void init(ProcessorContext<EntityKey, RatingHistory> context) {
        super.init(context);
        calls = context.getStateStore(RatingTopology.STORE);
    }

    @Override
    public void process(Record<EntityKey, Arrival<dev.scoreline.schemas.rating.RatingFact, RatingFact>> line) {
        var arrival = line.value();
        RatingState before = calls.get(line.key());
        if (before != null && arrival.wasFolded(before.getSource())) {
            return;
        }
        RatingOutcome outcome = RatingFold.apply(RatingStates.toDomain(before), arrival.meaning());
        RatingState after = after(before, arrival, outcome);
        if (outcome instanceof RatingOutcome.Moved) {
            calls.put(line.key(), after);
        }
        context().forward(line.withValue(RatingHistories.of(arrival.fact(), arrival.position(), outcome, after)));
    }

    private static @Nullable RatingState after(
            @Nullable RatingState before,
            Arrival<dev.scoreline.schemas.rating.RatingFact, RatingFact> arrival,
            RatingOutcome outcome) {
        return switch (outcome) {
            case RatingOutcome.Moved moved ->
                RatingStates.moved(before, arrival.fact(), arrival.position(), moved.after());
            case RatingOutcome.Duplicate ignored -> before;
            case RatingOutcome.Refused ignored -> before;
        };
    }
}
