package dev.scoreline.ingest;

import dev.scoreline.conformance.Documented;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentedWritesTest {

    @Test
    void shouldServeWhatTheContractsDescribeAndNothingElse() {
        assertThat(new IngestBench().mappings()).containsExactlyInAnyOrderElementsOf(Documented.writes());
    }
}
