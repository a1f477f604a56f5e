package dev.scoreline.scoring;

import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

import java.util.function.Supplier;

/**
 * Ready while every fact that arrives is folded at once: not while stores are restored, nor while partitions move from
 * one instance to another. {@link ScoringHealth} goes on being well meanwhile: starting again would not help.
 */
final class ScoringReadiness implements HealthIndicator {

    private final Supplier<@Nullable KafkaStreams> stream;

    ScoringReadiness(Supplier<@Nullable KafkaStreams> stream) {
        this.stream = stream;
    }

    @Override
    public Health health() {
        KafkaStreams started = stream.get();
        KafkaStreams.State state = started == null ? KafkaStreams.State.NOT_RUNNING : started.state();
        Health.Builder health = state == KafkaStreams.State.RUNNING ? Health.up() : Health.outOfService();
        return health.withDetail("stream", state).build();
    }
}
