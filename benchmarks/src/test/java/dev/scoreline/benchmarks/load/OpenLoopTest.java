package dev.scoreline.benchmarks.load;

import dev.scoreline.benchmarks.load.OpenLoop.Run;
import dev.scoreline.benchmarks.load.OpenLoop.Unexpected;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;

class OpenLoopTest {

    private static final Schedule SCHEDULE = new Schedule(500, Duration.ofMillis(20), Duration.ofMillis(100));

    @Test
    void shouldSendWhatIsDueAlthoughNothingIsAnswered() {
        // Given
        CountDownLatch allSent = new CountDownLatch(60);

        // When: no request is answered before the last one is sent
        Run run = new OpenLoop(SCHEDULE, (number, times) -> {
                    allSent.countDown();
                    allSent.await();
                })
                .run(() -> {});

        // Then: the first of those that count has waited for all after it
        assertThat(run.figures().counted(OpenLoop.DONE)).isEqualTo(50);
        assertThat(run.figures().millis(OpenLoop.DONE, 100)).isGreaterThanOrEqualTo(98);
    }

    @Test
    void shouldLeaveOutWhatHappensWhileItWarmsUp() {
        // Given
        AtomicInteger sent = new AtomicInteger();

        // When
        Run run = new OpenLoop(SCHEDULE, (number, times) -> {
                    sent.incrementAndGet();
                    times.took("something", 1);
                })
                .run(() -> {});

        // Then
        assertThat(sent).hasValue(60);
        assertThat(run.figures().counted("something")).isEqualTo(50);
    }

    @Test
    void shouldCountFailuresByWhatWentWrongAndNotAsAnswers() {
        // When
        Run run = new OpenLoop(SCHEDULE, (number, times) -> {
                    if (number % 2 == 0) {
                        throw new Unexpected("status 503", "no. " + number);
                    }
                })
                .run(() -> {});

        // Then
        assertThat(run.figures().failures()).isEqualTo(25);
        assertThat(run.figures().counted(OpenLoop.DONE)).isEqualTo(25);
        assertThat(run.figures().text()).contains("25 of status 503, such as status 503: no. ");
    }

    @Test
    void shouldSayWhenTheWarmUpIsOver() {
        // Given
        AtomicInteger sent = new AtomicInteger();
        AtomicInteger sentBefore = new AtomicInteger(-1);
        AtomicInteger told = new AtomicInteger();

        // When
        new OpenLoop(SCHEDULE, (number, times) -> sent.incrementAndGet()).run(() -> {
            told.incrementAndGet();
            sentBefore.set(sent.get());
        });

        // Then
        assertThat(told).hasValue(1);
        assertThat(sentBefore.get()).isLessThanOrEqualTo(10);
    }
}
