package dev.scoreline.systemtests.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** All items of a table, as DynamoDB's own protocol gives them: nothing of ours has had a hand in reading them. */
record Table(SortedMap<String, JsonNode> items) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CREDENTIALS =
            "AWS4-HMAC-SHA256 Credential=any/20260101/eu-central-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0";
    private static final String WATERMARKS = "~#w#";
    private static final String ROWS = "#l#";
    private static final String REQUESTS = "#i#";

    static Table read(URI dynamo) {
        SortedMap<String, JsonNode> items = new TreeMap<>();
        ObjectNode request =
                JSON.createObjectNode().put("TableName", "scoreline").put("ConsistentRead", true);
        JsonNode page;
        do {
            page = ask(dynamo, request);
            page.path("Items").forEach(item -> items.put(key(item), item));
            request.set("ExclusiveStartKey", page.path("LastEvaluatedKey"));
        } while (!page.path("LastEvaluatedKey").isMissingNode());
        return new Table(items);
    }

    /** The offset of the last fact whose outcome is stored, by the letter of the entity and the partition. */
    Map<String, Long> watermarks() {
        return items.entrySet().stream()
                .filter(item -> item.getKey().startsWith(WATERMARKS))
                .collect(Collectors.toMap(
                        item -> item.getKey().substring(WATERMARKS.length()),
                        item -> item.getValue().path("o").path("N").asLong()));
    }

    /** -1 where nothing is stored yet. */
    long watermark(String partition) {
        return watermarks().getOrDefault(partition, -1L);
    }

    /**
     * What readers see. Left out is how far the log was read; the marks and the versions by which writers take care of
     * rows, and the rows of a list that say they are in it no longer: those depend on which results came in one batch.
     * What requests with a key were answered follows from no fact.
     */
    SortedMap<String, JsonNode> views() {
        SortedMap<String, JsonNode> views = new TreeMap<>();
        items.forEach((key, item) -> {
            boolean isRow = key.contains(ROWS);
            boolean hasLeft = isRow && item.path("st").path("S").asText().equals("LEFT");
            if (!key.startsWith(WATERMARKS) && !key.contains(REQUESTS) && !hasLeft) {
                ObjectNode seen = item.deepCopy();
                seen.remove("due");
                if (isRow) {
                    seen.remove("v");
                }
                views.put(key, seen);
            }
        });
        return views;
    }

    private static String key(JsonNode item) {
        return item.path("pk").path("S").asText() + " "
                + item.path("sk").path("S").asText();
    }

    private static JsonNode ask(URI dynamo, ObjectNode request) {
        HttpRequest scan = HttpRequest.newBuilder(dynamo)
                .headers("X-Amz-Target", "DynamoDB_20120810.Scan", "Content-Type", "application/x-amz-json-1.0")
                .header("Authorization", CREDENTIALS)
                .POST(HttpRequest.BodyPublishers.ofString(request.toString()))
                .build();
        try {
            HttpResponse<String> answer = CLIENT.send(scan, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JSON.readTree(answer.body());
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer", stopped);
        }
    }
}
