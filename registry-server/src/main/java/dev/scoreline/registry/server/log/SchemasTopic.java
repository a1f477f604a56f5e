package dev.scoreline.registry.server.log;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Creates the log's topic, or makes sure that the one that exists will keep what is written to it. */
final class SchemasTopic {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private SchemasTopic() {}

    static void prepare(Admin admin, String topic, short replication, Duration deadline) {
        try {
            create(admin, topic, replication, deadline);
            verifyOnceKnown(admin, topic, deadline);
        } catch (ExecutionException | TimeoutException | InterruptedException unavailable) {
            throw new LogUnavailableException(
                    "Expected to create or read topic " + topic + ", found " + unavailable
                            + "; check the brokers and this client's rights",
                    unavailable);
        }
    }

    private static void create(Admin admin, String topic, short replication, Duration deadline)
            throws ExecutionException, InterruptedException, TimeoutException {
        NewTopic wanted = new NewTopic(topic, 1, replication).configs(Map.of("cleanup.policy", "compact"));
        try {
            admin.createTopics(List.of(wanted)).all().get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw failed;
            }
        }
    }

    /** The controller says that a topic is there a moment before every broker has heard of it. */
    private static void verifyOnceKnown(Admin admin, String topic, Duration deadline)
            throws ExecutionException, InterruptedException, TimeoutException {
        Instant end = Instant.now().plus(deadline);
        while (true) {
            try {
                verify(admin, topic, deadline);
                return;
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof UnknownTopicOrPartitionException)
                        || Instant.now().isAfter(end)) {
                    throw failed;
                }
            }
            Thread.sleep(PAUSE);
        }
    }

    private static void verify(Admin admin, String topic, Duration deadline)
            throws ExecutionException, InterruptedException, TimeoutException {
        int partitions = admin.describeTopics(List.of(topic))
                .topicNameValues()
                .values()
                .iterator()
                .next()
                .get(deadline.toMillis(), TimeUnit.MILLISECONDS)
                .partitions()
                .size();
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Config config = admin.describeConfigs(List.of(resource))
                .values()
                .values()
                .iterator()
                .next()
                .get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        String cleanup = config.get("cleanup.policy").value();
        if (partitions != 1 || !cleanup.equals("compact")) {
            throw new IllegalStateException("Expected topic " + topic
                    + " with 1 partition and cleanup.policy=compact, found " + partitions
                    + " and cleanup.policy=" + cleanup
                    + "; anything else loses schemas. Mend the topic or name another");
        }
    }
}
