package dev.scoreline.systemtests.refusals;

import dev.scoreline.contracts.Family;
import dev.scoreline.contracts.Operation;
import tools.jackson.databind.JsonNode;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What can be wrong with the address, the method and the headers of an operation. */
final class Addresses {

    private final Shapes shapes;
    private final Operation operation;
    private final Message right;
    private final List<BadRequest> found = new ArrayList<>();

    Addresses(Shapes shapes, Operation operation, Message right) {
        this.shapes = shapes;
        this.operation = operation;
        this.right = right;
    }

    List<BadRequest> all() {
        operation.parameters().forEach(this::wrong);
        paths();
        headers();
        return found;
    }

    private void wrong(JsonNode parameter) {
        String name = parameter.path("name").asString();
        JsonNode shape = shapes.shape(parameter.path("schema"));
        switch (parameter.path("in").asString()) {
            case "query" -> query(name, shape);
            case "header" -> header(name, shape);
            case "path" -> path(name);
            default -> throw new IllegalStateException("Expected a place of parameters, found " + parameter);
        }
    }

    private void query(String name, JsonNode shape) {
        Set<String> types = Shapes.types(shape);
        if (types.contains("integer")) {
            BadValues.numbers(shape).forEach(value -> query(Theme.BOUNDS, name + " is " + value, name, value));
        } else if (shape.has("pattern") || shape.has("enum")) {
            BadValues.texts(shape).stream()
                    .filter(bad -> !bad.value().asString().isBlank())
                    .forEach(bad -> query(
                            bad.theme(),
                            name + " is " + bad.what(),
                            name,
                            bad.value().asString()));
        } else if (types.contains("boolean")) {
            query(Theme.TYPES, name + " is no boolean", name, "perhaps");
        }
    }

    private void query(Theme theme, String what, String name, String value) {
        String separator = right.target().contains("?") ? "&" : "?";
        found.add(new BadRequest(
                theme,
                what,
                right.to(right.target() + separator + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)),
                operation.path().contains("{") ? Set.of(400, 404) : Set.of(400),
                Set.of(name),
                true));
    }

    private void header(String name, JsonNode shape) {
        // Whether a key is honoured differs from operation to operation, and has tests of its own.
        if (!shape.has("pattern") || name.equals("Idempotency-Key")) {
            return;
        }
        for (String value : List.of("§", "x".repeat(300), "a b", "\"")) {
            if (!Pattern.compile(shape.path("pattern").asString())
                    .matcher(value)
                    .find()) {
                found.add(BadRequest.invalid(
                        Theme.HEADERS_AND_METHODS,
                        name + " is '" + value + "'",
                        right.with(name, value),
                        Set.of(name)));
            }
        }
    }

    private void path(String name) {
        // Whoever puts something may choose its id.
        if (operation.method().equals("PUT") && operation.contract().family() == Family.NATIVE) {
            return;
        }
        for (String id : some(List.of(
                "0",
                "-1",
                "99999999999999999999",
                "x",
                "1.5",
                "FM" + "g".repeat(32),
                "%20",
                "%E2%80%AE",
                "a".repeat(300),
                "1%0d%0aX-Injected:%201",
                "..%252f",
                "'%20or%20''='"))) {
            found.add(BadRequest.of(
                    Theme.IDS_AND_PATHS,
                    name + " is " + id,
                    right.to(operation.path().replace("{" + name + "}", id).replaceAll("\\{[^}]+}", "1")),
                    operation.method().equals("GET") ? new Integer[] {400, 404} : new Integer[] {400, 404, 405}));
        }
    }

    private void paths() {
        String path = right.target();
        for (String other : some(List.of(
                path + "/nothing",
                path + "//",
                "/" + path,
                path + ";a=b/x",
                path + "%2fx",
                path + "%00",
                path + "/%c0%ae%c0%ae/",
                path.replaceFirst("/", "/./x/..%2f"),
                path.toUpperCase(Locale.ROOT)))) {
            found.add(BadRequest.of(Theme.IDS_AND_PATHS, "no such address", right.to(other), 400, 404, 405));
        }
    }

    private void headers() {
        found.add(BadRequest.of(Theme.HEADERS_AND_METHODS, "without credentials", right, 401)
                .byNobody());
        for (String credentials : some(List.of(
                "Basic",
                "Basic !!!",
                "Basic " + "QQ==",
                "Basic QUM6",
                "Bearer",
                "Bearer x.y.z",
                "Bearer " + "e30.e30.e30",
                "Digest username=\"a\"",
                "Negotiate AAAA",
                "Basic QUM1YzBlMTFhZTAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMTp3cm9uZw=="))) {
            found.add(BadRequest.of(
                            Theme.HEADERS_AND_METHODS,
                            "with " + credentials,
                            right.with("Authorization", credentials),
                            401)
                    .byNobody());
        }
        for (String method : List.of("PUT", "PATCH", "DELETE", "POST", "FROB", "TRACE")) {
            if (!methods().contains(method)) {
                found.add(BadRequest.of(Theme.HEADERS_AND_METHODS, "with " + method, right.by(method), 405, 501));
            }
        }
        if (operation.response(406).isPresent()) {
            found.add(BadRequest.of(
                    Theme.HEADERS_AND_METHODS,
                    "asking for a picture",
                    right.with("Accept", "image/png"),
                    operation.path().contains("{") ? new Integer[] {404, 406} : new Integer[] {400, 406, 415}));
        }
    }

    /** Half of them, another half for the next operation: all are tried, and none everywhere. */
    private List<String> some(List<String> all) {
        int first = Math.floorMod(operation.name().hashCode(), 2);
        return IntStream.range(0, all.size())
                .filter(each -> each % 2 == first)
                .mapToObj(all::get)
                .toList();
    }

    private Set<String> methods() {
        Set<String> methods = new HashSet<>();
        operation.item().propertyNames().forEach(name -> methods.add(name.toUpperCase(Locale.ROOT)));
        return methods;
    }
}
