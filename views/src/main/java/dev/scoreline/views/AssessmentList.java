package dev.scoreline.views;

import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.assessment.AssessmentStatus;
import dev.scoreline.schemas.common.Family;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;
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

        record Call(String callUuid) implements By {}
    }

    /** All that are not deleted. */
    public static AssessmentList of(String account, By by) {
        return new AssessmentList(account, by, null, Set.of(), null, null);
    }

    /** All of them. */
    public static AssessmentList withDeleted(String account, By by) {
        return new AssessmentList(account, by, null, Set.of(AssessmentStatus.values()), null, null);
    }

    public AssessmentList {
        states = Set.copyOf(states);
    }

    /** Whether assessments in that state are to be listed. */
    public boolean admits(AssessmentStatus status) {
        return states.isEmpty() ? status != AssessmentStatus.DELETED : states.contains(status);
    }

    /** Whether a state is one of these. */
    public boolean holds(AssessmentState state) {
        return state.getAccount().equals(account)
                && isAbout(by, state)
                && (family == null || family == state.getFamily())
                && admits(state.getStatus())
                && (from == null || !state.getFirstAcceptedAt().isBefore(from))
                && (to == null || state.getFirstAcceptedAt().isBefore(to));
    }

    private static boolean isAbout(By by, AssessmentState state) {
        return switch (by) {
            case By.Everything() -> true;
            case By.Agent(String agent) -> agent.equals(state.getAgentId());
            case By.Team(long team) -> Objects.equals(team, state.getTeamId());
            case By.Scorecard(long base) ->
                state.getScorecard() != null && state.getScorecard().getBaseId() == base;
            case By.Evaluator(String evaluator) -> evaluator.equals(state.getEvaluator());
            case By.Segment(String segment) -> segment.equals(state.getSegmentId());
            case By.Call(String call) -> call.equals(state.getCallUuid());
        };
    }
}
