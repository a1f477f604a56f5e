package dev.scoreline.scorecard;

/** Names a criterion; unique within its scorecard, not only within its section, and stable between revisions. */
public record CriterionId(long value) implements Comparable<CriterionId> {
    @Override
    public int compareTo(CriterionId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
