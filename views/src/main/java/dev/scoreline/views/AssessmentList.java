package dev.scoreline.views;

import dev.scoreline.schemas.assessment.AssessmentStatus;
import dev.scoreline.schemas.common.Family;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Set;

/**
 * Which assessments of an account, newest first.
 *
 * @param by the list to read; the other conditions filter its rows
 * @param family only those of one API family; absent: of all
 * @param states empty: all but deleted
 * @param from first acceptance, inclusive
 * @param to exclusive
 */
public record AssessmentList(
        String account,
        By by,
        @Nullable Family family,
        Set<AssessmentStatus> states,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** Each has rows of its own. */
    public sealed interface By {
        record Everything() implements By {}

        record Agent(String agentId) implements By {}

        record Team(long teamId) implements By {}

        record Scorecard(long baseId) implements By {}

        record Evaluator(String evaluator) implements By {}

        record Segment(String segmentId) implements By {}
    }

    public AssessmentList {
        states = Set.copyOf(states);
    }

    /** Whether assessments in that state are to be listed. */
    public boolean admits(AssessmentStatus status) {
        return states.isEmpty() ? status != AssessmentStatus.DELETED : states.contains(status);
    }
}
