package dev.scoreline.scorecard.scoring;

/**
 * Why a scorecard may not become active.
 *
 * @param field where to look, by id: {@code criteria.2.weight}, {@code sections.1.label}, {@code policy.bands}
 * @param message what was expected, what was found, and what to do about it
 */
public record Refusal(String field, String message) {
    @Override
    public String toString() {
        return field + ": " + message;
    }
}
