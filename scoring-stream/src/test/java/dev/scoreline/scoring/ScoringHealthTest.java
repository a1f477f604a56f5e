package dev.scoreline.scoring;

import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.TaskMetadata;
import org.apache.kafka.streams.processor.TaskId;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class ScoringHealthTest {

    private static final TopicPartition PARTITION = new TopicPartition("qm.comment.events", 3);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Instant now = NOON;
    private final ScoringHealth health = new ScoringHealth(() -> null, Duration.ofSeconds(30), () -> now);

    @Test
    void shouldBeDownWhileThereIsNoStream() {
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void shouldNameAPartitionWhoseFactsWaitTooLongForACommit() {
        // Given
        health.stale(List.of(task(5, 9)));

        // When
        now = NOON.plusSeconds(31);

        // Then
        assertThat(health.stale(List.of(task(5, 12)))).containsExactly("qm.comment.events-3");
    }

    @Test
    void shouldBearLagWhileCommitsGoOn() {
        // Given
        health.stale(List.of(task(5, 9)));

        // When
        now = NOON.plusSeconds(31);

        // Then
        assertThat(health.stale(List.of(task(6, 900)))).isEmpty();
    }

    @Test
    void shouldForgetAPartitionThatWasReadToItsEnd() {
        // Given
        health.stale(List.of(task(5, 9)));
        now = NOON.plusSeconds(20);
        health.stale(List.of(task(9, 9)));

        // When
        now = NOON.plusSeconds(40);

        // Then
        assertThat(health.stale(List.of(task(9, 10)))).isEmpty();
    }

    private static TaskMetadata task(long committed, long end) {
        return new TaskMetadata() {
            @Override
            public TaskId taskId() {
                return new TaskId(0, 3);
            }

            @Override
            public Set<TopicPartition> topicPartitions() {
                return Set.of(PARTITION);
            }

            @Override
            public Map<TopicPartition, Long> committedOffsets() {
                return Map.of(PARTITION, committed);
            }

            @Override
            public Map<TopicPartition, Long> endOffsets() {
                return Map.of(PARTITION, end);
            }

            @Override
            public Optional<Long> timeCurrentIdlingStarted() {
                return Optional.empty();
            }
        };
    }
}
