package dev.scoreline.benchmarks.load;

import org.junit.jupiter.api.Test;

import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ScheduleTest {

    private static final Schedule SCHEDULE = new Schedule(50, Duration.ofSeconds(2), Duration.ofSeconds(10));

    @Test
    void shouldSpaceRequestsEvenly() {
        assertThat(SCHEDULE.dueNanos(0)).isZero();
        assertThat(SCHEDULE.dueNanos(1)).isEqualTo(20_000_000);
        assertThat(SCHEDULE.dueNanos(500)).isEqualTo(10_000_000_000L);
    }

    @Test
    void shouldNotDriftWhereTheSpaceIsNoWholeNumber() {
        assertThat(new Schedule(3, Duration.ZERO, Duration.ofHours(1)).dueNanos(3 * 3_600))
                .isEqualTo(Duration.ofHours(1).toNanos());
    }

    @Test
    void shouldCountWhatIsDueAfterTheWarmUp() {
        assertThat(SCHEDULE.requests()).isEqualTo(600);
        assertThat(SCHEDULE.uncounted()).isEqualTo(100);
        assertThat(SCHEDULE.counts(99)).isFalse();
        assertThat(SCHEDULE.counts(100)).isTrue();
    }

    @Test
    void shouldRefuseWhatCannotBeMeasured() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Schedule(0, Duration.ZERO, Duration.ofSeconds(1)))
                .withMessageContaining("found 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Schedule(1, Duration.ZERO, Duration.ZERO));
    }
}
