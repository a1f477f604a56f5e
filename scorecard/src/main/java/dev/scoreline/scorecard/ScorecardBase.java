package dev.scoreline.scorecard;

/** Names a scorecard through all its revisions. */
public record ScorecardBase(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
