package dev.scoreline.schemas.topic;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TopicsTest {

    private static final Topics TOPICS = Topics.standard();

    @Test
    void shouldNameTheTopicsThatAreDocumented() {
        assertThat(TOPICS.all())
                .extracting(Topic::name)
                .containsExactly(
                        "qm.assessment.events",
                        "qm.assessment.history",
                        "qm.assessment.state",
                        "qm.comment.events",
                        "qm.comment.history",
                        "qm.comment.state",
                        "qm.rating.events",
                        "qm.rating.history",
                        "qm.rating.state",
                        "qm.configuration.events",
                        "qm.configuration.history",
                        "qm.configuration.state",
                        "qm.rollup.state",
                        "qm.dead-letters");
    }

    @Test
    void shouldListEveryTopicItHas() {
        assertThat(TOPICS.all()).doesNotHaveDuplicates().hasSameSizeAs(Topics.class.getRecordComponents());
    }

    @Test
    void shouldPartitionAllTopicsAlike() {
        assertThat(Topics.withPrefix("acme.qm", 3).all())
                .allSatisfy(topic -> assertThat(topic.partitions()).isEqualTo(3))
                .allSatisfy(topic -> assertThat(topic.name()).startsWith("acme.qm."));
    }

    @Test
    void shouldKeepFactsForEverAndStateCompacted() {
        assertThat(TOPICS.all()).allSatisfy(topic -> {
            if (topic.name().endsWith(".events")) {
                assertThat(topic.kept()).isEqualTo(Kept.FOREVER);
            } else if (topic.name().endsWith(".state")) {
                assertThat(topic.kept()).isEqualTo(Kept.LATEST);
            } else {
                assertThat(topic.kept()).isEqualTo(Kept.days(30));
            }
        });
    }

    @Test
    void shouldTakeADeadLetterOfTheLargestRecordThereIs() {
        int largest = TOPICS.all().stream()
                .filter(topic -> !topic.equals(TOPICS.deadLetters()))
                .mapToInt(Topic::maxRecordBytes)
                .max()
                .orElseThrow();

        assertThat(TOPICS.deadLetters().maxRecordBytes()).isGreaterThan(largest);
    }

    @Test
    void shouldRefuseAPrefixThatKafkaWouldRefuse() {
        assertThatThrownBy(() -> Topics.withPrefix("q m", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found 'q m'");
    }

    @Test
    void shouldRefuseATopicWithoutPartitions() {
        assertThatThrownBy(() -> Topics.withPrefix("qm", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found 0");
    }
}
