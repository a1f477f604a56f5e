package dev.scoreline.contracts;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One thing that a client can ask for.
 *
 * @param method in capitals
 * @param paths the documented one, then others that mean the same, each with variables in braces
 * @param item what all operations at the path share
 * @param node its part of the document
 */
public record Operation(Contract contract, String method, List<String> paths, JsonNode item, JsonNode node) {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    /** Unique within its family. */
    public String id() {
        return node.path("operationId").asString("");
    }

    public String path() {
        return paths.getFirst();
    }

    /** Across all families: {@code flex recordAnswer}. */
    public String name() {
        return contract.family().slug() + " " + id();
    }

    boolean matches(String path) {
        return paths.stream()
                .anyMatch(template -> pattern(template).matcher(path).matches());
    }

    private static Pattern pattern(String template) {
        StringBuilder pattern = new StringBuilder();
        int end = 0;
        var variable = VARIABLE.matcher(template);
        while (variable.find()) {
            pattern.append(Pattern.quote(template.substring(end, variable.start())))
                    .append("[^/]+");
            end = variable.end();
        }
        return Pattern.compile(pattern + Pattern.quote(template.substring(end)));
    }

    int variables() {
        return (int) VARIABLE.matcher(path()).results().count();
    }

    /** Those of the path, then its own. */
    public List<JsonNode> parameters() {
        List<JsonNode> parameters = new ArrayList<>();
        item.path("parameters").forEach(parameter -> parameters.add(contract.resolve(parameter)));
        node.path("parameters").forEach(parameter -> parameters.add(contract.resolve(parameter)));
        return parameters;
    }

    /** What it answers with this status; empty where the document knows none. */
    public Optional<JsonNode> response(int status) {
        JsonNode response = node.path("responses").path(Integer.toString(status));
        return response.isMissingNode() ? Optional.empty() : Optional.of(contract.resolve(response));
    }
}
