package dev.scoreline.schemas.provisioning;

import dev.scoreline.schemas.topic.Topic;
import dev.scoreline.schemas.topic.Topics;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

class ComparisonTest {

    private static final Topics TOPICS = Topics.standard();

    @Test
    void shouldFindATopicFineThatIsAsItWouldBeCreated() {
        assertThat(TOPICS.all())
                .allSatisfy(
                        topic -> assertThat(comparing(topic, 12, 3, Map.of())).isEqualTo(new Finding.Fine(topic)));
    }

    @Test
    void shouldSayInOneSentenceWhatToDoAboutAnotherPartitionCount() {
        assertThat(differences(TOPICS.commentEvents(), 6, 3, Map.of()))
                .containsExactly("Topic qm.comment.events: expected 12 partitions, found 6; configure Scoreline for 6"
                        + " partitions, or copy the records to new topics: adding partitions would move keys away from"
                        + " their past.");
    }

    @Test
    void shouldFindTooFewReplicas() {
        assertThat(differences(TOPICS.commentEvents(), 12, 1, Map.of()))
                .containsExactly("Topic qm.comment.events: expected 3 or more replicas of each partition, found 1;"
                        + " reassign its partitions with kafka-reassign-partitions.");
    }

    @ParameterizedTest
    @CsvSource({
        "cleanup.policy, compact",
        "retention.ms, 604800000",
        "retention.bytes, 1000000",
        "message.timestamp.type, CreateTime",
        "compression.type, zstd",
        "unclean.leader.election.enable, true",
        "min.insync.replicas, 1",
        "max.message.bytes, 1000"
    })
    void shouldGiveTheCommandThatMendsASetting(String key, String found) {
        assertThat(differences(TOPICS.assessmentEvents(), 12, 3, Map.of(key, found)))
                .singleElement()
                .asString()
                .startsWith("Topic qm.assessment.events: expected " + key + "=")
                .contains(", found " + found + "; run kafka-configs --alter --entity-type topics --entity-name"
                        + " qm.assessment.events --add-config " + key + "=");
    }

    @Test
    void shouldLetAnOperatorKeepMoreThanPromised() {
        Map<String, String> generous =
                Map.of("retention.ms", "-1", "min.insync.replicas", "3", "max.message.bytes", "33554432");

        assertThat(comparing(TOPICS.assessmentHistory(), 12, 5, generous))
                .isEqualTo(new Finding.Fine(TOPICS.assessmentHistory()));
    }

    @Test
    void shouldNameEveryDifferenceAtOnce() {
        assertThat(differences(TOPICS.ratingState(), 1, 1, Map.of("cleanup.policy", "delete")))
                .hasSize(3);
    }

    private static List<String> differences(
            Topic<?, ?> topic, int partitions, int replicas, Map<String, String> other) {
        return new TopicPlan(List.of(comparing(topic, partitions, replicas, other))).differences();
    }

    private static Finding comparing(Topic<?, ?> topic, int partitions, int replicas, Map<String, String> other) {
        Map<String, String> settings =
                new TreeMap<>(Rule.of(topic, Replication.CLUSTER).stream().collect(toMap(Rule::key, Rule::wanted)));
        settings.putAll(other);
        Config config = new Config(settings.entrySet().stream()
                .map(setting -> new ConfigEntry(setting.getKey(), setting.getValue()))
                .toList());
        return new Comparison(topic, Replication.CLUSTER).with(description(topic, partitions, replicas), config);
    }

    private static TopicDescription description(Topic<?, ?> topic, int partitions, int replicas) {
        Node node = new Node(1, "localhost", 9092);
        List<Node> nodes = Collections.nCopies(replicas, node);
        return new TopicDescription(
                topic.name(),
                false,
                IntStream.range(0, partitions)
                        .mapToObj(partition -> new TopicPartitionInfo(partition, node, nodes, nodes))
                        .toList());
    }
}
