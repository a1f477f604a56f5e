package dev.scoreline.benchmarks.load;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Sends each request when it is due, on a virtual thread of its own, also when those before it have no answer yet. */
final class OpenLoop {

    /** What every scenario is timed by: from when a request was due to when all of it was done. */
    static final String DONE = "due to done";

    /** One request of a scenario, or a few that belong together. */
    @FunctionalInterface
    interface Scenario {

        /**
         * Throws what is to be counted as a failure.
         *
         * @param number of the request in the run, from 0
         * @param times takes what is worth knowing beside the time from due to done
         */
        void play(long number, Times times) throws IOException, InterruptedException, Unexpected;
    }

    /** Takes times that count, and drops those of the warm-up. */
    @FunctionalInterface
    interface Times {
        void took(String what, long nanos);
    }

    /** An answer that is not what the scenario is about. */
    static final class Unexpected extends Exception {

        private final String kind;

        /** @param kind what such failures are counted by */
        Unexpected(String kind, String detail) {
            super(kind + ": " + detail, null, false, false);
            this.kind = kind;
        }
    }

    /**
     * How it went.
     *
     * @param seconds from the first counted request being due to the last answer
     * @param lateNanos the most that the client itself was behind in sending
     */
    record Run(Figures figures, double seconds, long lateNanos) {}

    private final Schedule schedule;
    private final Scenario scenario;
    private final Figures figures = new Figures();
    private final AtomicLong late = new AtomicLong();

    OpenLoop(Schedule schedule, Scenario scenario) {
        this.schedule = schedule;
        this.scenario = scenario;
    }

    /** @param measuring told when the warm-up is over */
    Run run(Runnable measuring) {
        long start = System.nanoTime();
        try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long number = 0; number < schedule.requests(); number++) {
                long due = start + schedule.dueNanos(number);
                awaitNanoTime(due);
                if (number == schedule.uncounted()) {
                    measuring.run();
                }
                long current = number;
                requests.execute(() -> play(current, due));
            }
        }
        long from = start + schedule.dueNanos(schedule.uncounted());
        return new Run(figures, (System.nanoTime() - from) / 1e9, late.get());
    }

    private void play(long number, long due) {
        boolean counts = schedule.counts(number);
        if (counts) {
            late.accumulateAndGet(System.nanoTime() - due, Math::max);
        }
        Times times = counts ? figures::took : (what, nanos) -> {};
        try {
            scenario.play(number, times);
            times.took(DONE, System.nanoTime() - due);
        } catch (IOException | Unexpected failed) {
            if (counts) {
                figures.failed(kind(failed), String.valueOf(failed.getMessage()));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String kind(Exception failed) {
        return failed instanceof Unexpected unexpected
                ? unexpected.kind
                : failed.getClass().getSimpleName();
    }

    private static void awaitNanoTime(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
