package dev.scoreline.conformance;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.Extension;

import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EveryAnswerConformsTest {

    @Test
    void shouldFailOnceForAnAnswerThatBreaksItsContract() {
        // When
        Witness.see(new Exchange("GET", "/v1/assessments/1", 418, Map.of(), Optional.of(new byte[0])));
        // Then
        assertThatThrownBy(EveryAnswerConforms::check)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("GET /v1/assessments/1 → 418")
                .hasMessageContaining("the status 418 is not listed");
        assertThatCode(EveryAnswerConforms::check).doesNotThrowAnyException();
    }

    @Test
    void shouldLookAwayFromPagesAndProbes() {
        // When
        Witness.see(new Exchange("GET", "/openapi/flex", 418, Map.of(), Optional.empty()));
        Witness.see(new Exchange("GET", "/actuator/health", 418, Map.of(), Optional.empty()));
        // Then
        assertThatCode(EveryAnswerConforms::check).doesNotThrowAnyException();
    }

    @Test
    void shouldBeFoundByJUnitItself() {
        assertThat(ServiceLoader.load(Extension.class)).anyMatch(extension -> extension instanceof EveryAnswerConforms);
    }
}
