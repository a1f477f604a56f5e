package dev.scoreline.ingest.log;

import java.time.Duration;

/**
 * Whether the log has been reached since the start, asked until it has.
 *
 * <p>It stays reached: when Kafka goes away later, each request is told so itself, with the time to try again. Were all
 * instances to call themselves unready instead, a load balancer would answer in their place, and know neither.
 */
final class Reach implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final KafkaFactLog log;
    private volatile boolean reached;
    private volatile boolean closed;

    Reach(KafkaFactLog log) {
        this.log = log;
    }

    void start() {
        Thread.ofVirtual().name("fact-log-reach").start(this::ask);
    }

    boolean isReached() {
        return reached;
    }

    private void ask() {
        while (!closed && !log.isReachable()) {
            pause();
        }
        reached = !closed;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException nobodyInterruptsIt) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
