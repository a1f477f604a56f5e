package dev.scoreline.contracts;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The document of one family, complete: what {@code /openapi/flex.json} serves.
 *
 * @param document OpenAPI 3.1, referring to nothing outside itself
 */
public record Contract(Family family, ObjectNode document) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Map<Family, Contract> ALL = load();

    private static Map<Family, Contract> load() {
        Map<Family, Contract> all = new EnumMap<>(Family.class);
        for (Family family : Family.values()) {
            all.put(family, new Contract(family, Bundle.of(family)));
        }
        return all;
    }

    public static Contract of(Family family) {
        return Objects.requireNonNull(ALL.get(family));
    }

    /** Every operation of every family. */
    public static List<Operation> all() {
        return Stream.of(Family.values())
                .flatMap(family -> of(family).operations().stream())
                .toList();
    }

    /** In the document's order. */
    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry -> operations.add(new Operation(
                                this,
                                entry.getKey().toUpperCase(Locale.ROOT),
                                addresses(path.getKey(), path.getValue()),
                                path.getValue(),
                                entry.getValue()))));
        return operations;
    }

    private static List<String> addresses(String path, JsonNode item) {
        List<String> addresses = new ArrayList<>(List.of(path));
        item.path("x-also").forEach(also -> addresses.add(also.asString()));
        return List.copyOf(addresses);
    }

    /** Which operation a request is meant for: a fixed path wins over one with a variable at the same place. */
    public static Optional<Operation> operation(String method, String path) {
        return of(Family.of(path)).operations().stream()
                .filter(operation -> operation.method().equals(method) && operation.matches(path))
                .min(Comparator.comparingInt(Operation::variables));
    }

    /** Whether any operation, of whatever method, is at this path. */
    public static boolean isKnown(String path) {
        return of(Family.of(path)).operations().stream().anyMatch(operation -> operation.matches(path));
    }

    /** The methods of all operations at this path; none where there is nothing. */
    public static Set<String> methods(String path) {
        return of(Family.of(path)).operations().stream()
                .filter(operation -> operation.matches(path))
                .map(Operation::method)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a node stands for: itself, or what its {@code $ref} names. */
    public JsonNode resolve(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isString() ? resolve(document.at(reference.asString().substring(1))) : node;
    }
}
