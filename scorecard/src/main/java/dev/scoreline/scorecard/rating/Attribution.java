package dev.scoreline.scorecard.rating;

import org.jspecify.annotations.Nullable;

/** For whom a rating counts. */
public sealed interface Attribution {

    /** The queue or IVR in which it was given; every rating counts there. */
    String extension();

    /** For the agent, and for the queue as well. */
    record ToAgent(String username, String extension) implements Attribution {}

    /** For the queue or IVR only. */
    record ToCall(String extension) implements Attribution {}

    /**
     * Decides from what the source said was rated and from what is known of the call. While the facts are missing,
     * nobody knows the agent; once they arrive the same question gets its final answer.
     */
    static Attribution of(String extension, Rated rated, @Nullable CallFacts facts) {
        String agent = facts == null
                ? null
                : switch (rated) {
                    case AGENT -> facts.agent();
                    case UNSTATED -> facts.queueAgent();
                    case CALL -> null;
                };
        return agent == null ? new ToCall(extension) : new ToAgent(agent, extension);
    }
}
