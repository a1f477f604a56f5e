package dev.scoreline.scoring;

import dev.scoreline.registry.RegistryOutageException;
import dev.scoreline.schemas.deadletter.DeadLetter;
import dev.scoreline.schemas.deadletter.DeadLetterReason;
import dev.scoreline.schemas.serde.ValueSerdes;
import dev.scoreline.schemas.topic.Topic;
import org.apache.kafka.common.serialization.Serde;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Holds back the stream until the registry answers. It asks for the schema of dead letters, the one record that must be
 * writable whatever else goes wrong later.
 */
final class RegistryAwaited implements SmartLifecycle {

    /** After the web server, so that health can be asked for meanwhile; before the stream. */
    static final int PHASE = DEFAULT_PHASE - 1000;

    private static final Logger LOG = LoggerFactory.getLogger(RegistryAwaited.class);
    private static final long PAUSE_SECONDS = 2;
    private static final int ANSWER_MILLIS = 3_000;

    private final Topic<byte[], DeadLetter> topic;
    private final ValueSerdes serdes;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean answered;

    /**
     * Asks with little patience, so as to say soon that it waits.
     *
     * @param settings as the stream's own serdes have them
     */
    RegistryAwaited(Topic<byte[], DeadLetter> topic, Map<String, ?> settings) {
        this.topic = topic;
        Map<String, Object> impatient = new HashMap<>(settings);
        impatient.put("registry.call.timeout.ms", ANSWER_MILLIS);
        this.serdes = new ValueSerdes(impatient);
    }

    @Override
    public void start() {
        try (Serde<DeadLetter> serde = serdes.of(topic)) {
            while (!answered) {
                ask(serde);
            }
        }
    }

    private void ask(Serde<DeadLetter> serde) {
        try {
            serde.serializer().serialize(topic.name(), specimen());
            answered = true;
        } catch (RegistryOutageException outage) {
            LOG.warn("Waiting for the schema registry, which does not answer: {}", outage.getMessage());
            pause(outage);
        }
    }

    private void pause(RegistryOutageException outage) {
        try {
            if (stopped.await(PAUSE_SECONDS, TimeUnit.SECONDS)) {
                throw outage;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw outage;
        }
    }

    /** Never sent: only its schema matters. */
    private DeadLetter specimen() {
        return DeadLetter.newBuilder()
                .setReason(DeadLetterReason.UNKNOWN)
                .setMessage("")
                .setTopic(topic.name())
                .setPartition(0)
                .setOffset(0)
                .setApplication("")
                .build();
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return answered && stopped.getCount() > 0;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
