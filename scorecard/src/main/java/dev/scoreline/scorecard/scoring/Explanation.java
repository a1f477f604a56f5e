package dev.scoreline.scorecard.scoring;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How a result came about: ordered steps from the answers to the number, from which alone the sum can be redone.
 *
 * <p>Each criterion says what it earns and out of how much, each section adds its criteria up and says what it earns in
 * the whole, and the whole is divided once. Numbers whose decimals do not end are shown as fractions.
 */
public record Explanation(Result result, List<Step> steps) {

    public Explanation {
        steps = List.copyOf(steps);
    }

    /** One line per step. */
    public List<String> lines() {
        return steps.stream().map(Step::line).toList();
    }

    @Override
    public String toString() {
        return lines().stream().collect(Collectors.joining("\n"));
    }
}
