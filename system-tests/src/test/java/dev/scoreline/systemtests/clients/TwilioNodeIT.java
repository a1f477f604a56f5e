package dev.scoreline.systemtests.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scoreline.systemtests.running.Scoreline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** The same with Twilio's library for Node, where there is a Node. */
class TwilioNodeIT {

    private Path project = Path.of("");

    private final Scoreline scoreline = Scoreline.shared();

    @BeforeEach
    void install() throws IOException, InterruptedException {
        project = Program.installNode(Path.of("src/test/node"));
    }

    @Test
    void shouldBuildAnswerReviseListAndCommentWithNothingChangedButTheAddress() throws Exception {
        // When
        Program.Result told = Program.run(
                project,
                Map.of(
                        "SCORELINE_URL", scoreline.url().toString(),
                        "SCORELINE_ACCOUNT", Scoreline.ACCOUNT,
                        "SCORELINE_TOKEN", Scoreline.AUTH_TOKEN),
                "node",
                "flex.mjs");

        // Then
        assertThat(told.code()).as(told.output()).isZero();
        JsonNode seen = new ObjectMapper().readTree(told.output());
        assertThat(seen.path("answerSid").asText()).matches("FM[0-9a-f]{32}");
        assertThat(seen.path("revisedText").asText()).isEqualTo("No");
        assertThat(seen.path("listed").asInt()).isEqualTo(7);
        assertThat(seen.path("distinct").asInt()).isEqualTo(7);
        assertThat(seen.path("comments").asInt()).isEqualTo(1);
        assertThat(seen.path("refusedCode").asInt()).isEqualTo(20001);
        assertThat(seen.path("refusedStatus").asInt()).isEqualTo(400);
    }
}
