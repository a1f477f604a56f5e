package dev.scoreline.query.stream;

import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.scorecard.identity.AccountId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads all histories once for all streams of this instance, on a thread of its own, and only while there are streams.
 *
 * <p>A stream joins between two reads: it is told the offsets of that moment, and is delivered everything from there on.
 * What nobody here may see is not even decoded. It stops before the web server does, so that no stream holds that up.
 */
final class LiveFeed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** For clients that come again in a moment. */
    private static final Duration LINGER = Duration.ofSeconds(30);

    private static final String STOPPING = "This instance is being stopped; come again with the last id.";
    private static final String FAILED = "The log cannot be read at this moment; come again with the last id.";

    private record Newcomer(String account, Mailbox mailbox, CompletableFuture<long[]> joined) {}

    private final Partitions partitions;
    private final Histories histories;
    private final HistoryReaders readers;
    private final long beatNanos;
    private final Counter dropped;
    private final Queue<Newcomer> newcomers = new ConcurrentLinkedQueue<>();
    private final Semaphore wanted = new Semaphore(0);
    private final Map<String, List<Mailbox>> mailboxes = new HashMap<>();
    private volatile boolean stopping;
    private volatile @Nullable Thread thread;

    LiveFeed(Partitions partitions, Histories histories, HistoryReaders readers, Duration beat, MeterRegistry meters) {
        this.dropped = meters.counter("scoreline.stream.clients.dropped");
        this.partitions = partitions;
        this.histories = histories;
        this.readers = readers;
        this.beatNanos = beat.toNanos();
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("stream-feed").daemon().start(this::run);
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    boolean isStopping() {
        return stopping;
    }

    /** From the returned offsets on everything is delivered, until the mailbox is closed. */
    long[] join(AccountId account, Mailbox mailbox) {
        if (stopping) {
            throw unavailable();
        }
        Newcomer newcomer = new Newcomer(account.value(), mailbox, new CompletableFuture<>());
        newcomers.add(newcomer);
        wanted.release();
        try {
            return newcomer.joined().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException away) {
            mailbox.end(FAILED);
            throw unavailable();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            mailbox.end(STOPPING);
            throw unavailable();
        }
    }

    private static ProblemException unavailable() {
        return new ProblemException(Problem.unavailable(
                "What happens cannot be followed at this moment; send the same again.", Duration.ofSeconds(1)));
    }

    @Override
    public void stop() {
        Thread running = thread;
        if (running == null) {
            return;
        }
        stopping = true;
        wanted.release();
        try {
            running.join(PATIENCE);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    private void run() {
        while (!stopping) {
            wanted.acquireUninterruptibly();
            wanted.drainPermits();
            if (!stopping && !newcomers.isEmpty()) {
                followUntilItFails();
            }
        }
        endAll(STOPPING);
        histories.close();
    }

    private void followUntilItFails() {
        try (Consumer<byte[], byte[]> consumer = readers.live()) {
            follow(consumer);
        } catch (RuntimeException failed) {
            LOG.error("Expected to follow the histories, found that it failed; streams end and may resume", failed);
            endAll(FAILED);
            pause();
        }
    }

    private void follow(Consumer<byte[], byte[]> consumer) {
        consumer.assign(partitions.all());
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions.all());
        long[] next = new long[partitions.count()];
        ends.forEach((partition, end) -> {
            next[partitions.index(partition)] = end;
            consumer.seek(partition, end);
        });
        long beat = System.nanoTime();
        long lastWanted = beat;
        while (!stopping && System.nanoTime() - lastWanted < LINGER.toNanos()) {
            admit(next);
            consumer.poll(POLL).forEach(line -> pass(line, next));
            // Beyond the last record lies the mark of its transaction, which is no record and must not look missed.
            partitions.all().forEach(partition -> next[partitions.index(partition)] = consumer.position(partition));
            if (System.nanoTime() - beat > beatNanos) {
                beat = System.nanoTime();
                deliverToAll(new Letter.Reached(new Position(next)));
            }
            if (anybody()) {
                lastWanted = System.nanoTime();
            }
        }
    }

    private void admit(long[] next) {
        for (Newcomer newcomer = newcomers.poll(); newcomer != null; newcomer = newcomers.poll()) {
            mailboxes
                    .computeIfAbsent(newcomer.account(), none -> new ArrayList<>())
                    .add(newcomer.mailbox());
            newcomer.joined().complete(next.clone());
        }
    }

    private boolean anybody() {
        mailboxes.values().removeIf(all -> {
            all.removeIf(Mailbox::isClosed);
            return all.isEmpty();
        });
        return !mailboxes.isEmpty();
    }

    private void pass(ConsumerRecord<byte[], byte[]> line, long[] next) {
        int index = partitions.index(new TopicPartition(line.topic(), line.partition()));
        next[index] = line.offset() + 1;
        List<Mailbox> all = mailboxes.getOrDefault(Histories.account(line), List.of()).stream()
                .filter(mailbox -> mailbox.wants(partitions.entity(index)))
                .toList();
        if (!all.isEmpty()) {
            deliver(line, index, all);
        }
    }

    private void deliver(ConsumerRecord<byte[], byte[]> line, int index, List<Mailbox> all) {
        Change change = histories.read(partitions.entity(index), line);
        if (change != null) {
            Letter letter = new Letter.Happened(index, line.offset(), change);
            all.forEach(mailbox -> deliver(letter, mailbox));
        }
    }

    private void deliverToAll(Letter letter) {
        mailboxes.values().forEach(all -> all.forEach(mailbox -> deliver(letter, mailbox)));
    }

    private void deliver(Letter letter, Mailbox mailbox) {
        if (!mailbox.deliver(letter)) {
            dropped.increment();
        }
    }

    private void endAll(String why) {
        mailboxes.values().forEach(all -> all.forEach(mailbox -> mailbox.end(why)));
        mailboxes.clear();
        for (Newcomer newcomer = newcomers.poll(); newcomer != null; newcomer = newcomers.poll()) {
            newcomer.joined().completeExceptionally(unavailable());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException nobodyInterruptsIt) {
            Thread.currentThread().interrupt();
        }
    }
}
