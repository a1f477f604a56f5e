package dev.scoreline.ingest.session;

import dev.scoreline.ingest.IngestBench;
import dev.scoreline.ingest.fixture.Json;
import dev.scoreline.ingest.fixture.OneAccount;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

class SessionIntakeTest {

    private static final String PATH = "/v1/Insights/Session";

    private final IngestBench bench = new IngestBench();

    @Test
    void shouldGiveEachCallerASessionOfAnHourWithoutWritingAnything() throws Exception {
        // When
        MockHttpServletResponse first = bench.send(post(PATH));
        MockHttpServletResponse second = bench.send(post(PATH));
        // Then
        JsonNode body = Json.of(first);
        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(body.propertyNames())
                .containsExactly("workspace_id", "session_expiry", "session_id", "base_url", "url");
        assertThat(body.path("workspace_id").asString()).isEqualTo(OneAccount.ID.value());
        assertThat(body.path("session_expiry").asString()).isEqualTo("2026-03-01T13:00:00Z");
        assertThat(body.path("base_url").asString()).isEqualTo("http://localhost/");
        assertThat(body.path("url").asString()).isEqualTo("http://localhost" + PATH);
        assertThat(body.path("session_id").asString())
                .hasSize(36)
                .isNotEqualTo(Json.of(second).path("session_id").asString());
        assertThat(bench.log.lines()).isEmpty();
    }
}
