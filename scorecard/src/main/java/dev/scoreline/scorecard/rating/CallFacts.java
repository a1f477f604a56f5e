package dev.scoreline.scorecard.rating;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the telephone system knows of a call.
 *
 * @param bridgedUsername the agent to whom the caller was connected
 * @param others fields that mean nothing to us, as JSON text, kept and given back
 */
public record CallFacts(
        @Nullable String bridgedUsername,
        @Nullable String extensionId,
        @Nullable String extensionType,
        @Nullable Instant startedAt,
        @Nullable Long durationSeconds,
        Map<String, String> others) {
    private static final String QUEUE = "queue";

    public CallFacts {
        others = Collections.unmodifiableMap(new TreeMap<>(others));
    }

    /** The agent of the queue, when the call went through one and somebody took it. */
    @Nullable String queueAgent() {
        return QUEUE.equalsIgnoreCase(extensionType) ? agent() : null;
    }

    @Nullable String agent() {
        return bridgedUsername == null || bridgedUsername.isBlank() ? null : bridgedUsername;
    }
}
