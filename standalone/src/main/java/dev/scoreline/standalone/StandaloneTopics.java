package dev.scoreline.standalone;

import dev.scoreline.schemas.provisioning.Replication;
import dev.scoreline.schemas.provisioning.TopicAdmin;
import dev.scoreline.schemas.topic.Topics;
import org.apache.kafka.clients.admin.Admin;

import java.time.Duration;
import java.util.Map;

/** All topics before anybody looks for one, with a single replica of each. */
public final class StandaloneTopics {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private StandaloneTopics() {}

    /** Waits for the broker. */
    public static void create(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            TopicAdmin topics = new TopicAdmin(admin, Replication.STANDALONE, PATIENCE);
            topics.apply(topics.plan(Topics.standard()));
        }
    }
}
