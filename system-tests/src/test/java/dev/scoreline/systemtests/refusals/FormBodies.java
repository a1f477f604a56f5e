package dev.scoreline.systemtests.refusals;

import dev.scoreline.systemtests.refusals.BadValues.BadValue;
import tools.jackson.databind.JsonNode;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be wrong with a form, given one that is right and the shape that it must have. */
final class FormBodies {

    static final String FORM = "application/x-www-form-urlencoded";

    private final Shapes shapes;
    private final Message right;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<BadRequest> found = new ArrayList<>();

    FormBodies(Shapes shapes, Message right, JsonNode example) {
        this.shapes = shapes;
        this.right = right.instead("Content-Type", FORM);
        example.properties().stream()
                .filter(field -> field.getValue().isValueNode())
                .forEach(field -> fields.put(field.getKey(), field.getValue().asString()));
    }

    /** With nothing wrong. */
    Message right() {
        return right.saying(text(fields));
    }

    List<BadRequest> of(JsonNode schema) {
        JsonNode shape = shapes.shape(schema);
        List<String> required = new ArrayList<>();
        shape.path("required").forEach(each -> required.add(each.asString()));
        required.forEach(this::without);
        if (!required.isEmpty()) {
            found.add(BadRequest.invalid(Theme.TYPES, "an empty form", right.saying(""), Set.copyOf(required)));
        }
        shape.path("properties")
                .properties()
                .forEach(property -> wrong(property.getKey(), shapes.shape(property.getValue()), required));
        severalAtOnce(required);
        unreadable();
        return found;
    }

    private void without(String name) {
        Map<String, String> others = new LinkedHashMap<>(fields);
        others.remove(name);
        add(Theme.TYPES, "without " + name, others, name);
    }

    private void wrong(String name, JsonNode shape, List<String> required) {
        for (BadValue bad : BadValues.texts(shape)) {
            String value = bad.value().asString();
            // What is empty or blank and not required was not sent.
            if (!value.isBlank() || required.contains(name)) {
                with(bad.theme(), bad.what() + " as " + name, name, value);
            }
        }
    }

    private void with(Theme theme, String what, String name, String value) {
        Map<String, String> others = new LinkedHashMap<>(fields);
        others.put(name, value);
        add(theme, what, others, name);
    }

    private void add(Theme theme, String what, Map<String, String> form, String name) {
        found.add(BadRequest.invalid(theme, what, right.saying(text(form)), Set.of(name)));
    }

    /** Every pair of fields that follow each other. */
    private void severalAtOnce(List<String> required) {
        for (int each = 1; each < required.size(); each++) {
            Map<String, String> others = new LinkedHashMap<>(fields);
            others.remove(required.get(each - 1));
            others.put(required.get(each), "");
            found.add(BadRequest.invalid(
                    Theme.SEMANTICS,
                    "two faults at once",
                    right.saying(text(others)),
                    Set.of(required.get(each - 1), required.get(each))));
        }
    }

    private void unreadable() {
        String text = text(fields);
        for (String broken : List.of("%", "%2", "%zz", "%u0041", "%C3%28", "%C0%AF", "%ED%A0%80", "%FF")) {
            found.add(
                    BadRequest.of(Theme.ENCODINGS, "a form with " + broken, right.saying(text + "&a=" + broken), 400));
        }
        for (String type : List.of("application/json", "text/plain", "application/xml", "nonsense")) {
            found.add(BadRequest.of(
                    Theme.HEADERS_AND_METHODS,
                    "a form that is said to be " + type,
                    right.saying(text).instead("Content-Type", type),
                    400,
                    415));
        }
        found.add(BadRequest.of(
                Theme.ENCODINGS, "said to be zipped", right.saying(text).with("Content-Encoding", "gzip"), 400, 415));
        found.add(
                BadRequest.of(Theme.SIZES, "longer than 1 MiB", right.saying(text + "&a=" + "x".repeat(1 << 20)), 413));
        found.add(BadRequest.of(
                Theme.SIZES, "a hundred thousand fields", right.saying(text + "&a=".repeat(100_000)), 400, 413));
    }

    private static String text(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
