package dev.scoreline.benchmarks.load;

import org.junit.jupiter.api.Test;

import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OptionsTest {

    @Test
    void shouldReadWhatIsGiven() {
        Options options = Options.read("patches", "--rate", "12.5", "--seconds", "60", "--seed", "7", "--pid", "1,22");

        assertThat(options.scenario()).isEqualTo("patches");
        assertThat(options.schedule()).isEqualTo(new Schedule(12.5, Duration.ofSeconds(10), Duration.ofSeconds(60)));
        assertThat(options.seed()).isEqualTo(7);
        assertThat(options.processes()).containsExactly(1L, 22L);
    }

    @Test
    void shouldSayWhatWasExpected() {
        assertThatIllegalArgumentException().isThrownBy(Options::read).withMessageContaining("found nothing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.read("answers", "--rte", "5"))
                .withMessageContaining("--rate")
                .withMessageContaining("'--rte'");
        assertThatIllegalArgumentException().isThrownBy(() -> Options.read("answers", "--rate"));
    }
}
