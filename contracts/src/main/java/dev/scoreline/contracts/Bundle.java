package dev.scoreline.contracts;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Makes one document of a family's file and the shared one: no reference leaves it, and nothing is in it that nothing
 * refers to. Where both have a part of one name, the family's own wins.
 */
final class Bundle {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final String SHARED = "common.yaml";

    private final ObjectNode document;
    private final ObjectNode shared;
    private final Deque<String> wanted = new ArrayDeque<>();
    private final Set<String> taken = new HashSet<>();

    private Bundle(ObjectNode document, ObjectNode shared) {
        this.document = document;
        this.shared = shared;
    }

    static ObjectNode of(Family family) {
        ObjectNode document = read(family.slug() + ".yaml");
        Everywhere.apply(document);
        return new Bundle(document, read(SHARED)).whole();
    }

    /** One of our files as it is written. */
    static ObjectNode read(String file) {
        try (InputStream stream = Objects.requireNonNull(Bundle.class.getResourceAsStream(file), file)) {
            return (ObjectNode) YAML.readTree(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private ObjectNode whole() {
        ObjectNode own = document.withObject("components");
        document.remove("components");
        collect(document);
        document.path("security")
                .forEach(schemes ->
                        schemes.propertyNames().forEach(name -> wanted.add("/components/securitySchemes/" + name)));
        ObjectNode components = document.putObject("components");
        while (!wanted.isEmpty()) {
            String pointer = wanted.pop();
            if (taken.add(pointer)) {
                take(pointer, own, components);
            }
        }
        inlineExamples(document);
        dropInlined(components);
        return document;
    }

    private void take(String pointer, ObjectNode own, ObjectNode components) {
        String[] steps = pointer.split("/", 5);
        JsonNode mine = own.path(steps[2]).path(steps[3]);
        JsonNode theirs = shared.path("components").path(steps[2]).path(steps[3]);
        if (mine.isMissingNode() && theirs.isMissingNode()) {
            throw new IllegalStateException("Expected " + pointer + " of " + document.at("/info/title")
                    + " in its own file or in " + SHARED + ", found it in neither; write it into one of them");
        }
        JsonNode part = mine.isMissingNode() ? theirs : mine;
        components.withObject(steps[2]).set(steps[3], part);
        collect(part);
    }

    /** Notes every part that is referred to, and lets shared ones be referred to as parts of this document. */
    private void collect(JsonNode node) {
        JsonNode reference = node.path("$ref");
        if (reference.isString()) {
            String local = reference.asString().substring(reference.asString().indexOf('#'));
            ((ObjectNode) node).put("$ref", local);
            String[] steps = local.split("/", 5);
            wanted.add("/components/" + steps[2] + "/" + steps[3]);
        }
        node.forEach(this::collect);
    }

    /** A value inside an example may be another example's: tools know no references there. */
    private void inlineExamples(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
                boolean isExample =
                        field.getKey().equals("example") || field.getKey().equals("value");
                object.set(field.getKey(), isExample ? inlined(field.getValue()) : field.getValue());
            }
        }
        node.forEach(this::inlineExamples);
    }

    /** What only other examples were made of is in them now. */
    private void dropInlined(ObjectNode components) {
        List<String> referred = document.findValuesAsString("$ref");
        if (components.path("examples") instanceof ObjectNode examples) {
            examples.retain(examples.propertyNames().stream()
                    .filter(name -> referred.contains("#/components/examples/" + name))
                    .toList());
        }
    }

    private JsonNode inlined(JsonNode value) {
        JsonNode reference = value.path("$ref");
        if (reference.isString()) {
            return inlined(document.at(reference.asString().substring(1)).deepCopy());
        }
        switch (value) {
            case ObjectNode object ->
                List.copyOf(object.properties())
                        .forEach(field -> object.set(field.getKey(), inlined(field.getValue())));
            case ArrayNode array -> {
                List<JsonNode> elements = new ArrayList<>();
                array.forEach(element -> elements.add(inlined(element)));
                array.removeAll().addAll(elements);
            }
            default -> {
                // A plain value refers to nothing.
            }
        }
        return value;
    }
}
