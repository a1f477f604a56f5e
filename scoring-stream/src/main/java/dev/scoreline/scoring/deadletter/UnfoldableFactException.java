package dev.scoreline.scoring.deadletter;

import dev.scoreline.schemas.deadletter.DeadLetterReason;

/** A fact that can be read but never folded, whoever tries; it becomes a dead letter, and the stream goes on. */
public final class UnfoldableFactException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final DeadLetterReason reason;

    /**
     * Says why.
     *
     * @param message what was expected, what was found and what to do; no personal data
     */
    public UnfoldableFactException(DeadLetterReason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public DeadLetterReason reason() {
        return reason;
    }
}
