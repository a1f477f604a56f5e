package dev.scoreline.scoring.comment;

import dev.scoreline.schemas.comment.CommentFact;
import dev.scoreline.schemas.comment.CommentHistory;
import dev.scoreline.schemas.comment.CommentState;
import dev.scoreline.schemas.common.Outcome;
import dev.scoreline.schemas.key.EntityKey;
import dev.scoreline.scoring.fact.Arrival;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Loads a comment, folds, stores, forwards. */
final class CommentProcessor
        extends ContextualProcessor<EntityKey, Arrival<CommentFact, CommentFact>, EntityKey, CommentHistory> {

    @SuppressWarnings("NullAway.Init") // Kafka Streams initialises it before the first record
    private KeyValueStore<EntityKey, CommentState> comments;

    @Override
    public void init(ProcessorContext<EntityKey, CommentHistory> context) {
        super.init(context);
        comments = context.getStateStore(CommentTopology.STORE);
    }

    @Override
    public void process(Record<EntityKey, Arrival<CommentFact, CommentFact>> line) {
        Arrival<CommentFact, CommentFact> arrival = line.value();
        CommentState before = comments.get(line.key());
        if (before != null && arrival.wasFolded(before.getSource())) {
            return;
        }
        CommentHistory outcome = CommentFold.apply(before, arrival.fact(), arrival.position());
        if (outcome.getOutcome() == Outcome.MOVED) {
            comments.put(line.key(), outcome.getState());
        }
        context().forward(line.withValue(outcome));
    }
}
