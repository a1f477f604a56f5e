package dev.scoreline.api.await;

import dev.scoreline.schemas.common.Actor;
import dev.scoreline.schemas.common.ActorKind;
import dev.scoreline.schemas.common.Outcome;
import dev.scoreline.views.Entity;
import dev.scoreline.views.HistoryRow;
import dev.scoreline.views.Views;
import dev.scoreline.views.memory.InMemoryViews;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

class OutcomesTest {

    private static final String ACCOUNT = "AC" + "1".repeat(32);

    private final InMemoryViews views = new InMemoryViews();
    private final Outcomes outcomes = new Outcomes(views);

    @Test
    void shouldFindTheOutcomeThatArrivesWhileItWaits() {
        // Given
        CompletableFuture<Void> arrival = CompletableFuture.runAsync(
                () -> store(7), CompletableFuture.delayedExecutor(60, TimeUnit.MILLISECONDS));

        // When
        HistoryRow outcome = outcomes.await(Entity.ASSESSMENT, ACCOUNT, "12", 7, Duration.ofSeconds(30));

        // Then
        assertThat(outcome).isNotNull().extracting(HistoryRow::offset).isEqualTo(7L);
        assertThat(arrival).succeedsWithin(Duration.ofSeconds(1));
    }

    @Test
    void shouldLookOnceMoreAtTheVeryEnd() {
        // Given
        store(7);

        // When
        HistoryRow outcome = outcomes.await(Entity.ASSESSMENT, ACCOUNT, "12", 7, Duration.ZERO);

        // Then
        assertThat(outcome).isNotNull();
    }

    @Test
    void shouldKnowNothingWhenItsPatienceEnds() {
        // Given
        store(6);

        // When
        HistoryRow outcome = outcomes.await(Entity.ASSESSMENT, ACCOUNT, "12", 7, Duration.ofMillis(30));

        // Then
        assertThat(outcome).isNull();
    }

    private void store(long offset) {
        HistoryRow row = new HistoryRow(
                Entity.ASSESSMENT,
                ACCOUNT,
                "12",
                0,
                offset,
                "AssessmentEdited",
                "EV1",
                Instant.EPOCH,
                null,
                new Actor("12", ActorKind.USER, List.of(), List.of()),
                Outcome.MOVED,
                null,
                List.of(),
                null,
                null,
                null,
                false,
                1);
        views.write(new Views(List.of(), List.of(), List.of(), List.of(), List.of(row)));
    }
}
