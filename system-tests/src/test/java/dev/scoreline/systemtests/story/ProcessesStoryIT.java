package dev.scoreline.systemtests.story;

import dev.scoreline.systemtests.clients.Http;
import dev.scoreline.systemtests.running.Deployment;
import dev.scoreline.systemtests.running.RatingWriter;
import dev.scoreline.systemtests.running.Scoreline;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Each part in a JVM of its own, two instances of scoring and sink, as {@code ./scoreline up --processes} runs it. */
class ProcessesStoryIT extends Story {

    private static final int BEFORE_THE_KILL = 50;
    private static final int IN_ALL = 300;

    private static Scoreline scoreline;

    @BeforeAll
    static void start() {
        scoreline = Scoreline.startInProcesses();
    }

    @AfterAll
    static void stop() {
        scoreline.close();
    }

    @Override
    Deployment deployment() {
        return scoreline;
    }

    @Test
    void shouldShowEverythingAcknowledgedOnceThoughInstancesAreKilledMeanwhile() {
        // Given
        RatingWriter pbx = RatingWriter.start(new Http(scoreline.url(), scoreline.basic()), 7);
        scoreline.eventually("some are acknowledged", pbx::acknowledged, size -> size >= BEFORE_THE_KILL);

        // When
        scoreline.kill("scoring-stream-1");
        scoreline.kill("dynamo-sink-2");
        scoreline.eventually("writing goes on", pbx::acknowledged, size -> size >= IN_ALL);
        List<Long> acknowledged = pbx.stop();

        // Then
        List<Long> seen = scoreline.eventually(
                "everything acknowledged is there", pbx::listed, all -> all.size() >= acknowledged.size());
        assertThat(seen).containsExactlyInAnyOrderElementsOf(acknowledged).doesNotHaveDuplicates();
        scoreline.awaitReady();
    }
}
