package dev.scoreline.api.limit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TokenBucketsTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5); // As System.nanoTime may: it overflows.

    private TokenBuckets<String> buckets(double perSecond, int burst) {
        return new TokenBuckets<>(new Rate(perSecond, burst), 3, nanos::get);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void shouldGiveABurstAndThenAPace() {
        // Given
        TokenBuckets<String> buckets = buckets(2, 3);
        IntStream.range(0, 3).forEach(any -> assertThat(buckets.take("a")).isZero());

        // When
        Duration wait = buckets.take("a");
        pass(wait);

        // Then
        assertThat(wait).isEqualTo(Duration.ofMillis(500));
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void shouldTakeNothingFromWhoIsRefused() {
        // Given
        TokenBuckets<String> buckets = buckets(1, 1);
        buckets.take("a");

        // When
        IntStream.range(0, 100).forEach(any -> buckets.take("a"));
        pass(Duration.ofSeconds(1));

        // Then
        assertThat(buckets.take("a")).isZero();
    }

    @Test
    void shouldSaveNoMoreThanABurst() {
        // Given
        TokenBuckets<String> buckets = buckets(10, 2);
        buckets.take("a");
        pass(Duration.ofHours(1));

        // Then
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isPositive();
    }

    @Test
    void shouldKeepKeysApart() {
        // Given
        TokenBuckets<String> buckets = buckets(1, 1);
        buckets.take("a");

        // Then
        assertThat(buckets.take("b")).isZero();
        assertThat(buckets.missing("a")).isPositive();
        assertThat(buckets.missing("c")).isZero();
    }

    @Test
    void shouldForgetWhoWasNotSeenForLongest() {
        // Given
        TokenBuckets<String> buckets = buckets(1, 1);
        IntStream.range(0, 3).forEach(key -> buckets.take("key" + key));
        buckets.take("key0");

        // When
        buckets.take("another");

        // Then
        assertThat(buckets.size()).isEqualTo(3);
        assertThat(buckets.missing("key0")).isPositive();
        assertThat(buckets.missing("key1")).isZero();
    }

    @Test
    void shouldLimitNothingWithoutARate() {
        // Given
        TokenBuckets<String> buckets = buckets(0, 1);

        // Then
        assertThat(IntStream.range(0, 100).mapToObj(any -> buckets.take("a"))).allMatch(Duration::isZero);
        assertThat(buckets.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "1, 0", "NaN, 1", "Infinity, 1"})
    void shouldRefuseARateThatIsNone(double perSecond, int burst) {
        assertThatThrownBy(() -> new Rate(perSecond, burst)).isInstanceOf(IllegalArgumentException.class);
    }
}
