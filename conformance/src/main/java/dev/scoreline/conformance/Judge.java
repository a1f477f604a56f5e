package dev.scoreline.conformance;

import dev.scoreline.contracts.Contract;
import dev.scoreline.contracts.Family;
import dev.scoreline.contracts.Operation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Says what is wrong with an answer: a status, header or field that the contract does not list, or one that it lacks. */
final class Judge {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** What a request can be answered with that means no operation at all. */
    private static final Set<Integer> MEANT_FOR_NOBODY = Set.of(400, 401, 404, 405, 413, 429, 503);

    private static final int NO_CONTENT = 204;

    private Judge() {}

    /** The operation that was asked for; a HEAD asks for the same as its GET. */
    static Optional<Operation> operation(Exchange exchange) {
        String method = exchange.method().equals("HEAD") ? "GET" : exchange.method();
        // What stands behind a semicolon is no part of the path to whoever answers.
        return Contract.operation(method, exchange.path().replaceAll(";[^/]*", ""));
    }

    static List<String> faults(Exchange exchange) {
        return operation(exchange)
                .map(operation -> ofOperation(exchange, operation))
                .orElseGet(() -> ofNobody(exchange));
    }

    private static List<String> ofOperation(Exchange exchange, Operation operation) {
        Optional<JsonNode> response = operation.response(exchange.status());
        if (response.isEmpty()) {
            return List.of("the status " + exchange.status() + " is not listed for " + operation.name());
        }
        Contract contract = operation.contract();
        List<String> faults = new ArrayList<>(headers(exchange, contract, response.get()));
        faults.addAll(body(exchange, contract, response.get().path("content")));
        return faults;
    }

    private static List<String> headers(Exchange exchange, Contract contract, JsonNode response) {
        List<String> faults = new ArrayList<>();
        response.path("headers").properties().forEach(entry -> {
            JsonNode header = contract.resolve(entry.getValue());
            List<String> values = exchange.headers().getOrDefault(entry.getKey().toLowerCase(Locale.ROOT), List.of());
            if (values.isEmpty() && header.path("required").asBoolean(false)) {
                faults.add("the header " + entry.getKey() + " is missing");
            }
            values.forEach(value -> Schemas.faults(contract, header.path("schema"), StringNode.valueOf(value))
                    .forEach(fault -> faults.add("the header " + entry.getKey() + fault)));
        });
        return faults;
    }

    private static List<String> body(Exchange exchange, Contract contract, JsonNode content) {
        if (exchange.method().equals("HEAD")) {
            return List.of();
        }
        if (content.isEmpty()) {
            return exchange.text().isEmpty() ? List.of() : List.of("a body is not listed");
        }
        String type = exchange.contentType().orElse("none");
        JsonNode media = content.path(type);
        if (media.isMissingNode()) {
            return List.of("the Content-Type " + type + " is not listed, only " + content.propertyNames());
        }
        JsonNode schema = media.path("schema");
        if (exchange.body().isEmpty() || !type.endsWith("json")) {
            return List.of();
        }
        return type.endsWith("ndjson")
                ? exchange.text()
                        .lines()
                        .flatMap(line -> json(line, contract, schema).stream())
                        .toList()
                : json(exchange.text(), contract, schema);
    }

    private static List<String> json(String text, Contract contract, JsonNode schema) {
        try {
            return Schemas.faults(contract, schema, JSON.readTree(text));
        } catch (JacksonException notJson) {
            return List.of("the body is not JSON: " + notJson.getOriginalMessage());
        }
    }

    /** Nobody's path or method: an error in the family's shape, or a preflight of a browser. */
    private static List<String> ofNobody(Exchange exchange) {
        Family family = Family.of(exchange.path());
        if (exchange.method().equals("OPTIONS") && exchange.status() == NO_CONTENT && family == Family.FLEX) {
            return List.of();
        }
        if (!MEANT_FOR_NOBODY.contains(exchange.status())) {
            return List.of("no operation is documented at this path with this method");
        }
        Contract contract = Contract.of(family);
        String error = "/components/responses/" + (exchange.status() == 401 ? "Unauthenticated" : "Invalid");
        return body(exchange, contract, contract.document().at(error).path("content"));
    }
}
