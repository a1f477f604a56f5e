package dev.scoreline.standalone;

import dev.scoreline.standalone.credential.DevelopmentAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;

import static org.assertj.core.api.Assertions.assertThat;

/** Everything in the JVM of the test. */
class StandaloneIT {

    private static final String SCORECARD = """
            {"name": "Service", "categories": [{"label": "All", "criteria": [
              {"label": "Greeting", "maxPoints": 5, "scoringType": "numericScale"}]}]}""";

    private static final String BASIC = "Basic "
            + Base64.getEncoder()
                    .encodeToString((DevelopmentAccount.SID + ":" + DevelopmentAccount.AUTH_TOKEN)
                            .getBytes(StandardCharsets.UTF_8));

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path data;

    @Test
    void shouldBeReadyForAwaitedWritesOnceItHasStarted() throws Exception {
        // Given
        StandaloneOptions options = StandaloneOptions.onFreePorts(data);

        // When
        try (Standalone running = Standalone.start(options, progress -> {})) {
            // Then
            assertThat(statusOf(running, "/actuator/health/readiness")).isEqualTo(200);
            HttpResponse<String> published =
                    send(HttpRequest.newBuilder(running.address().resolve("/api/mind/quality/scorecard"))
                            .header("Authorization", BASIC)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(SCORECARD)));
            assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
        }
    }

    private int statusOf(Standalone running, String path) throws IOException, InterruptedException {
        URI address = running.address().resolve(path);
        return send(HttpRequest.newBuilder(address)).statusCode();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
