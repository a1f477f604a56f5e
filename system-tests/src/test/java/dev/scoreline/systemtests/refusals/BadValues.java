package dev.scoreline.systemtests.refusals;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Values that a schema does not admit, one for each of its constraints. */
final class BadValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** A value, and what is wrong with it. */
    record BadValue(Theme theme, String what, JsonNode value) {}

    private BadValues() {}

    /** For JSON, where values have types. */
    static List<BadValue> of(JsonNode shape) {
        List<BadValue> all = new ArrayList<>();
        Set<String> types = Shapes.types(shape);
        if (!types.isEmpty()) {
            otherTypes(types).forEach(value -> all.add(new BadValue(Theme.TYPES, "a " + value.getNodeType(), value)));
        }
        if (types.isEmpty() || types.contains("string")) {
            all.addAll(texts(shape));
        }
        bound(shape, "minimum", BigDecimal.ONE.negate(), all);
        bound(shape, "exclusiveMinimum", BigDecimal.ZERO, all);
        bound(shape, "maximum", BigDecimal.ONE, all);
        if (shape.has("maxItems")) {
            all.add(new BadValue(
                    Theme.LIMITS,
                    "too many elements",
                    many(shape.path("maxItems").asInt() + 1)));
        }
        return all;
    }

    /** For forms and queries, where everything is text. */
    static List<BadValue> texts(JsonNode shape) {
        List<BadValue> all = new ArrayList<>();
        if (shape.has("enum")) {
            all.add(text(Theme.BOUNDS, "none of those that are known", "noSuchValue"));
        }
        if (shape.path("minLength").asInt(0) > 0) {
            all.add(text(Theme.BOUNDS, "empty", ""));
        }
        if (shape.has("maxLength")) {
            all.add(text(
                    Theme.LIMITS, "too long", "x".repeat(shape.path("maxLength").asInt() + 1)));
        }
        String pattern = shape.path("pattern").asString("");
        if (pattern.equals("\\S")) {
            all.add(text(Theme.TEXT, "blank", " \t "));
        } else if (!pattern.isEmpty()) {
            for (String wrong : List.of("§", "x".repeat(34), "1e", "-")) {
                if (!Pattern.compile(pattern).matcher(wrong).find()) {
                    all.add(text(Theme.BOUNDS, "of another form", wrong));
                }
            }
        }
        return all;
    }

    /** Texts that are no number, or not one of those. */
    static List<String> numbers(JsonNode shape) {
        List<String> all = new ArrayList<>(List.of("x", "1.5", "0x10", "1e3", "٣", "99999999999999999999"));
        if (shape.has("minimum")) {
            all.add(shape.path("minimum")
                    .decimalValue()
                    .subtract(BigDecimal.ONE)
                    .toPlainString());
        }
        if (shape.has("maximum")) {
            all.add(shape.path("maximum").decimalValue().add(BigDecimal.ONE).toPlainString());
        }
        return all;
    }

    private static List<JsonNode> otherTypes(Set<String> types) {
        List<JsonNode> others = new ArrayList<>();
        add(others, types, "object", JSON.objectNode().put("a", 1));
        add(others, types, "array", JSON.arrayNode().add(JSON.arrayNode()));
        add(others, types, "boolean", JSON.booleanNode(true));
        if (!types.contains("string")) {
            others.add(JSON.stringNode("x"));
        }
        if (types.contains("integer") && !types.contains("number")) {
            others.add(JSON.numberNode(new BigDecimal("1.5")));
        }
        return others;
    }

    private static void add(List<JsonNode> others, Set<String> types, String type, JsonNode value) {
        if (!types.contains(type)) {
            others.add(value);
        }
    }

    private static void bound(JsonNode shape, String name, BigDecimal beyond, List<BadValue> all) {
        if (shape.has(name)) {
            BigDecimal value = shape.path(name).decimalValue().add(beyond);
            all.add(new BadValue(Theme.BOUNDS, "beyond the " + name, JSON.numberNode(value)));
        }
    }

    private static ArrayNode many(int count) {
        ArrayNode many = JSON.arrayNode();
        for (int each = 0; each < count; each++) {
            many.add(JSON.objectNode());
        }
        return many;
    }

    private static BadValue text(Theme theme, String what, String value) {
        return new BadValue(theme, what, JSON.stringNode(value));
    }
}
