package dev.scoreline.scoring;

import dev.scoreline.schemas.serde.ValueSerdes;
import dev.scoreline.schemas.topic.Topics;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class TopologyShapeTest {

    private static final String GOLDEN = "/topology.txt";

    @Test
    void shouldStayTheTopologyThatRunningInstancesHaveStateOf() {
        // When
        String shape = ScoringTopology.build(
                        Topics.standard(), new ValueSerdes(Map.of("schema.registry.url", "mock://shape")))
                .describe()
                .toString();

        // Then
        assertThat(shape).as("""
                        The topology changed. Before you write the text below to src/test/resources%s, think of the
                        instances that run the old one, beside the new one during a rolling upgrade:
                        - a store that is named anew, or moved to another sub-topology, starts empty: its changelog
                          is another topic. Only facts that are still in the log bring it back.
                        - a sub-topology that is added before others renumbers their tasks: state on disk is restored
                          from the changelogs once more, which takes its time.
                        - a repartition topic that is named anew loses what is on its way in the old one.
                        - a sink or a source that is gone: who else reads or writes that topic?
                        Each of these wants a decision record.
                        """, GOLDEN).isEqualTo(golden());
    }

    private static String golden() {
        try (InputStream text = TopologyShapeTest.class.getResourceAsStream(GOLDEN)) {
            return text == null ? "" : new String(text.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
