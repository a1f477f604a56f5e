package dev.scoreline.contracts;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Map;
import java.util.TreeMap;

/**
 * Puts what a file says once, under {@code x-every}, into each operation that it holds for and that does not say
 * otherwise.
 */
final class Everywhere {

    private static final String KEY = "x-every";

    private final JsonNode every;

    private Everywhere(JsonNode every) {
        this.every = every;
    }

    static void apply(ObjectNode document) {
        Everywhere everywhere = new Everywhere(document.path(KEY));
        document.remove(KEY);
        document.path("paths")
                .forEach(item -> item.properties().stream()
                        .filter(entry -> entry.getValue().has("operationId"))
                        .forEach(entry -> everywhere.complete((ObjectNode) entry.getValue(), entry.getKey())));
        document.path("components").path("responses").forEach(everywhere::completeResponse);
    }

    private void complete(ObjectNode operation, String method) {
        ObjectNode responses = operation.withObject("responses");
        responses.forEach(this::completeResponse);
        add(every.path("operation"), operation);
        add(every.path(method.equals("get") ? "read" : "write"), operation);
        if (operation.has("requestBody")) {
            add(every.path("body"), operation);
        }
        sort(responses);
    }

    private static void add(JsonNode common, ObjectNode operation) {
        ObjectNode responses = operation.withObject("responses");
        common.path("responses").properties().stream()
                .filter(entry -> !responses.has(entry.getKey()))
                .forEach(entry -> responses.set(entry.getKey(), entry.getValue().deepCopy()));
        if (common.has("parameters")) {
            ArrayNode parameters = operation.withArray("parameters");
            common.path("parameters").forEach(parameter -> parameters.add(parameter.deepCopy()));
        }
    }

    private void completeResponse(JsonNode response) {
        if (!response.has("$ref")) {
            every.path("response")
                    .path("headers")
                    .properties()
                    .forEach(header -> ((ObjectNode) response)
                            .withObject("headers")
                            .set(header.getKey(), header.getValue().deepCopy()));
        }
    }

    private static void sort(ObjectNode responses) {
        Map<String, JsonNode> byStatus = new TreeMap<>();
        responses.properties().forEach(entry -> byStatus.put(entry.getKey(), entry.getValue()));
        responses.removeAll();
        responses.setAll(byStatus);
    }
}
