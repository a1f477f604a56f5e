package dev.scoreline.scorecard.identity;

/** The integer under which a caller's rating is shown. Nothing is keyed by it: its natural key is its identity. */
public record RatingId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
