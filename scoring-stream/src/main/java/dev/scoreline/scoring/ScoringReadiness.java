package dev.scoreline.scoring;

import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Ready while every fact that arrives is folded at once: not while stores are restored, nor while partitions move from
 * one instance to another, nor before the facts that lay there are folded. {@link ScoringHealth} goes on being well
 * meanwhile: starting again would not help.
 */
final class ScoringReadiness implements HealthIndicator {

    private final Supplier<@Nullable KafkaStreams> stream;

    private final BooleanSupplier caughtUp;

    /** @param caughtUp asked while the stream runs: whether nothing that lay there is left to be folded */
    ScoringReadiness(Supplier<@Nullable KafkaStreams> stream, BooleanSupplier caughtUp) {
        this.stream = stream;
        this.caughtUp = caughtUp;
    }

    @Override
    public Health health() {
        KafkaStreams started = stream.get();
        KafkaStreams.State state = started == null ? KafkaStreams.State.NOT_RUNNING : started.state();
        if (state != KafkaStreams.State.RUNNING) {
            return Health.outOfService().withDetail("stream", state).build();
        }
        boolean folded = caughtUp.getAsBoolean();
        return (folded ? Health.up() : Health.outOfService())
                .withDetail("stream", state)
                .withDetail("backlogFolded", folded)
                .build();
    }
}
