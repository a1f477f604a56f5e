package dev.scoreline.scorecard.rollup;

import dev.scoreline.scorecard.identity.AccountId;

import java.util.Comparator;

/** Names one rollup: whose figures, by what, and in which hour. */
public record RollupKey(AccountId account, Dimension dimension, HourBucket hour) implements Comparable<RollupKey> {
    private static final Comparator<RollupKey> ORDER = Comparator.comparing(RollupKey::account)
            .thenComparing(RollupKey::dimension)
            .thenComparing(RollupKey::hour);

    @Override
    public int compareTo(RollupKey other) {
        return ORDER.compare(this, other);
    }
}
