package dev.scoreline.ingest.log;

import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Objects;

/**
 * Whether the log and its registry have been reached since the start, asked until they have.
 *
 * <p>They stay reached: when Kafka goes away later, each request is told so itself, with the time to try again. Were
 * all instances to call themselves unready instead, a load balancer would answer in their place, and know neither.
 */
final class Reach implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Reach.class);
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
        String told = "";
        while (!closed && !reached) {
            try {
                log.rehearse();
                reached = true;
            } catch (KafkaException notYet) {
                told = tell(Objects.requireNonNullElse(notYet.getMessage(), ""), told);
                pause();
            }
        }
    }

    /** Each reason once: it is asked several times a second. */
    private static String tell(String reason, String told) {
        if (!reason.equals(told)) {
            LOG.warn(
                    "Expected to reach the log of facts and its registry, found: {}; requests wait until then", reason);
        }
        return reason;
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
