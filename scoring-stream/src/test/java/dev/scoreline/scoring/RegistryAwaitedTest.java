package dev.scoreline.scoring;

import dev.scoreline.registry.RegistryOutageException;
import dev.scoreline.schemas.topic.Topics;
import org.junit.jupiter.api.Test;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RegistryAwaitedTest {

    @Test
    void shouldLetTheStreamStartOnceTheRegistryAnswers() {
        // Given
        RegistryAwaited awaited = awaited("mock://awaited");

        // When
        awaited.start();

        // Then
        assertThat(awaited.isRunning()).isTrue();
    }

    @Test
    void shouldWaitNoLongerOnceItIsToldToStop() {
        // Given
        RegistryAwaited awaited = awaited("http://127.0.0.1:1");
        awaited.stop();

        // When / Then
        assertThatThrownBy(awaited::start).isInstanceOf(RegistryOutageException.class);
        assertThat(awaited.isRunning()).isFalse();
    }

    private static RegistryAwaited awaited(String registry) {
        return new RegistryAwaited(Topics.standard().deadLetters(), Map.of("schema.registry.url", registry));
    }
}
