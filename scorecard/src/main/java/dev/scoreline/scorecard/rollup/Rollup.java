package dev.scoreline.scorecard.rollup;

/**
 * The figures of one dimension and hour as they stand.
 *
 * @param version how many deltas have been applied; a higher one is newer
 */
public record Rollup(Figures figures, long version) {
    public static final Rollup EMPTY = new Rollup(Figures.ZERO, 0);

    public Rollup plus(Figures change) {
        return new Rollup(figures.plus(change), Math.addExact(version, 1));
    }
}
