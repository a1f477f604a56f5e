package dev.scoreline.scoring.comment;

import dev.scoreline.schemas.comment.CommentHistory;
import dev.scoreline.scoring.fact.Frame;

/** Comment facts into comments and their history. */
public final class CommentTopology {

    static final String STORE = "comment-store";
    static final String HISTORY = "egress-comment-history";
    static final String STATE = "egress-comment-state";

    private static final String FOLD = "fold-comment-facts";

    private CommentTopology() {}

    public static void addTo(Frame frame) {
        String facts = frame.facts("comment", frame.topics().commentEvents(), (fact, position) -> fact);
        frame.topology()
                .addProcessor(FOLD, CommentProcessor::new, facts)
                .addStateStore(frame.store(STORE, frame.topics().commentState()), FOLD);
        frame.history(HISTORY, frame.topics().commentHistory(), CommentHistory::getSource, FOLD);
        frame.state(STATE, frame.topics().commentState(), FOLD);
    }
}
