package dev.scoreline.scoring;

import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.TaskMetadata;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Well while the stream runs and commits: a partition with facts in it that has not been committed for too long means
 * that scoring stands still, whatever state Kafka Streams says it is in.
 */
final class ScoringHealth implements HealthIndicator {

    private final Supplier<@Nullable KafkaStreams> stream;
    private final Duration staleAfter;
    private final InstantSource clock;
    private final Map<TopicPartition, Progress> seen = new HashMap<>();

    /** How far a partition was committed, and since when that, or the absence of anything more, has been so. */
    private record Progress(long committed, Instant since) {}

    ScoringHealth(Supplier<@Nullable KafkaStreams> stream, Duration staleAfter, InstantSource clock) {
        this.stream = stream;
        this.staleAfter = staleAfter;
        this.clock = clock;
    }

    @Override
    public Health health() {
        KafkaStreams running = stream.get();
        KafkaStreams.State state = running == null ? KafkaStreams.State.NOT_RUNNING : running.state();
        if (running == null || !state.isRunningOrRebalancing()) {
            return Health.down().withDetail("stream", state).build();
        }
        List<TaskMetadata> tasks = running.metadataForLocalThreads().stream()
                .flatMap(thread -> thread.activeTasks().stream())
                .toList();
        List<String> stale = stale(tasks);
        Health.Builder health = stale.isEmpty() ? Health.up() : Health.down().withDetail("stale", stale);
        return health.withDetail("stream", state).build();
    }

    /** The partitions in which facts have waited for longer than they may. */
    synchronized List<String> stale(List<TaskMetadata> tasks) {
        Map<TopicPartition, Long> waiting = new HashMap<>();
        tasks.forEach(task -> task.topicPartitions().forEach(partition -> note(task, partition, waiting)));
        seen.keySet().retainAll(waiting.keySet());
        Instant now = clock.instant();
        waiting.forEach((partition, committed) -> seen.merge(
                partition,
                new Progress(committed, now),
                (before, fresh) -> before.committed() == fresh.committed() ? before : fresh));
        return seen.entrySet().stream()
                .filter(entry -> entry.getValue().since().plus(staleAfter).isBefore(now))
                .map(entry -> entry.getKey().toString())
                .sorted()
                .toList();
    }

    /** An offset that is not known yet, right after a rebalance, says nothing. */
    private static void note(TaskMetadata task, TopicPartition partition, Map<TopicPartition, Long> waiting) {
        long committed = task.committedOffsets().getOrDefault(partition, -1L);
        long end = task.endOffsets().getOrDefault(partition, -1L);
        if (end > Math.max(committed, 0)) {
            waiting.put(partition, committed);
        }
    }
}
