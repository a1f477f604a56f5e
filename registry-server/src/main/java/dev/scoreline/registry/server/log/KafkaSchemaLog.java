package dev.scoreline.registry.server.log;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * The log in a compacted topic of one partition.
 *
 * <p>An append is one transaction under a transactional id named after the topic: its records appear together or not at
 * all, and a second registry that opens the same topic fences the first, so that two of them never give one id to two
 * schemas. An append returns when this process has read its records back, so every answer shows what the log shows.
 */
public final class KafkaSchemaLog implements SchemaLog {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaSchemaLog.class);
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final TopicPartition partition;
    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;
    private final Progress progress = new Progress();
    private @Nullable Thread reader;
    private long sent;
    private boolean undecided;

    private KafkaSchemaLog(Map<String, Object> clients, TopicPartition partition) {
        this.partition = partition;
        this.producer = new KafkaProducer<>(
                with(
                        clients,
                        Map.of(
                                "acks",
                                "all",
                                "transactional.id",
                                "scoreline-registry-" + partition.topic(),
                                "max.block.ms",
                                DEADLINE.toMillis(),
                                "delivery.timeout.ms",
                                (int) DEADLINE.toMillis(),
                                "request.timeout.ms",
                                10_000)),
                new StringSerializer(),
                new StringSerializer());
        this.consumer = new KafkaConsumer<>(
                with(clients, Map.of("isolation.level", "read_committed", "enable.auto.commit", false)),
                new StringDeserializer(),
                new StringDeserializer());
    }

    /**
     * Opens the log, and creates its topic where there is none.
     *
     * @param clients settings for all Kafka clients, {@code bootstrap.servers} at least
     */
    public static KafkaSchemaLog open(Map<String, Object> clients, String topic, short replication) {
        try (Admin admin = Admin.create(clients)) {
            SchemasTopic.prepare(admin, topic, replication, DEADLINE);
        }
        KafkaSchemaLog log = new KafkaSchemaLog(clients, new TopicPartition(topic, 0));
        try {
            log.producer.initTransactions();
        } catch (KafkaException unavailable) {
            log.close();
            throw unavailable(topic, unavailable);
        }
        return log;
    }

    @Override
    public void follow(Consumer<LogRecord> fold) {
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long end = consumer.endOffsets(List.of(partition), DEADLINE).getOrDefault(partition, 0L);
        reader = Thread.ofPlatform().name("registry-log-reader").daemon(true).start(() -> read(fold));
        progress.await(end, DEADLINE);
    }

    @Override
    public synchronized void settle() {
        try {
            if (undecided) {
                commit();
            }
        } catch (KafkaException | IllegalStateException failed) {
            throw unavailable(partition.topic(), failed);
        }
        progress.await(sent, DEADLINE);
    }

    @Override
    public synchronized void append(List<LogRecord> records) {
        try {
            producer.beginTransaction();
            for (LogRecord each : records) {
                sent = send(each).offset() + 1;
            }
            commit();
        } catch (KafkaException
                | IllegalStateException
                | InterruptedException
                | ExecutionException
                | TimeoutException failed) {
            if (!undecided) {
                abort();
            }
            throw unavailable(partition.topic(), failed);
        }
        progress.await(sent, DEADLINE);
    }

    /** A commit without an answer may have happened: it can be repeated, but no longer be aborted. */
    private void commit() {
        try {
            producer.commitTransaction();
            undecided = false;
        } catch (KafkaException failed) {
            undecided = failed instanceof RetriableException || failed instanceof InterruptException;
            throw failed;
        }
    }

    private RecordMetadata send(LogRecord appended) throws InterruptedException, ExecutionException, TimeoutException {
        return producer.send(new ProducerRecord<>(
                        partition.topic(),
                        partition.partition(),
                        RecordFormat.write(appended.key()),
                        RecordFormat.write(appended.key(), appended.value())))
                .get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void abort() {
        try {
            producer.abortTransaction();
        } catch (KafkaException | IllegalStateException hopeless) {
            LOG.warn("Could not abort a transaction on {}; the next append says why", partition, hopeless);
        }
    }

    private void read(Consumer<LogRecord> fold) {
        try {
            while (true) {
                for (ConsumerRecord<String, String> found : consumer.poll(Duration.ofSeconds(1))) {
                    RecordFormat.read(found.key(), found.value()).ifPresent(fold);
                }
                progress.reached(consumer.position(partition));
            }
        } catch (WakeupException closing) {
            progress.fail(new IllegalStateException("Expected an open log, found it closed", closing));
        } catch (RuntimeException broken) {
            // Nobody can be answered truthfully from here on; every waiting and later append says so.
            LOG.error("Stopped reading {}; restart the registry when the cause is mended", partition, broken);
            progress.fail(broken);
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        Thread reading = reader;
        if (reading != null) {
            join(reading);
        }
        consumer.close();
        producer.close(Duration.ofSeconds(5));
    }

    private static void join(Thread reading) {
        try {
            reading.join(DEADLINE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static LogUnavailableException unavailable(String topic, Throwable cause) {
        return new LogUnavailableException(
                "Expected topic " + topic + " to take the registry's records within " + DEADLINE.toSeconds()
                        + " s, found " + cause
                        + "; check the brokers, and that no second registry runs on this topic",
                cause);
    }

    private static Map<String, Object> with(Map<String, Object> common, Map<String, Object> own) {
        Map<String, Object> all = new HashMap<>(common);
        all.putAll(own);
        return all;
    }
}
