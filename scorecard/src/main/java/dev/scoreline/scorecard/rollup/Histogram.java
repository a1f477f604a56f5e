package dev.scoreline.scorecard.rollup;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * How percentages are distributed over eleven fixed classes: 0 to under 10, 10 to under 20, … 90 to under 100, and 100
 * or more.
 *
 * <p>The perfect score has a class of its own because people ask for it, and because a bonus can exceed it. The classes
 * are part of what is stored: changing them would make old sums incomparable with new ones.
 */
public final class Histogram {
    public static final int CLASSES = 11;
    public static final Histogram EMPTY = new Histogram(new long[CLASSES]);

    private static final long HUNDREDTHS_PER_CLASS = 10_00;

    private final long[] counts;

    private Histogram(long[] counts) {
        this.counts = counts;
    }

    public static Histogram of(List<Long> counts) {
        if (counts.size() != CLASSES) {
            throw new IllegalArgumentException(
                    "Expected the counts of " + CLASSES + " classes, found " + counts.size());
        }
        return new Histogram(counts.stream().mapToLong(Long::longValue).toArray());
    }

    static Histogram ofOne(long hundredths) {
        long[] counts = new long[CLASSES];
        counts[(int) Math.min(hundredths / HUNDREDTHS_PER_CLASS, CLASSES - 1)] = 1;
        return new Histogram(counts);
    }

    public List<Long> counts() {
        return LongStream.of(counts).boxed().toList();
    }

    Histogram plus(Histogram other) {
        long[] sum = new long[CLASSES];
        for (int i = 0; i < CLASSES; i++) {
            sum[i] = Math.addExact(counts[i], other.counts[i]);
        }
        return new Histogram(sum);
    }

    Histogram negated() {
        return new Histogram(LongStream.of(counts).map(Math::negateExact).toArray());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Histogram that && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return Arrays.toString(counts);
    }
}
