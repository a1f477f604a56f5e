package dev.scoreline.systemtests.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scoreline.systemtests.running.Scoreline;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** The same with Twilio's library for Node, where there is a Node. */
class TwilioNodeIT {

    private static final Path SOURCES = Path.of("src/test/node");
    private static final Path INSTALLED = Path.of("target/node");

    private final Scoreline scoreline = Scoreline.shared();

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        assumeThat(run(Map.of(), "node", "--version").code())
                .as("SKIPPED: Twilio's library for Node was not tried, because there is no 'node' on the PATH")
                .isZero();
        Files.createDirectories(INSTALLED);
        for (String file : List.of("package.json", "package-lock.json", "flex.mjs")) {
            Files.copy(SOURCES.resolve(file), INSTALLED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Result installed = run(Map.of(), "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        assumeThat(installed.code())
                .as("SKIPPED: Twilio's library for Node could not be installed: %s", installed.output())
                .isZero();
    }

    @Test
    void shouldBuildAnswerReviseListAndCommentWithNothingChangedButTheAddress() throws Exception {
        // When
        Result told = run(
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

    private record Result(int code, String output) {}

    private static Result run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        if (Files.exists(INSTALLED)) {
            builder.directory(INSTALLED.toFile());
        }
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(2, TimeUnit.MINUTES)
                    ? new Result(process.exitValue(), output)
                    : new Result(-1, output);
        } catch (IOException notThere) {
            return new Result(-1, notThere.toString());
        }
    }
}
