package dev.scoreline.registry.http;

import java.time.Duration;

/**
 * How long and how often one call tries before it gives up.
 *
 * @param maxRetries rounds after the first; a round tries every URL once
 * @param firstWait the longest pause before the first retry; it doubles from there
 * @param longestWait where the doubling ends
 * @param totalTime the longest one call may take, retries and pauses included
 */
public record RetryPolicy(int maxRetries, Duration firstWait, Duration longestWait, Duration totalTime) {

    public RetryPolicy {
        if (maxRetries < 0 || firstWait.isNegative() || longestWait.isNegative() || !totalTime.isPositive()) {
            throw new IllegalArgumentException(
                    "Expected retries and waits of 0 or more and a total time above 0, found "
                            + maxRetries + " retries, waits " + firstWait + " to " + longestWait + ", total "
                            + totalTime
                            + ": check max.retries, retries.wait.ms, retries.max.wait.ms and registry.call.timeout.ms");
        }
    }

    /** The longest pause before a retry; the pause itself is drawn between 0 and this, so that callers spread out. */
    Duration ceiling(int retry) {
        long doubled = firstWait.toMillis() << Math.min(retry, 20);
        return Duration.ofMillis(Math.min(doubled, longestWait.toMillis()));
    }
}
