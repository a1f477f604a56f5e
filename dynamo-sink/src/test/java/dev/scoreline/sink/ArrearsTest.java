package dev.scoreline.sink;

import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class ArrearsTest {

    private static final TopicPartition FIRST = new TopicPartition("qm.comment.history", 0);
    private static final TopicPartition SECOND = new TopicPartition("qm.comment.history", 1);

    private final Arrears arrears = new Arrears(2);
    private final MockConsumer<byte[], byte[]> one = consumer(FIRST);
    private final MockConsumer<byte[], byte[]> other = consumer(SECOND);

    @Test
    void shouldNotBeReadyBeforeEveryConsumerWasToldWhatIsItsOwn() {
        // Given
        assign(one, FIRST, 0);

        // When
        arrears.stored(one);

        // Then
        assertThat(status()).isEqualTo(Status.OUT_OF_SERVICE);
    }

    @Test
    void shouldBeReadyWhenAllIsStoredThatLayThereAtTheAssignment() {
        // Given
        assign(one, FIRST, 5);
        assign(other, SECOND, 3);
        arrears.stored(one);
        arrears.stored(other);
        assertThat(status()).isEqualTo(Status.OUT_OF_SERVICE);

        // When
        one.seek(FIRST, 5);
        arrears.stored(one);
        other.seek(SECOND, 3);
        arrears.stored(other);

        // Then
        assertThat(status()).isEqualTo(Status.UP);
    }

    @Test
    void shouldStayReadyWhileMoreArrives() {
        // Given
        assign(one, FIRST, 0);
        assign(other, SECOND, 0);
        arrears.stored(one);
        arrears.stored(other);

        // When
        one.updateEndOffsets(Map.of(FIRST, 900L));
        arrears.stored(one);

        // Then
        assertThat(status()).isEqualTo(Status.UP);
    }

    @Test
    void shouldForgetWhatSomebodyElseStoresNow() {
        // Given
        assign(one, FIRST, 5);
        assign(other, SECOND, 0);
        arrears.stored(one);
        arrears.stored(other);

        // When
        arrears.onPartitionsRevokedAfterCommit(one, Set.of(FIRST));

        // Then
        assertThat(status()).isEqualTo(Status.UP);
    }

    private Status status() {
        return arrears.health().getStatus();
    }

    private void assign(MockConsumer<byte[], byte[]> consumer, TopicPartition partition, long end) {
        consumer.updateEndOffsets(Map.of(partition, end));
        arrears.onPartitionsAssigned(consumer, Set.of(partition));
    }

    private static MockConsumer<byte[], byte[]> consumer(TopicPartition partition) {
        MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
        consumer.assign(Set.of(partition));
        consumer.seek(partition, 0);
        return consumer;
    }
}
