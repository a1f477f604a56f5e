package dev.scoreline.conformance;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.scoreline.contracts.Contract;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The schemas of the contracts, ready to judge values by. */
final class Schemas {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private record Key(Contract contract, JsonNode schema) {}

    private static final Map<Key, Schema> READY = new ConcurrentHashMap<>();

    private Schemas() {}

    /** What is wrong with a value; nothing when it is as its schema says. */
    static List<String> faults(Contract contract, JsonNode schema, JsonNode value) {
        return READY.computeIfAbsent(new Key(contract, schema), Schemas::ready).validate(value).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    /** Beside the document's components, so that what it refers to is where it says. */
    private static Schema ready(Key key) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.putArray("allOf").add(key.schema());
        whole.set("components", key.contract().document().path("components"));
        return REGISTRY.getSchema(whole);
    }
}
