package dev.scoreline.views.dynamodb;

import dev.scoreline.views.ViewsOutageException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Keeps a bounded number of requests in flight.
 *
 * <p>Threads of its own rather than virtual ones: up to JDK 23 a virtual thread keeps its carrier where a lock is held
 * during I/O. No task may start tasks and wait for them, or the bound could stop everything.
 */
final class Flight implements AutoCloseable {

    private final ExecutorService threads;

    Flight(int most) {
        this.threads = Executors.newFixedThreadPool(most, named());
    }

    /** Runs them all and waits for all, also when some fail; then throws the first failure. Answers in their order. */
    <T> List<T> all(List<Supplier<T>> tasks) {
        if (tasks.size() == 1) {
            return List.of(tasks.getFirst().get());
        }
        List<Future<T>> flying = new ArrayList<>(tasks.size());
        for (Supplier<T> task : tasks) {
            flying.add(threads.submit(task::get));
        }
        return landed(flying);
    }

    void allOf(List<Runnable> tasks) {
        List<Supplier<Boolean>> suppliers = new ArrayList<>(tasks.size());
        for (Runnable task : tasks) {
            suppliers.add(() -> {
                task.run();
                return true;
            });
        }
        all(suppliers);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            // A request holds on to its connection; closing the client under it would look like a fault.
            if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
                throw new ViewsOutageException(
                        "Expected requests to DynamoDB to end within 5 s of closing", new InterruptedException());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> List<T> landed(List<Future<T>> flying) {
        List<T> answers = new ArrayList<>(flying.size());
        RuntimeException failed = null;
        for (Future<T> one : flying) {
            try {
                answers.add(one.get());
            } catch (ExecutionException failure) {
                failed = failed == null ? asRuntime(failure) : failed;
            } catch (InterruptedException stopping) {
                flying.forEach(rest -> rest.cancel(true));
                Thread.currentThread().interrupt();
                throw new ViewsOutageException("Expected requests to DynamoDB to end, was told to stop", stopping);
            }
        }
        if (failed != null) {
            throw failed;
        }
        return answers;
    }

    private static RuntimeException asRuntime(ExecutionException failure) {
        return failure.getCause() instanceof RuntimeException cause
                ? cause
                : new IllegalStateException("Expected a request to DynamoDB to end with an answer", failure);
    }

    private static ThreadFactory named() {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "views-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
