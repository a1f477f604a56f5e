package dev.scoreline.api.await;

import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.api.token.WriteToken;
import dev.scoreline.views.Entity;
import dev.scoreline.views.ViewReader;
import dev.scoreline.views.Watermark;
import dev.scoreline.views.memory.InMemoryViews;
import org.junit.jupiter.api.Test;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class WatermarkClockTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final WriteToken WRITE = new WriteToken(Entity.ASSESSMENT, 3, 100);

    private final InMemoryViews views = new InMemoryViews();
    private final AtomicInteger reads = new AtomicInteger();
    private final WatermarkClock clock = new WatermarkClock(counting(views));

    @Test
    void shouldNeedNoPatienceForWhatWasSeenBefore() {
        // Given
        reach(100);
        clock.awaitVisible(WRITE, LONG);

        // Then
        assertThatCode(() -> clock.awaitVisible(new WriteToken(Entity.ASSESSMENT, 3, 99), Duration.ZERO))
                .doesNotThrowAnyException();
    }

    @Test
    void shouldLetEverybodyGoOnWhenTheWatermarkArrivesAndAskOnlyOnceForAll() throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            // Given
            List<Future<Long>> waits = IntStream.range(0, 200)
                    .mapToObj(client -> clients.submit(this::waited))
                    .toList();
            await("until the clock asks").until(() -> reads.get() >= 3);
            assertThat(waits).noneMatch(Future::isDone);

            // When
            reach(100);

            // Then
            long longest = 0;
            for (Future<Long> wait : waits) {
                longest = Math.max(longest, wait.get());
            }
            assertThat(reads.get()).isLessThanOrEqualTo((int) (longest / 15) + 2);
        }
    }

    @Test
    void shouldSaySoWhenTheWriteIsNotVisibleInTime() {
        // Given
        reach(99);

        // Then
        assertThatThrownBy(() -> clock.awaitVisible(WRITE, Duration.ofMillis(40)))
                .isInstanceOfSatisfying(ProblemException.class, late -> {
                    assertThat(late.problem().kind()).isEqualTo(Kind.UNAVAILABLE);
                    assertThat(late.problem().retryAfter()).isNotNull();
                });
    }

    @Test
    void shouldNotTakeAnotherPartitionOrEntityForTheRightOne() {
        // Given
        views.raise(List.of(new Watermark(Entity.ASSESSMENT, 4, 500), new Watermark(Entity.COMMENT, 3, 500)));

        // Then
        assertThatThrownBy(() -> clock.awaitVisible(WRITE, Duration.ofMillis(40)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void shouldStopAskingWhenNobodyWaits() {
        // Given
        reach(100);

        // When
        clock.awaitVisible(WRITE, LONG);

        // Then
        await("until two looks in a row are the same")
                .during(Duration.ofMillis(100))
                .until(reads::get, now -> now <= 2);
    }

    private long waited() {
        long start = System.nanoTime();
        clock.awaitVisible(WRITE, LONG);
        return (System.nanoTime() - start) / 1_000_000;
    }

    private void reach(long offset) {
        views.raise(List.of(new Watermark(Entity.ASSESSMENT, 3, offset)));
    }

    /** The same views, with every reading of the watermarks counted. */
    private ViewReader counting(ViewReader read) {
        return (ViewReader) Proxy.newProxyInstance(
                ViewReader.class.getClassLoader(), new Class<?>[] {ViewReader.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("watermarks")) {
                        reads.incrementAndGet();
                    }
                    try {
                        return method.invoke(read, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
