package dev.scoreline.schemas.provisioning;

import dev.scoreline.schemas.topic.Topic;
import dev.scoreline.schemas.topic.Topics;
import dev.scoreline.testkit.broker.EmbeddedBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class TopicAdminIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static EmbeddedBroker broker;
    private static Admin admin;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.temporary();
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()));
    }

    @AfterAll
    static void stopBroker() {
        admin.close();
        broker.close();
    }

    @Test
    void shouldCreateTheWholeCatalogueAndThenFindItFine() {
        Topics topics = Topics.withPrefix("created", 2);
        TopicAdmin topicAdmin = topicAdmin(Replication.STANDALONE);

        topicAdmin.apply(topicAdmin.plan(topics));

        assertThat(findingsSoon(topics))
                .containsExactlyElementsOf(
                        topics.all().stream().map(Finding.Fine::new).toList());
    }

    @Test
    void shouldChangeNothingByPlanning() throws Exception {
        Topics topics = Topics.withPrefix("planned", 2);

        TopicPlan plan = topicAdmin(Replication.STANDALONE).plan(topics);

        assertThat(plan.missing()).hasSameSizeAs(topics.all());
        assertThat(names()).noneMatch(name -> name.startsWith("planned."));
    }

    @Test
    void shouldRefuseToCreateAnythingBesideATopicThatDiffers() throws Exception {
        Topics topics = Topics.withPrefix("differing", 2);
        Topic<?, ?> fewer = topics.ratingEvents();
        NewTopic different =
                new NewTopic(fewer.name(), 1, (short) 1).configs(Map.of("message.timestamp.type", "CreateTime"));
        admin.createTopics(List.of(different)).all().get();
        await("the topic that differs").untilAsserted(() -> assertThat(names()).contains(fewer.name()));
        TopicAdmin topicAdmin = topicAdmin(Replication.STANDALONE);

        TopicPlan plan = topicAdmin.plan(topics);

        assertThatThrownBy(() -> topicAdmin.apply(plan))
                .isInstanceOf(TopicsDifferException.class)
                .hasMessageContaining("Topic differing.rating.events: expected 2 partitions, found 1")
                .hasMessageContaining("expected retention.ms=-1, found 604800000")
                .hasMessageContaining("expected message.timestamp.type=LogAppendTime, found CreateTime");
        assertThat(names()).filteredOn(name -> name.startsWith("differing.")).containsExactly(fewer.name());
    }

    @Test
    void shouldLetTwoInstancesCreateTheSameTopicsAtOnce() {
        Topics topics = Topics.withPrefix("raced", 1);
        TopicAdmin topicAdmin = topicAdmin(Replication.STANDALONE);
        TopicPlan plan = topicAdmin.plan(topics);

        topicAdmin.apply(plan);
        topicAdmin.apply(plan);

        assertThat(findingsSoon(topics)).hasOnlyElementsOfType(Finding.Fine.class);
    }

    @Test
    void shouldSayWhichTopicTheClusterRefusedAndWhatToLookAt() {
        TopicAdmin demanding = topicAdmin(Replication.CLUSTER);
        TopicPlan plan = demanding.plan(Topics.withPrefix("demanding", 1));

        assertThatThrownBy(() -> demanding.apply(plan))
                .isInstanceOf(ClusterException.class)
                .hasMessageStartingWith("Topic demanding.")
                .hasMessageContaining("replication factor");
    }

    @Test
    void shouldGiveUpOnAClusterThatDoesNotAnswer() {
        try (Admin nowhere = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1"))) {
            TopicAdmin topicAdmin = new TopicAdmin(nowhere, Replication.STANDALONE, Duration.ofMillis(300));

            assertThatThrownBy(() -> topicAdmin.plan(Topics.standard()))
                    .isInstanceOf(ClusterException.class)
                    .hasMessageContaining("within 300 ms");
            nowhere.close(Duration.ZERO);
        }
    }

    private static List<Finding> findingsSoon(Topics topics) {
        TopicAdmin topicAdmin = topicAdmin(Replication.STANDALONE);
        return await("the broker to know its new topics")
                .atMost(PATIENCE)
                .ignoreException(ClusterException.class)
                .until(
                        () -> topicAdmin.plan(topics).findings(),
                        findings -> findings.stream().noneMatch(Finding.Missing.class::isInstance));
    }

    private static TopicAdmin topicAdmin(Replication replication) {
        return new TopicAdmin(admin, replication, PATIENCE);
    }

    private static Set<String> names() throws Exception {
        return admin.listTopics().names().get();
    }
}
