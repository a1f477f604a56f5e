package dev.scoreline.registry.server.log;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/** How far the reader of the log has come, for those who wait until their records have been read back. */
final class Progress {

    private long position;
    private @Nullable RuntimeException failure;

    synchronized void reached(long next) {
        position = next;
        notifyAll();
    }

    synchronized void fail(RuntimeException cause) {
        failure = cause;
        notifyAll();
    }

    /** Returns when everything below {@code end} has been read. */
    synchronized void await(long end, Duration deadline) {
        long give = System.nanoTime() + deadline.toNanos();
        try {
            while (position < end && failure == null) {
                long left = give - System.nanoTime();
                if (left <= 0) {
                    throw late(end, deadline);
                }
                wait(left / 1_000_000 + 1);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LogUnavailableException("Interrupted while waiting for the log", interrupted);
        }
        if (failure != null) {
            throw new LogUnavailableException("Expected to read the log, found " + failure.getMessage(), failure);
        }
    }

    private LogUnavailableException late(long end, Duration deadline) {
        return new LogUnavailableException(
                "Expected to read the log up to offset " + end + " within " + deadline.toSeconds() + " s, came to "
                        + position + "; check the brokers",
                new IllegalStateException("deadline"));
    }
}
