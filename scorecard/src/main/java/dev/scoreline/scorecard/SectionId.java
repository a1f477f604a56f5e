package dev.scoreline.scorecard;

/** Names a section; unique within its scorecard and stable from revision to revision. */
public record SectionId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
