package dev.scoreline.benchmarks.load;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ProcessMeterTest {

    @Test
    void shouldAddUserAndSystemTimeWhateverTheProcessIsCalled() {
        assertThat(ProcessMeter.ticks("12 (a ) b (c) S 1 12 12 0 -1 4194560 100 0 3 0 700 42 5 6 20 0 90 0 123"))
                .isEqualTo(742);
    }

    @Test
    void shouldReadMemory() {
        String status = "Name:\tjava\nVmHWM:\t  500052 kB\nVmRSS:\t  409600 kB\n";

        assertThat(ProcessMeter.megabytes(status, "VmRSS:")).isEqualTo(400);
        assertThat(ProcessMeter.megabytes(status, "VmHWM:")).isEqualTo(488);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProcessMeter.megabytes(status, "VmSwap:"))
                .withMessageContaining("VmSwap:");
    }
}
