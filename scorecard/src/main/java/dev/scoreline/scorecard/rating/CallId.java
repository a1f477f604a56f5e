package dev.scoreline.scorecard.rating;

/** Names a call as the telephone system does ({@code call_uuid}). */
public record CallId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
