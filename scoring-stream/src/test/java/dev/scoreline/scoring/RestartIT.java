package dev.scoreline.scoring;

import dev.scoreline.schemas.comment.CommentHistory;
import dev.scoreline.schemas.common.Outcome;
import dev.scoreline.schemas.key.EntityKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import static dev.scoreline.scoring.comment.SomeComments.ACCOUNT;
import static dev.scoreline.scoring.comment.SomeComments.aComment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class RestartIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path kept;

    @TempDir
    private Path empty;

    @Test
    void shouldRememberAcrossRestartsAndTellNothingTwice() {
        try (ScoringRig rig = new ScoringRig("restart")) {
            // Given
            runUntilTold(rig, kept, 1, 2);

            // When
            runUntilTold(rig, kept, 1, 3);
            runUntilTold(rig, empty, 1, 2, 3);

            // Then
            List<CommentHistory> told = rig.values(rig.topics().commentHistory());
            assertThat(told)
                    .extracting(line -> line.getSource().getOffset())
                    .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
            assertThat(told)
                    .extracting(CommentHistory::getOutcome)
                    .containsExactly(
                            Outcome.MOVED,
                            Outcome.MOVED,
                            Outcome.DUPLICATE,
                            Outcome.MOVED,
                            Outcome.DUPLICATE,
                            Outcome.DUPLICATE,
                            Outcome.DUPLICATE);
            assertThat(rig.values(rig.topics().deadLetters())).isEmpty();
        }
    }

    @Test
    void shouldBeReadyOnlyWhenWhatLayThereIsFolded() {
        try (ScoringRig rig = new ScoringRig("backlog")) {
            // Given
            runUntilTold(rig, kept, 0);
            for (int comment = 1; comment < 500; comment++) {
                EntityKey key = new EntityKey(ACCOUNT, aComment(comment).getEntityId());
                rig.append(rig.topics().commentEvents(), comment % 2, key, aComment(comment));
            }

            // When
            try (ConfigurableApplicationContext running = rig.start(kept)) {
                ScoringReadiness readiness = running.getBean(ScoringReadiness.class);
                await("ready")
                        .atMost(PATIENCE)
                        .until(() -> readiness.health().getStatus().equals(Status.UP));

                // Then
                assertThat(rig.values(rig.topics().commentHistory())).hasSize(500);
            }
        }
    }

    /** Starts the application, appends these comments, and stops it once it has told of all there are. */
    private static void runUntilTold(ScoringRig rig, Path state, int... comments) {
        try (ConfigurableApplicationContext running = rig.start(state)) {
            int before = rig.values(rig.topics().commentHistory()).size();
            for (int comment : comments) {
                EntityKey key = new EntityKey(ACCOUNT, aComment(comment).getEntityId());
                rig.append(rig.topics().commentEvents(), 0, key, aComment(comment));
            }
            await("all facts have their outcome")
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(rig.values(rig.topics().commentHistory()))
                            .hasSize(before + comments.length));
            assertThat(running.getBean(ScoringHealth.class).health().getStatus())
                    .isEqualTo(Status.UP);
            // One thread may fold already while another still restores.
            await("all threads fold")
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(running.getBean(ScoringReadiness.class)
                                    .health()
                                    .getStatus())
                            .isEqualTo(Status.UP));
        }
    }
}
