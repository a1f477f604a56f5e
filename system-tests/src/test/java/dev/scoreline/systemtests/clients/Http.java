package dev.scoreline.systemtests.clients;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A plain client for the families that have no library: one set of credentials, JSON in and out. */
public final class Http {

    /** For the largest request, on a machine with other things to do. */
    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final String authorization;

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (JsonProcessingException notJson) {
                throw new AssertionError("Expected JSON, found " + response.body(), notJson);
            }
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        @Override
        public String toString() {
            return status() + " " + response.body();
        }
    }

    /** @param authorization the header; empty: none */
    public Http(URI base, String authorization) {
        this.base = base;
        this.authorization = authorization;
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    public Answer post(String path, String json, String... headers) {
        return send("POST", path, json, headers);
    }

    public Answer patch(String path, String json, String... headers) {
        return send("PATCH", path, json, headers);
    }

    public Answer put(String path, String json, String... headers) {
        return send("PUT", path, json, headers);
    }

    /** A POST of a form, encoded by the caller. */
    public Answer form(String path, String form, String... headers) {
        return send("POST", path, form, "application/x-www-form-urlencoded", headers);
    }

    /** Any request, with a body of any type; both may be empty. */
    public Answer ask(String method, String path, String body, String type, String... headers) {
        return send(method, path, body, type, headers);
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, "", headers);
    }

    private Answer send(String method, String path, String body, String... headers) {
        return send(method, path, body, body.isEmpty() ? "" : "application/json", headers);
    }

    private Answer send(String method, String path, String body, String type, String[] headers) {
        List<String> all = new ArrayList<>();
        if (!authorization.isEmpty()) {
            all.addAll(List.of("Authorization", authorization));
        }
        if (!type.isEmpty() && !List.of(headers).contains("Content-Type")) {
            all.addAll(List.of("Content-Type", type));
        }
        all.addAll(List.of(headers));
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(TIMEOUT)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!all.isEmpty()) {
            request.headers(all.toArray(String[]::new));
        }
        try {
            return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer", stopped);
        }
    }
}
