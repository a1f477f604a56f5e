package dev.scoreline.standalone;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Whether a write gets its outcome now: the development account can be used, and nothing keeps the parts behind the log
 * from folding and storing what arrives.
 */
final class Readiness {

    private final Queue<HealthIndicator> parts = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean reached = new AtomicBoolean();
    private final CompletableFuture<String> failure;

    /** @param failure completed with a sentence for people when a part has failed for good */
    Readiness(CompletableFuture<String> failure) {
        this.failure = failure;
    }

    /** Returns when that part is ready, and goes on asking it: all are ready, or none is. */
    void await(HealthIndicator part) {
        parts.add(part);
        await(() -> isUp(part));
    }

    /** Returns when that is so; throws when a part has failed for good, however long the others might take. */
    void await(BooleanSupplier wanted) {
        while (!wanted.getAsBoolean()) {
            if (failure.isDone()) {
                throw new IllegalStateException(failure.join());
            }
            pause();
        }
    }

    void reach() {
        reached.set(true);
    }

    void leave() {
        reached.set(false);
    }

    boolean isReached() {
        return reached.get() && parts.stream().allMatch(Readiness::isUp);
    }

    void fail(String sentence) {
        failure.complete(sentence);
    }

    private static boolean isUp(HealthIndicator part) {
        Health now = part.health();
        return now != null && Status.UP.equals(now.getStatus());
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Expected to wait, found an interruption", interrupted);
        }
    }
}
