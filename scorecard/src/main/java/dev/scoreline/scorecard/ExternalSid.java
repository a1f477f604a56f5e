package dev.scoreline.scorecard;

/**
 * An id that a client brought along ({@code GM…}, {@code FY…}, {@code GE…}) and by which it will go on naming a
 * scorecard, section or criterion of ours.
 */
public record ExternalSid(String value) {
    @Override
    public String toString() {
        return value;
    }
}
