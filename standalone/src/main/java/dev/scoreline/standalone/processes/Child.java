package dev.scoreline.standalone.processes;

import dev.scoreline.standalone.data.Ports;
import dev.scoreline.standalone.data.RefusedException;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A part, running for as long as it is wanted: when its process ends by itself it is said, and it is started again, at
 * once the first time and then after ever longer pauses.
 */
final class Child {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    /** Whoever ran for so long did not fail because of how it was started. */
    private static final Duration STEADY = Duration.ofMinutes(1);

    private static final int LAST_LINES = 3;

    private final Part part;
    private final Jvm jvm;
    private final ScheduledExecutorService clock;
    private final Consumer<String> say;

    private Process process;
    private int port;
    private Instant launched;
    private long saidBefore;
    private boolean wanted = true;
    private int failures;

    Child(Part part, Jvm jvm, ScheduledExecutorService clock, Consumer<String> say) {
        this.part = part;
        this.jvm = jvm;
        this.clock = clock;
        this.say = say;
        this.port = freshPort();
        this.launched = Instant.now();
        this.saidBefore = jvm.output(part.name()).length();
        this.process = jvm.launch(part, port);
    }

    String name() {
        return part.name();
    }

    synchronized int port() {
        return port;
    }

    synchronized boolean isAlive() {
        return process.isAlive();
    }

    boolean isReady() {
        return isAlive() && part.probe().isReady(port());
    }

    /**
     * Looks once. From when it is ready it is started again whenever it ends; before that its end is a reason not to
     * start at all.
     */
    boolean isReadyAtLast(Instant deadline) {
        boolean ready = isReady();
        if (!ready && !isAlive()) {
            throw new RefusedException(
                    "Expected " + name() + " to start, found that it ended: " + lastLines() + where());
        }
        if (!ready && Instant.now().isAfter(deadline)) {
            throw new RefusedException(
                    "Expected " + name() + " to be ready by now, found that it is not: " + lastLines() + where());
        }
        if (ready) {
            say.accept("%-18s pid %-7d port %d".formatted(name(), pid(), port()));
            watch();
        }
        return ready;
    }

    /** Asks it to end, and does not wait. */
    synchronized void stop() {
        wanted = false;
        // Not the process itself: that would close its standard input too, which means something else.
        process.toHandle().destroy();
    }

    /** Makes sure that it has ended when this returns. */
    void awaitEnd(Instant deadline) {
        Process ending = current();
        try {
            long left = Duration.between(Instant.now(), deadline).toMillis();
            if (!ending.waitFor(Math.max(left, 0), TimeUnit.MILLISECONDS)) {
                ending.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            ending.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Process current() {
        return process;
    }

    synchronized long pid() {
        return process.pid();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // ends with the process
    private synchronized void watch() {
        process.onExit().thenAccept(this::ended);
    }

    private synchronized void ended(Process gone) {
        if (!wanted) {
            return;
        }
        failures = launched.plus(STEADY).isBefore(Instant.now()) ? 1 : failures + 1;
        Duration pause = pauseAfter(failures);
        say.accept("%s (pid %d) ended with %d and is started again%s: %s%s"
                .formatted(
                        name(),
                        gone.pid(),
                        gone.exitValue(),
                        pause.isZero() ? "" : " in " + pause.toSeconds() + " s",
                        lastLines(),
                        where()));
        startAgainAfter(pause);
    }

    /** None, 1 s, 2 s, 4 s and so on. */
    static Duration pauseAfter(int failures) {
        if (failures <= 1) {
            return Duration.ZERO;
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(failures - 2, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it says by itself what it has to say
    private void startAgainAfter(Duration pause) {
        clock.schedule(this::again, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void again() {
        if (!wanted) {
            return;
        }
        try {
            port = freshPort();
            launched = Instant.now();
            saidBefore = jvm.output(name()).length();
            process = jvm.launch(part, port);
            watch();
        } catch (UncheckedIOException unstarted) {
            say.accept("Expected to start " + name() + " again, found " + unstarted.getCause() + "; the next try is in "
                    + LONGEST_PAUSE.toSeconds() + " s.");
            startAgainAfter(LONGEST_PAUSE);
        }
    }

    private int freshPort() {
        return part.port() == 0 ? Ports.freePort() : part.port();
    }

    /** Of this process: those before it had their say. Where in the code it happened is for those who read all. */
    private synchronized String lastLines() {
        List<String> lines = jvm.output(name()).linesFrom(saidBefore).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("\t"))
                .toList();
        return lines.isEmpty()
                ? "it said nothing"
                : String.join(" / ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    private String where() {
        return "; more is in " + jvm.logs().resolve(name()) + ".*.";
    }
}
