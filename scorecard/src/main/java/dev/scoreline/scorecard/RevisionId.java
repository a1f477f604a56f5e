package dev.scoreline.scorecard;

/** Names one revision of a scorecard; what an assessment is pinned to. */
public record RevisionId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
