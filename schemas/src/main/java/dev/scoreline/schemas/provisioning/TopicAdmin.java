package dev.scoreline.schemas.provisioning;

import dev.scoreline.schemas.topic.Topic;
import dev.scoreline.schemas.topic.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import static java.util.stream.Collectors.toMap;

/** Plans and creates the topics of the catalogue on a live cluster; never changes one that exists. */
public final class TopicAdmin {

    private final Admin admin;
    private final Replication replication;
    private final Duration patience;

    /** @param patience how long to wait for each answer of the cluster */
    public TopicAdmin(Admin admin, Replication replication, Duration patience) {
        this.admin = admin;
        this.replication = replication;
        this.patience = patience;
    }

    /** Looks, and changes nothing. */
    public TopicPlan plan(Topics topics) {
        Set<String> present = answered(admin.listTopics().names());
        List<Topic<?, ?>> existing = topics.all().stream()
                .filter(topic -> present.contains(topic.name()))
                .toList();
        Map<String, TopicDescription> descriptions = describe(existing);
        Map<String, Config> configs = configure(existing);
        return new TopicPlan(topics.all().stream()
                .map(topic -> finding(topic, descriptions, configs))
                .toList());
    }

    /** Creates what the plan found missing; refuses, before creating anything, when something differs. */
    public void apply(TopicPlan plan) {
        if (!plan.differences().isEmpty()) {
            throw new TopicsDifferException(plan);
        }
        List<NewTopic> missing = plan.missing().stream().map(this::newTopic).toList();
        admin.createTopics(missing).values().forEach(this::created);
    }

    private Finding finding(
            Topic<?, ?> topic, Map<String, TopicDescription> descriptions, Map<String, Config> configs) {
        TopicDescription description = descriptions.get(topic.name());
        Config config = configs.get(topic.name());
        return description == null || config == null
                ? new Finding.Missing(topic)
                : new Comparison(topic, replication).with(description, config);
    }

    private Map<String, TopicDescription> describe(List<Topic<?, ?>> topics) {
        return answered(
                admin.describeTopics(topics.stream().map(Topic::name).toList()).allTopicNames());
    }

    private Map<String, Config> configure(List<Topic<?, ?>> topics) {
        List<ConfigResource> resources = topics.stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()))
                .toList();
        return answered(admin.describeConfigs(resources).all()).entrySet().stream()
                .collect(toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
    }

    private NewTopic newTopic(Topic<?, ?> topic) {
        Map<String, String> settings = Rule.of(topic, replication).stream().collect(toMap(Rule::key, Rule::wanted));
        return new NewTopic(topic.name(), topic.partitions(), (short) replication.replicas()).configs(settings);
    }

    private void created(String topic, KafkaFuture<Void> creation) {
        try {
            answered(creation);
        } catch (ClusterException failed) {
            // Another instance that starts at the same time was faster, with the same catalogue.
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw new ClusterException("Topic " + topic + ": " + failed.getMessage(), failed.getCause());
            }
        }
    }

    private <T> T answered(KafkaFuture<T> answer) {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException refused) {
            throw ClusterException.refused(refused.getCause());
        } catch (TimeoutException late) {
            throw ClusterException.late(patience, late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw ClusterException.interrupted(interrupted);
        }
    }
}
