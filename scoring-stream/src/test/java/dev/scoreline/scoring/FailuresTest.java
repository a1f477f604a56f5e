package dev.scoreline.scoring;

import dev.scoreline.registry.RegistryUnavailableException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

class FailuresTest {

    private final Failures failures = new Failures();

    @Test
    void shouldReplaceAThreadThatTheRegistryOrTheBrokersKeptWaiting() {
        assertThat(failures.handle(new StreamsException(new RegistryUnavailableException("down", null))))
                .isEqualTo(REPLACE_THREAD);
        assertThat(failures.handle(new StreamsException(new TimeoutException("slow"))))
                .isEqualTo(REPLACE_THREAD);
    }

    @Test
    void shouldStopWhenAnotherThreadWouldFailAlike() {
        assertThat(failures.handle(new IllegalStateException("a bug"))).isEqualTo(SHUTDOWN_CLIENT);
        assertThat(failures.handle(new StreamsException(new RecordTooLargeException("17 MiB"))))
                .isEqualTo(SHUTDOWN_CLIENT);
    }
}
