package dev.scoreline.standalone.demo;

import dev.scoreline.standalone.data.RefusedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Speaks HTTP to a running instance with one set of credentials, and sends again what it is asked to. */
record Caller(HttpClient http, URI address, String authorization, Tally tally) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String JSON_TYPE = "application/json";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 4;

    /** Not what was hoped for; says the status and the words of the answer. */
    static final class UnexpectedAnswerException extends RuntimeException {
        UnexpectedAnswerException(String sentence) {
            super(sentence, null, false, false);
        }
    }

    /** What was answered in the end; {@code status} 200 to a creation says that it was there before. */
    record Answered(int status, JsonNode body) {}

    /** A list becomes as many fields of one name. */
    JsonNode form(String path, Map<String, ?> fields) {
        String body = fields.entrySet().stream()
                .flatMap(field -> (field.getValue() instanceof List<?> list
                                ? list.stream()
                                : Stream.of(field.getValue()))
                        .map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return send(request("POST", path, "application/x-www-form-urlencoded", body))
                .body();
    }

    JsonNode json(String method, String path, Map<String, ?> body) {
        return send(request(method, path, JSON_TYPE, JSON.writeValueAsString(body)))
                .body();
    }

    /** Under a key, by which the instance knows the same request again. */
    Answered once(String key, String method, String path, Map<String, ?> body) {
        return send(
                request(method, path, JSON_TYPE, JSON.writeValueAsString(body)).header("Idempotency-Key", key));
    }

    private HttpRequest.Builder request(String method, String path, String type, String body) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", authorization)
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body));
    }

    private Answered send(HttpRequest.Builder prepared) {
        HttpRequest request = prepared.build();
        for (int attempt = 1; ; attempt++) {
            HttpResponse<String> answer = answer(request);
            if (answer.statusCode() < 300 && !isLate(answer)) {
                return new Answered(
                        answer.statusCode(), JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body()));
            }
            if (attempt == ATTEMPTS || !(isLate(answer) || isBusy(answer))) {
                throw new UnexpectedAnswerException(request.method() + " "
                        + request.uri().getPath() + " answered " + answer.statusCode() + " " + answer.body());
            }
            tally.repeated();
            pause(answer.headers().firstValueAsLong("Retry-After").orElse(1));
        }
    }

    /** Taken, but not decided in time: sent again it counts once, and tells what became of it. */
    private static boolean isLate(HttpResponse<String> answer) {
        return answer.statusCode() == 202;
    }

    private static boolean isBusy(HttpResponse<String> answer) {
        return answer.statusCode() == 429 || answer.statusCode() == 503;
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

    private static void pause(long seconds) {
        try {
            Thread.sleep(Duration.ofSeconds(seconds));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Expected to wait, found an interruption", interrupted);
        }
    }

    private static String encoded(Object text) {
        return URLEncoder.encode(text.toString(), StandardCharsets.UTF_8);
    }
}
