package dev.scoreline.scorecard.assessment;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/**
 * What an assessment was opened about.
 *
 * @param context texts kept exactly as given (worklog, AI usage, times, …), by their field's name
 * @param firstAcceptedAt the first acceptance; never moves, not even when a deleted assessment is reopened
 */
public record Occasion(
        @Nullable Long teamId, @Nullable String callUuid, Map<String, String> context, Instant firstAcceptedAt) {
    public Occasion {
        context = Map.copyOf(context);
    }

    Occasion duringCall(@Nullable String call) {
        return call == null || call.equals(callUuid) ? this : new Occasion(teamId, call, context, firstAcceptedAt);
    }
}
