package dev.scoreline.scoring.comment;

import dev.scoreline.schemas.comment.CommentHistory;
import dev.scoreline.schemas.common.Outcome;
import dev.scoreline.schemas.key.EntityKey;
import dev.scoreline.scoring.fact.Frame;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;

/** Comment facts into comments and their history. */
public final class CommentTopology {

    static final String STORE = "comments-store";

    private CommentTopology() {}

    public static void addTo(Frame frame) {
        frame.store(STORE, frame.topics().commentState());
        KStream<EntityKey, CommentHistory> outcomes = frame.facts(
                        "comment", frame.topics().commentEvents(), (fact, position) -> fact)
                .process(CommentProcessor::new, Named.as("fold-comment-facts"), STORE);
        frame.history("egress-comment-history", outcomes, frame.topics().commentHistory(), CommentHistory::getSource);
        frame.state(
                "egress-comment-state",
                outcomes.filter(
                                (key, outcome) -> outcome.getOutcome() == Outcome.MOVED,
                                Named.as("keep-changed-comments"))
                        .mapValues(CommentHistory::getState, Named.as("take-comment-state")),
                frame.topics().commentState());
    }
}
