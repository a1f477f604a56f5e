package dev.scoreline.systemtests.refusals;

import dev.scoreline.contracts.Contract;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashSet;
import java.util.Set;

/** Schemas of a document, with what they refer to put in. */
record Shapes(Contract contract) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    /** References followed, all of {@code allOf} put together, the first object of {@code oneOf} taken. */
    JsonNode shape(JsonNode schema) {
        JsonNode resolved = contract.resolve(schema);
        if (resolved.has("allOf")) {
            ObjectNode merged = JSON.createObjectNode();
            resolved.path("allOf").forEach(part -> merged.setAll((ObjectNode) shape(part)));
            resolved.properties().stream()
                    .filter(each -> !each.getKey().equals("allOf"))
                    .forEach(each -> merged.set(each.getKey(), each.getValue()));
            return merged;
        }
        if (resolved.has("oneOf")) {
            for (JsonNode option : resolved.path("oneOf")) {
                if (types(shape(option)).contains("object") || shape(option).has("enum")) {
                    return shape(option);
                }
            }
        }
        return resolved;
    }

    /** With what references inside an example stand for. */
    JsonNode example(JsonNode example) {
        if (example.has("$ref")) {
            return example(contract.resolve(example));
        }
        if (example.isObject()) {
            ObjectNode whole = JSON.createObjectNode();
            example.properties().forEach(each -> whole.set(each.getKey(), example(each.getValue())));
            return whole;
        }
        return example;
    }

    static Set<String> types(JsonNode shape) {
        Set<String> types = new HashSet<>();
        JsonNode type = shape.path("type");
        if (type.isString()) {
            types.add(type.asString());
        }
        type.forEach(each -> types.add(each.asString()));
        return types;
    }
}
