package dev.scoreline.scorecard.rollup;

import dev.scoreline.scorecard.identity.AccountId;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one assessment or one rating, as it stands, adds to the rollups of its hour.
 *
 * <p>Whoever folds keeps no deltas: the contribution follows from the state alone, so the change is always "after"
 * less "before", and a state taken back leaves nothing behind.
 */
public record Contribution(AccountId account, HourBucket hour, Map<Dimension, Figures> figures) {

    public Contribution {
        figures = Map.copyOf(figures);
    }

    /** Adds the same figures to each dimension and to the account as a whole. */
    public static Contribution of(AccountId account, HourBucket hour, Set<Dimension> dimensions, Figures each) {
        Map<Dimension, Figures> figures = new HashMap<>();
        dimensions.forEach(dimension -> figures.put(dimension, each));
        figures.put(Dimension.ACCOUNT, each);
        return new Contribution(account, hour, figures);
    }

    /** Adds figures of its own to one more dimension; a criterion counts its own percentage, not the assessment's. */
    public Contribution and(Dimension dimension, Figures ofItsOwn) {
        Map<Dimension, Figures> more = new HashMap<>(figures);
        more.merge(dimension, ofItsOwn, Figures::plus);
        return new Contribution(account, hour, more);
    }

    /** One net delta for each rollup that changes, in the order of their keys; none for those that stay. */
    public static List<RollupDelta> net(Collection<Contribution> before, Collection<Contribution> after) {
        SortedMap<RollupKey, Figures> changes = new TreeMap<>();
        after.forEach(contribution -> contribution.figures.forEach(
                (dimension, figures) -> changes.merge(contribution.key(dimension), figures, Figures::plus)));
        before.forEach(contribution -> contribution.figures.forEach(
                (dimension, figures) -> changes.merge(contribution.key(dimension), figures.negated(), Figures::plus)));
        return changes.entrySet().stream()
                .filter(change -> !change.getValue().isZero())
                .map(change -> new RollupDelta(change.getKey(), change.getValue()))
                .toList();
    }

    private RollupKey key(Dimension dimension) {
        return new RollupKey(account, dimension, hour);
    }
}
