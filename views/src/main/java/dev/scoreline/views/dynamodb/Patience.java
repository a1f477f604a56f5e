package dev.scoreline.views.dynamodb;

import dev.scoreline.views.ViewsOutageException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * Repeats what failed for a passing reason until its time is over.
 *
 * <p>The vendor's client repeats nothing itself: two layers of repeating multiply. Pauses double up to a bound and are
 * drawn at random below it, so that throttled writers do not come back together.
 */
final class Patience {

    private static final long FIRST_PAUSE_MS = 25;
    private static final long LONGEST_PAUSE_MS = 2_000;
    private static final int DOUBLINGS = 7;

    private final Duration length;
    private final long end;

    private Patience(Duration length) {
        this.length = length;
        this.end = System.nanoTime() + length.toNanos();
    }

    static Patience of(Duration length) {
        return new Patience(length);
    }

    /**
     * @param what was attempted, for the message
     * @throws ViewsOutageException when patience is over
     */
    <T> T attempt(String what, Supplier<T> request) {
        for (int failures = 0; ; failures++) {
            try {
                return request.get();
            } catch (SdkException failure) {
                if (!passes(failure)) {
                    throw refused(what, failure);
                }
                pause(what, failures, failure);
            }
        }
    }

    /** Waits longer each time; throws when there is no time left to wait. */
    void pause(String what, int failures, Exception cause) {
        long bound = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS << Math.min(failures, DOUBLINGS));
        long pause = ThreadLocalRandom.current().nextLong(bound / 2, bound + 1);
        if (System.nanoTime() + Duration.ofMillis(pause).toNanos() >= end) {
            throw new ViewsOutageException(
                    "Expected DynamoDB to " + what + " within " + length.toMillis() + " ms, found: "
                            + cause.getMessage(),
                    cause);
        }
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ViewsOutageException("Expected DynamoDB to " + what + ", was told to stop", stopping);
        }
    }

    private static boolean passes(SdkException failure) {
        if (failure instanceof SdkServiceException answered) {
            return answered.isThrottlingException()
                    || answered.statusCode() >= 500
                    || answered.isRetryableException()
                    || answered.isClockSkewException();
        }
        // No answer: the request may have been carried out all the same, so everything sent here can be sent again.
        return failure instanceof SdkClientException;
    }

    private static IllegalStateException refused(String what, SdkException failure) {
        return new IllegalStateException(
                "Expected DynamoDB to " + what + ", was refused: " + failure.getMessage()
                        + " Correct the table, its permissions or what was written; repeating would not help.",
                failure);
    }
}
