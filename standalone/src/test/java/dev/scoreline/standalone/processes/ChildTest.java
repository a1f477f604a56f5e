package dev.scoreline.standalone.processes;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

class ChildTest {

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 1", "3, 2", "4, 4", "6, 16", "7, 30", "1000, 30"})
    void shouldWaitLongerTheMoreOftenItEnds(int failures, int seconds) {
        assertThat(Child.pauseAfter(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }
}
