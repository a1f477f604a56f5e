package dev.scoreline.contracts.page;

import dev.scoreline.contracts.Contract;
import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The fields of a body, those within others by their path: {@code criteria[].score}. */
final class Fields {

    /** One field. */
    record Field(String path, boolean required, String shape, String description) {}

    private static final int DEEPEST = 6;

    private final Contract contract;
    private final Shape shape;
    private final List<Field> found = new ArrayList<>();

    private Fields(Contract contract) {
        this.contract = contract;
        this.shape = new Shape(contract);
    }

    static List<Field> of(Contract contract, JsonNode schema) {
        Fields fields = new Fields(contract);
        fields.collect("", schema, 0);
        return List.copyOf(new LinkedHashSet<>(fields.found));
    }

    private void collect(String path, JsonNode reference, int depth) {
        JsonNode schema = contract.resolve(reference);
        if (depth > DEEPEST) {
            return;
        }
        schema.path("oneOf").forEach(choice -> collect(path, choice, depth + 1));
        schema.path("allOf").forEach(part -> collect(path, part, depth + 1));
        if (schema.has("items")) {
            collect(path + "[]", schema.path("items"), depth + 1);
        }
        Set<String> required = new LinkedHashSet<>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        schema.path("properties").properties().forEach(property -> {
            String name = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
            JsonNode within = contract.resolve(property.getValue());
            found.add(new Field(
                    name,
                    required.contains(property.getKey()),
                    shape.words(property.getValue()),
                    within.path("description").asString("")));
            collect(name, within, depth + 1);
        });
    }
}
