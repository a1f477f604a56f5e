package dev.scoreline.benchmarks.load;

import org.junit.jupiter.api.Test;

import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class FiguresTest {

    @Test
    void shouldTellPercentilesInMilliseconds() {
        // Given
        Figures figures = new Figures();

        // When
        LongStream.rangeClosed(1, 1_000).forEach(millis -> figures.took("read", TimeUnit.MILLISECONDS.toNanos(millis)));

        // Then: to three digits
        assertThat(figures.millis("read", 50)).isCloseTo(500, within(1.0));
        assertThat(figures.millis("read", 99)).isCloseTo(990, within(1.0));
        assertThat(figures.text())
                .containsPattern("read +1000 +500\\.\\d +900\\.\\d +990\\.\\d +\\d+\\.\\d +1000\\.\\d");
    }

    @Test
    void shouldKeepTheLongestThatItCanTell() {
        // Given
        Figures figures = new Figures();

        // When
        figures.took("read", TimeUnit.HOURS.toNanos(1));

        // Then
        assertThat(figures.millis("read", 100)).isCloseTo(120_000, within(100.0));
    }
}
