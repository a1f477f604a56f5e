package dev.scoreline.schemas.provisioning;

import dev.scoreline.schemas.topic.Topics;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TopicPlanTest {

    private static final Topics TOPICS = Topics.standard();

    @Test
    void shouldPrintWhatWouldHappenToEachTopic() {
        TopicPlan plan = new TopicPlan(List.of(
                new Finding.Missing(TOPICS.ratingEvents()),
                new Finding.Fine(TOPICS.rollupState()),
                new Finding.Differs(TOPICS.ratingState(), List.of("One sentence.", "Another."))));

        assertThat(plan.toString().lines())
                .containsExactly(
                        "create  qm.rating.events (12 partitions, kept for ever)",
                        "fine    qm.rollup.state",
                        "differs One sentence.",
                        "        Another.");
    }

    @Test
    void shouldTellWhatIsMissingFromWhatDiffers() {
        TopicPlan plan = new TopicPlan(List.of(
                new Finding.Missing(TOPICS.ratingEvents()),
                new Finding.Differs(TOPICS.ratingState(), List.of("One sentence."))));

        assertThat(plan.missing()).singleElement().isEqualTo(TOPICS.ratingEvents());
        assertThat(plan.differences()).containsExactly("One sentence.");
    }

    @Test
    void shouldRefuseReplicationThatCannotBe() {
        assertThatThrownBy(() -> new Replication(1, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("minInSync 2 and replicas 1");
    }
}
