package dev.scoreline.scorecard.rollup;

/** The net change that one fact makes to one rollup; never zero. */
public record RollupDelta(RollupKey key, Figures change) {
    public RollupDelta {
        if (change.isZero()) {
            throw new IllegalArgumentException("Expected a delta that changes something of " + key + ", found zero");
        }
    }
}
