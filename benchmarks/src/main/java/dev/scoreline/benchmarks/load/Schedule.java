package dev.scoreline.benchmarks.load;

import java.time.Duration;

/**
 * When each request is due, whatever became of those before it.
 *
 * <p>Latency counts from there: a client that waits for a slow answer before it asks again would leave out exactly the
 * requests that had to wait (coordinated omission).
 *
 * @param rate of requests in a second
 * @param warmUp whose requests are sent but not counted
 * @param measured whose requests are counted
 */
record Schedule(double rate, Duration warmUp, Duration measured) {

    Schedule {
        if (!(rate > 0) || warmUp.isNegative() || !measured.isPositive()) {
            throw new IllegalArgumentException(
                    "Expected a rate above 0, a warm-up from 0 and a time to measure above 0," + " found " + rate + ", "
                            + warmUp + " and " + measured);
        }
    }

    /** Of the whole run. */
    long requests() {
        return uncounted() + Math.max(1, Math.round(rate * seconds(measured)));
    }

    /** The first of the run are for warming up. */
    long uncounted() {
        return Math.round(rate * seconds(warmUp));
    }

    boolean counts(long number) {
        return number >= uncounted();
    }

    /** After the beginning of the run. */
    long dueNanos(long number) {
        return Math.round(number * (1e9 / rate));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
