package dev.scoreline.conformance;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request and what it was answered with.
 *
 * @param path as it was sent, without the query
 * @param headers of the answer, their names in lower case
 * @param body of the answer; absent where it goes on for ever
 */
public record Exchange(
        String method, String path, int status, Map<String, List<String>> headers, Optional<byte[]> body) {

    Optional<String> contentType() {
        return headers.getOrDefault("content-type", List.of()).stream()
                .findFirst()
                .map(value -> value.split(";")[0].strip().toLowerCase(java.util.Locale.ROOT));
    }

    String text() {
        return body.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
    }

    @Override
    public String toString() {
        return method + " " + path + " → " + status + " " + text();
    }
}
