package dev.scoreline.api.await;

import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.api.token.WriteToken;
import dev.scoreline.views.Entity;
import dev.scoreline.views.ViewReader;
import dev.scoreline.views.Watermark;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Knows how far the views have come, and lets reads wait until they have come far enough.
 *
 * <p>However many requests wait, one thread asks, and only while somebody waits. Watermarks never go back, so what was
 * seen once needs no second look.
 */
public final class WatermarkClock {

    private static final Logger LOG = LoggerFactory.getLogger(WatermarkClock.class);
    private static final Duration PACE = Duration.ofMillis(15);

    private record Log(Entity entity, int partition) {}

    private final ViewReader views;
    private final Map<Log, Long> reached = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private int waiting;
    private boolean asking;

    public WatermarkClock(ViewReader views) {
        this.views = views;
    }

    /** Returns when the write can be read; throws a problem for the client when {@code patience} ends before. */
    public void awaitVisible(WriteToken token, Duration patience) {
        if (isVisible(token)) {
            return;
        }
        lock.lock();
        try {
            waiting++;
            askWhileSomebodyWaits();
            await(token, patience.toNanos());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw late();
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    private void await(WriteToken token, long nanos) throws InterruptedException {
        long left = nanos;
        while (!isVisible(token)) {
            if (left <= 0) {
                throw late();
            }
            left = advanced.awaitNanos(left);
        }
    }

    private boolean isVisible(WriteToken token) {
        Long offset = reached.get(new Log(token.entity(), token.partition()));
        return offset != null && offset >= token.offset();
    }

    private static ProblemException late() {
        return new ProblemException(
                Problem.unavailable("What you wrote cannot be read yet; send the same again.", Duration.ofSeconds(1)));
    }

    private void askWhileSomebodyWaits() {
        if (!asking) {
            asking = true;
            Thread.ofVirtual().name("watermarks").start(this::ask);
        }
    }

    private void ask() {
        boolean failed = false;
        while (isAwaited()) {
            try {
                views.watermarks().forEach(this::advance);
                announce();
                failed = false;
            } catch (RuntimeException unreadable) {
                // Whoever waits is told that it is late; only the first of a row of failures is news.
                if (!failed) {
                    LOG.warn("Expected to read the watermarks of the views, found that it failed", unreadable);
                }
                failed = true;
            }
            pause();
        }
    }

    private void advance(Watermark watermark) {
        reached.merge(new Log(watermark.entity(), watermark.partition()), watermark.offset(), Math::max);
    }

    private boolean isAwaited() {
        lock.lock();
        try {
            asking = waiting > 0;
            return asking;
        } finally {
            lock.unlock();
        }
    }

    private void announce() {
        lock.lock();
        try {
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(PACE.toNanos());
        } catch (InterruptedException nobodyInterruptsIt) {
            Thread.currentThread().interrupt();
        }
    }
}
