package dev.scoreline.query;

import dev.scoreline.conformance.Documented;
import dev.scoreline.query.fixture.TestServer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentedReadsIT {

    @Test
    void shouldServeWhatTheContractsDescribeAndNothingElse() {
        assertThat(TestServer.mappings())
                .filteredOn(mapping -> !mapping.startsWith("GET /openapi"))
                .containsExactlyInAnyOrderElementsOf(Documented.reads());
    }
}
