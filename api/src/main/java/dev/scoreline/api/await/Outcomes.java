package dev.scoreline.api.await;

import dev.scoreline.views.Entity;
import dev.scoreline.views.HistoryRow;
import dev.scoreline.views.ViewReader;
import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * Waits for what became of one fact.
 *
 * <p>It blocks the thread that calls: requests run on virtual threads, where waiting costs a few kilobytes, and code that
 * reads from top to bottom is easier to get right than a chain of futures. It asks after 25 ms, which nothing is faster
 * than, and then whenever a quarter more time has passed: an outcome is told at most a quarter later than it could be,
 * and a write that takes long costs at most 10 small reads a second.
 */
public final class Outcomes {

    private static final long FIRST_MILLIS = 25;
    private static final long LEAST_MILLIS = 15;
    private static final long MOST_MILLIS = 100;

    private final ViewReader views;

    public Outcomes(ViewReader views) {
        this.views = views;
    }

    /**
     * The line of history that the fact at {@code offset} left; absent when it is not known within {@code patience}, or
     * when the process is stopping.
     *
     * @param id of the entity; of configuration the account itself
     */
    public @Nullable HistoryRow await(Entity entity, String account, String id, long offset, Duration patience) {
        long start = System.nanoTime();
        long pause = FIRST_MILLIS;
        while (true) {
            long left = patience.toMillis() - millisSince(start);
            if (left <= 0 || !pause(Math.min(pause, left))) {
                return views.outcome(entity, account, id, offset);
            }
            HistoryRow outcome = views.outcome(entity, account, id, offset);
            if (outcome != null) {
                return outcome;
            }
            pause = Math.clamp(millisSince(start) / 4, LEAST_MILLIS, MOST_MILLIS);
        }
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static boolean pause(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
