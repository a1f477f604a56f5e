package dev.scoreline.systemtests.refusals;

import dev.scoreline.systemtests.refusals.BadValues.BadValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What can be wrong with a JSON body, given one that is right and the shape that it must have. */
final class JsonBodies {

    private final Shapes shapes;
    private final Message right;
    private final JsonNode body;
    private final List<BadRequest> found = new ArrayList<>();

    JsonBodies(Shapes shapes, Message right, JsonNode body) {
        this.shapes = shapes;
        this.right = right.instead("Content-Type", "application/json");
        this.body = body;
    }

    List<BadRequest> of(JsonNode shape, boolean required) {
        visit(shape, body, "");
        if (required) {
            unreadable(Theme.TYPES, "no body", right.saying(""));
            mislabelled();
        }
        wrongAltogether();
        twoAtOnce(shape);
        unreadable();
        return found;
    }

    private void visit(JsonNode schema, JsonNode at, String path) {
        JsonNode shape = shapes.shape(schema);
        if (at.isArray()) {
            visit(shape.path("items"), at.path(0), path + "[0]");
            return;
        }
        if (!at.isObject() || !shape.has("properties")) {
            return;
        }
        required(shape).forEach(name -> without((ObjectNode) at, name, path));
        if (!shape.path("additionalProperties").asBoolean(true)) {
            putting((ObjectNode) at, "notAField", JsonBodies.text("x"), Theme.SEMANTICS, "an unknown field", path);
        }
        shape.path("properties").properties().forEach(property -> {
            JsonNode of = shapes.shape(property.getValue());
            BadValues.of(of).forEach(bad -> putting((ObjectNode) at, property.getKey(), bad, path));
            if (at.has(property.getKey())) {
                visit(of, at.path(property.getKey()), field(path, property.getKey()));
            }
        });
    }

    private static List<String> required(JsonNode shape) {
        List<String> names = new ArrayList<>();
        shape.path("required").forEach(each -> names.add(each.asString()));
        return names;
    }

    private void without(ObjectNode at, String name, String path) {
        JsonNode kept = at.get(name);
        if (kept == null) {
            return;
        }
        at.remove(name);
        add(Theme.TYPES, "without " + name, field(path, name));
        at.putNull(name);
        add(Theme.TYPES, "with null as " + name, field(path, name));
        at.set(name, kept);
    }

    private void putting(ObjectNode at, String name, BadValue bad, String path) {
        putting(at, name, bad.value(), bad.theme(), bad.what(), path);
    }

    private void putting(ObjectNode at, String name, JsonNode value, Theme theme, String what, String path) {
        JsonNode kept = at.get(name);
        at.set(name, value);
        add(theme, what + " as " + field(path, name), field(path, name));
        if (kept == null) {
            at.remove(name);
        } else {
            at.set(name, kept);
        }
    }

    private void add(Theme theme, String what, String field) {
        found.add(BadRequest.invalid(theme, what, right.saying(body.toString()), Set.of(field)));
    }

    /** Faults in two fields are told together. */
    private void twoAtOnce(JsonNode schema) {
        if (!body.isObject()) {
            return;
        }
        Map<String, JsonNode> faulty = new TreeMap<>();
        shapes.shape(schema)
                .path("properties")
                .properties()
                .forEach(property -> BadValues.of(shapes.shape(property.getValue())).stream()
                        .filter(bad -> bad.theme() == Theme.LIMITS || bad.theme() == Theme.BOUNDS)
                        .findFirst()
                        .ifPresent(bad -> faulty.put(property.getKey(), bad.value())));
        ObjectNode both = ((ObjectNode) body).deepCopy();
        List<String> names = faulty.keySet().stream().limit(3).toList();
        names.forEach(name -> both.set(name, faulty.get(name)));
        if (names.size() > 1) {
            found.add(BadRequest.invalid(
                    Theme.SEMANTICS, "several faults at once", right.saying(both.toString()), Set.copyOf(names)));
        }
    }

    private void wrongAltogether() {
        for (String whole : List.of("null", "true", "7", "\"text\"", "[[]]")) {
            unreadable(Theme.TYPES, "the whole body is " + whole, right.saying(whole));
        }
    }

    private void unreadable() {
        String text = body.toString();
        String inner = text.substring(1, text.length() - 1);
        for (String broken : List.of(
                text.substring(0, text.length() - 1),
                text + "}",
                text + " " + text,
                "{" + inner + ",}",
                "{'a': 1," + inner + "}",
                "{\"a\" 1," + inner + "}",
                "{\"a\": NaN," + inner + "}",
                "{\"a\": 01," + inner + "}",
                "{\"a\": .5," + inner + "}",
                "{\"a\": \"\\x\"," + inner + "}",
                "{\"a\": \"\n\"," + inner + "}",
                "{/* no */" + inner + "}",
                "{\"a\": tru," + inner + "}",
                "<a/>",
                "[".repeat(100_000),
                "{\"a\":".repeat(20_000))) {
            unreadable(Theme.SYNTAX, "no JSON: " + start(broken), right.saying(broken));
        }
        unreadable(Theme.ENCODINGS, "bytes that are no UTF-8", right.saying(broken(text)));
        unreadable(Theme.ENCODINGS, "overlong UTF-8", right.saying(overlong(text)));
        unreadable(
                Theme.ENCODINGS,
                "UTF-16 that is said to be UTF-8",
                right.saying(text.getBytes(StandardCharsets.UTF_16LE)).instead("Content-Type", "application/json"));
        found.add(BadRequest.of(
                Theme.ENCODINGS, "said to be zipped", right.saying(text).with("Content-Encoding", "gzip"), 400, 415));
        found.add(BadRequest.of(
                Theme.SIZES,
                "longer than 1 MiB",
                right.saying("{\"a\": \"" + "x".repeat(1 << 20) + "\"," + inner + "}"),
                413));
    }

    private void mislabelled() {
        String text = body.toString();
        found.add(BadRequest.of(
                Theme.ENCODINGS,
                "in a charset that nobody knows",
                right.saying(text).instead("Content-Type", "application/json; charset=klingon"),
                400,
                415));
        for (String type : List.of("text/plain", "application/xml", "multipart/form-data; boundary=x", "nonsense")) {
            found.add(BadRequest.of(
                    Theme.HEADERS_AND_METHODS,
                    "said to be " + type,
                    right.saying(text).instead("Content-Type", type),
                    400,
                    415));
        }
    }

    private void unreadable(Theme theme, String what, Message message) {
        found.add(BadRequest.of(theme, what, message, 400));
    }

    private static byte[] broken(String text) {
        return around(text, new byte[] {(byte) 0xc3, (byte) 0x28});
    }

    private static byte[] overlong(String text) {
        return around(text, new byte[] {(byte) 0xc0, (byte) 0xaf});
    }

    private static byte[] around(String text, byte[] bytes) {
        byte[] before = "{\"a\": \"".getBytes(StandardCharsets.UTF_8);
        byte[] behind = ("\"," + text.substring(1)).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(before.length + bytes.length + behind.length)
                .put(before)
                .put(bytes)
                .put(behind)
                .array();
    }

    private static String start(String text) {
        return text.length() > 30 ? text.substring(0, 30) + "…" : text;
    }

    private static String field(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static JsonNode text(String text) {
        return Shapes.JSON.getNodeFactory().stringNode(text);
    }

    /** An array where one was expected is looked into by its first element. */
    static JsonNode wrapped(JsonNode element) {
        ArrayNode array = Shapes.JSON.createArrayNode();
        return array.add(element);
    }
}
