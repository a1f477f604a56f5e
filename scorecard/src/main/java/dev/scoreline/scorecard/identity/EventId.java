package dev.scoreline.scorecard.identity;

/** Names one fact, for tracing it through topics, logs and stores; no outcome depends on it. */
public record EventId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
