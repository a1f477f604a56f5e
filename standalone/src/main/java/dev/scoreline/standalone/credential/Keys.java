package dev.scoreline.standalone.credential;

import dev.scoreline.standalone.data.RefusedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Manages the API keys of a running instance's account, over its API. */
public final class Keys {

    private static final String PATH = "/v1/keys";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI address;
    private final String authorization;
    private final PrintStream out;

    /** @param authToken of the development account */
    public Keys(URI address, String authToken, PrintStream out) {
        this.address = address;
        this.authorization = "Basic "
                + Base64.getEncoder()
                        .encodeToString((DevelopmentAccount.SID + ":" + authToken).getBytes(StandardCharsets.UTF_8));
        this.out = out;
    }

    public void run(KeyRequest wanted) {
        switch (wanted) {
            case KeyRequest.Create(String name, List<String> permissions) -> create(name, permissions);
            case KeyRequest.ListAll() -> send("GET", PATH, "").path("keys").forEach(key -> out.println(line(key)));
            case KeyRequest.Revoke(String sid) -> {
                send("DELETE", PATH + "/" + sid, "");
                out.println(sid + " is revoked.");
            }
        }
    }

    private void create(String name, List<String> permissions) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", name);
        if (!permissions.isEmpty()) {
            body.put("permissions", permissions);
        }
        JsonNode key = send("POST", PATH, JSON.writeValueAsString(body));
        out.printf(
                "%s%nsecret  %s%nNobody can show the secret again.%n",
                line(key), key.path("secret").asString());
    }

    private static String line(JsonNode key) {
        String permissions =
                key.path("permissions").valueStream().map(JsonNode::asString).collect(Collectors.joining(","));
        return "%s  %s  %s  %s"
                .formatted(
                        key.path("sid").asString(),
                        key.path("createdAt").asString(),
                        permissions.isEmpty() ? "acts for the account" : permissions,
                        key.path("name").asString());
    }

    private JsonNode send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = answer(request);
        JsonNode told = JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
        if (answer.statusCode() >= 300) {
            throw new RefusedException("Expected the instance to do it, found " + answer.statusCode() + ": "
                    + told.path("detail").asString(answer.body())
                    + told.path("errors")
                            .valueStream()
                            .map(error -> " " + error.path("field").asString() + ": "
                                    + error.path("message").asString())
                            .collect(Collectors.joining()));
        }
        return told;
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new RefusedException("Nothing answers at " + address
                    + ": start Scoreline with ./scoreline up, or name its port with --port.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Expected an answer, found an interruption", interrupted);
        }
    }
}
