package dev.scoreline.query.stream;

import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.views.Entity;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads what a stream has missed, from where it was up to where the live feed is.
 *
 * <p>It reads a little past that point when that comes along: the stream's position knows what was sent already.
 */
final class Past implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int LOOKS = 20;

    /** Takes what is found. */
    interface Reader {
        /** Returns whether to go on. */
        boolean take(int index, ConsumerRecord<byte[], byte[]> line) throws IOException;

        /** Called after each step, when nothing before {@code position} is missing. */
        boolean reached() throws IOException;
    }

    private final Consumer<byte[], byte[]> consumer;
    private final Partitions partitions;
    private final Position position;
    private final List<TopicPartition> wanted;

    private Past(
            Consumer<byte[], byte[]> consumer, Partitions partitions, Position position, List<TopicPartition> wanted) {
        this.consumer = consumer;
        this.partitions = partitions;
        this.position = position;
        this.wanted = wanted;
    }

    /** Refuses a position of which something may be gone. */
    static Past open(HistoryReaders readers, Partitions partitions, Position position, Set<Entity> entities) {
        Consumer<byte[], byte[]> consumer = readers.past();
        try {
            Past past = new Past(consumer, partitions, position, partitions.of(entities));
            past.begin();
            return past;
        } catch (RuntimeException refused) {
            consumer.close();
            throw refused;
        }
    }

    @Override
    public void close() {
        consumer.close();
    }

    /** Up to where the log goes now. */
    boolean readToEnd(Reader reader) throws IOException {
        return readTo(offsets(consumer.endOffsets(wanted)), reader);
    }

    /** Up to {@code offsets}; false when the reader wants no more. */
    boolean readTo(long[] offsets, Reader reader) throws IOException {
        consumer.resume(wanted);
        consumer.pause(reached(offsets));
        while (consumer.paused().size() < wanted.size()) {
            for (ConsumerRecord<byte[], byte[]> line : consumer.poll(POLL)) {
                int index = partitions.index(new TopicPartition(line.topic(), line.partition()));
                if (!reader.take(index, line)) {
                    return false;
                }
            }
            wanted.forEach(partition -> position.raise(partitions.index(partition), consumer.position(partition)));
            if (!reader.reached()) {
                return false;
            }
            consumer.pause(reached(offsets));
        }
        return true;
    }

    private Collection<TopicPartition> reached(long[] offsets) {
        return wanted.stream()
                .filter(partition -> {
                    int index = partitions.index(partition);
                    return position.next(index) >= offsets[index];
                })
                .toList();
    }

    private void begin() {
        consumer.assign(wanted);
        wanted.forEach(partition -> consumer.seek(partition, next(partition)));
        Map<TopicPartition, Long> starts = consumer.beginningOffsets(wanted);
        if (starts.entrySet().stream().anyMatch(start -> next(start.getKey()) < start.getValue()) || goesBeyond()) {
            throw new ProblemException(Problem.of(
                    Kind.GONE,
                    "Expected a Last-Event-ID of what is still kept, found one of before that; read the lists anew and"
                            + " begin a stream without one."));
        }
    }

    /** A broker that has just become the leader may not know for a moment how far it goes. */
    private boolean goesBeyond() {
        for (int look = 0; look < LOOKS; look++) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(wanted);
            if (ends.entrySet().stream().allMatch(end -> next(end.getKey()) <= end.getValue())) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private long next(TopicPartition partition) {
        return position.next(partitions.index(partition));
    }

    private long[] offsets(Map<TopicPartition, Long> ends) {
        long[] offsets = new long[partitions.count()];
        ends.forEach((partition, end) -> offsets[partitions.index(partition)] = end);
        return offsets;
    }
}
