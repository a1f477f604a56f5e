package dev.scoreline.scoring;

import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.schemas.common.Outcome;
import dev.scoreline.schemas.configuration.ConfigurationHistory;
import dev.scoreline.scorecard.ScorecardState;
import dev.scoreline.scorecard.configuration.ConfigurationEvent;
import dev.scoreline.scorecard.configuration.ScorecardDraft.SectionDraft;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;

import static dev.scoreline.scoring.configuration.SomeConfiguration.KEY;
import static dev.scoreline.scoring.configuration.SomeConfiguration.fact;
import static dev.scoreline.scoring.configuration.SomeConfiguration.scorecard;
import static dev.scoreline.scoring.configuration.SomeConfiguration.wordySection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class PublicationsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final long SEED = 20_261_121;
    /** Each just below what a scorecard may have, together twice what topics take unless told otherwise. */
    private static final int SCORECARDS = 9;

    private static final int CRITERIA = 48;
    private static final int LETTERS = 5_000;

    @TempDir
    private Path state;

    @Test
    void shouldPublishARevisionIntoEveryPartitionAndTellItWhereItsFactLies() {
        try (ScoringRig rig = new ScoringRig("publications");
                ConfigurableApplicationContext running = rig.start(state)) {
            // When
            rig.append(rig.topics().configurationEvents(), 1, KEY, fact("EV0", aScorecard(0)));

            // Then
            assertThat(running.isRunning()).isTrue();
            await("the revision is in every partition")
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(rig.committed(rig.topics().assessmentEvents()))
                            .extracting(ConsumerRecord::partition)
                            .containsExactlyInAnyOrder(allPartitions()));
            awaitOutcomes(rig, 1);
            assertThat(rig.values(rig.topics().assessmentEvents()))
                    .extracting(AssessmentFact::getEventId)
                    .containsOnly("EV0-1-0");
            assertThat(rig.committed(rig.topics().configurationHistory()))
                    .extracting(ConsumerRecord::partition)
                    .containsExactly(1);
        }
    }

    @Test
    void shouldRememberAnAccountThatOutgrewAMegabyteAfterItsDiskIsLost() {
        try (ScoringRig rig = new ScoringRig("large-account")) {
            // Given
            try (ConfigurableApplicationContext first = rig.start(state.resolve("lost"))) {
                IntStream.range(0, SCORECARDS)
                        .forEach(n ->
                                rig.append(rig.topics().configurationEvents(), 0, KEY, fact("EV" + n, aScorecard(n))));
                assertThat(first.isRunning()).isTrue();
                awaitOutcomes(rig, SCORECARDS);
            }

            // When
            try (ConfigurableApplicationContext second = rig.start(state.resolve("new"))) {
                rig.append(rig.topics().configurationEvents(), 0, KEY, fact("EV again", aScorecard(2)));

                // Then
                assertThat(second.isRunning()).isTrue();
                awaitOutcomes(rig, SCORECARDS + 1);
            }
            ConfigurationHistory repeat =
                    rig.values(rig.topics().configurationHistory()).getLast();
            assertThat(repeat.getOutcome()).isEqualTo(Outcome.DUPLICATE);
            assertThat(repeat.getEntityId()).isEqualTo("scorecard:3");
            assertThat(repeat.getVersion()).isEqualTo(SCORECARDS);
        }
    }

    private static void awaitOutcomes(ScoringRig rig, int count) {
        await("every fact has its outcome")
                .atMost(PATIENCE)
                .until(() -> rig.values(rig.topics().configurationHistory()).size() == count);
    }

    private static ConfigurationEvent aScorecard(int number) {
        SectionDraft section = wordySection("Manners", CRITERIA, LETTERS, new Random(SEED + number));
        return scorecard("Scorecard " + number, ScorecardState.ACTIVE, section);
    }

    private static Integer[] allPartitions() {
        return IntStream.range(0, ScoringRig.PARTITIONS).boxed().toArray(Integer[]::new);
    }
}
