package dev.scoreline.systemtests.refusals;

import dev.scoreline.contracts.Contract;
import dev.scoreline.contracts.Operation;
import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** Everything that the OpenAPI documents forbid, operation by operation. */
final class Generated {

    private Generated() {}

    static List<BadRequest> all() {
        return Contract.all().stream()
                .flatMap(operation -> of(operation).stream())
                .toList();
    }

    /** What only the account itself may do is tried by somebody else, who is refused before anything is looked at. */
    private static BadRequest judged(Operation operation, BadRequest bad) {
        String permission = operation.node().path("x-permission").path("for").asString();
        return permission.equals("MANAGE_ACCOUNT") && bad.proven() ? bad.orForbidden() : bad;
    }

    static List<BadRequest> of(Operation operation) {
        Shapes shapes = new Shapes(operation.contract());
        Message right = right(operation, shapes);
        List<BadRequest> all = new ArrayList<>(new Addresses(shapes, operation, right).all());
        operation
                .contract()
                .resolve(operation.node().path("requestBody"))
                .path("content")
                .properties()
                .forEach(content -> all.addAll(bodies(
                        shapes,
                        right,
                        content.getKey(),
                        content.getValue(),
                        operation.node().path("requestBody").path("required").asBoolean(false))));
        return all.stream().map(bad -> judged(operation, bad)).toList();
    }

    private static List<BadRequest> bodies(
            Shapes shapes, Message right, String type, JsonNode content, boolean required) {
        JsonNode example = example(shapes, content);
        return switch (type) {
            case "application/json" -> new JsonBodies(shapes, right, example).of(content.path("schema"), required);
            case FormBodies.FORM -> new FormBodies(shapes, right, example).of(content.path("schema"));
            default -> List.of();
        };
    }

    private static JsonNode example(Shapes shapes, JsonNode content) {
        JsonNode example = content.has("example")
                ? content.path("example")
                : shapes.contract()
                        .resolve(content.path("examples").iterator().next())
                        .path("value");
        return shapes.example(example);
    }

    /** As the document's own examples are, about nothing that exists. */
    private static Message right(Operation operation, Shapes shapes) {
        String path = operation.path();
        for (JsonNode parameter : operation.parameters()) {
            if (parameter.path("in").asString().equals("path")) {
                path = path.replace(
                        "{" + parameter.path("name").asString() + "}",
                        parameter.path("example").asString());
            }
        }
        Message right = Message.of(operation.method(), path);
        JsonNode content = operation
                .contract()
                .resolve(operation.node().path("requestBody"))
                .path("content");
        if (content.has("application/json")) {
            JsonNode body = example(shapes, content.path("application/json"));
            return right.with("Content-Type", "application/json").saying(body.toString());
        }
        if (content.has(FormBodies.FORM)) {
            return new FormBodies(shapes, right, example(shapes, content.path(FormBodies.FORM))).right();
        }
        return right;
    }
}
