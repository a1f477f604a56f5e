package dev.scoreline.contracts.page;

import dev.scoreline.contracts.Contract;
import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** What a schema demands, in words. */
final class Shape {

    private final Contract contract;

    Shape(Contract contract) {
        this.contract = contract;
    }

    /** Of a value itself; what is within it is not said. */
    String words(JsonNode reference) {
        JsonNode schema = contract.resolve(reference);
        for (String join : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.has(join) && !schema.has("type")) {
                return joined(schema.path(join));
            }
        }
        List<String> words = new ArrayList<>(List.of(type(schema)));
        range(schema, words);
        length(schema, words);
        if (schema.has("format")) {
            words.add(schema.path("format").asString());
        }
        if (schema.has("default")) {
            words.add(schema.path("default").asString() + " by default");
        }
        return String.join(", ", words);
    }

    private String joined(JsonNode choices) {
        return choices.valueStream()
                .filter(choice -> !contract.resolve(choice).has("required")
                        || contract.resolve(choice).has("properties"))
                .map(this::words)
                .distinct()
                .reduce((one, other) -> one + " or " + other)
                .orElse("any value");
    }

    private String type(JsonNode schema) {
        if (schema.has("const")) {
            return "always " + schema.path("const").asString();
        }
        if (schema.has("enum")) {
            return "one of "
                    + String.join(
                            ", ",
                            schema.path("enum").valueStream().map(this::name).toList());
        }
        String types = schema.path("type").isArray()
                ? String.join(
                        " or ",
                        schema.path("type")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList())
                : schema.path("type").asString("any value");
        return schema.has("items") ? types.replace("array", "array of " + words(schema.path("items"))) : types;
    }

    private String name(JsonNode value) {
        return value.isNull() ? "null" : value.asString();
    }

    private static void range(JsonNode schema, List<String> words) {
        String least = schema.path("minimum").asString("");
        String most = schema.path("maximum").asString("");
        if (!least.isEmpty() && !most.isEmpty()) {
            words.add(least + " to " + most);
        } else if (!least.isEmpty()) {
            words.add("at least " + least);
        } else if (!most.isEmpty()) {
            words.add("at most " + most);
        }
        if (schema.has("exclusiveMinimum")) {
            words.add("more than " + schema.path("exclusiveMinimum").asString());
        }
    }

    private static void length(JsonNode schema, List<String> words) {
        if (schema.has("maxLength")) {
            words.add((schema.has("minLength") ? schema.path("minLength").asString() + " to " : "at most ")
                    + schema.path("maxLength").asString() + " characters");
        }
        if (schema.has("maxItems")) {
            words.add("at most " + schema.path("maxItems").asString());
        }
        if (schema.has("pattern") && !schema.path("pattern").asString().equals("\\S")) {
            words.add("`" + schema.path("pattern").asString() + "`");
        }
    }
}
