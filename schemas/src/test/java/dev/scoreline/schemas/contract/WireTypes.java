package dev.scoreline.schemas.contract;

import dev.scoreline.schemas.configuration.AccountConfiguration;
import dev.scoreline.schemas.rollup.RollupDelta;
import dev.scoreline.schemas.topic.Topic;
import dev.scoreline.schemas.topic.Topics;
import org.apache.avro.Schema;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import static java.util.Comparator.comparing;

/** The schemas that stand for a subject, and all types they are made of. */
final class WireTypes {

    private WireTypes() {}

    /** The values of all topics, and what scoring sends to itself: old and new instances meet there too. */
    static List<Schema> roots() {
        return Stream.concat(Topics.standard().all().stream().map(Topic::schema), internal().stream())
                .sorted(comparing(Schema::getName))
                .toList();
    }

    /** What has no topic of the catalogue but a repartition topic or a changelog of its own. */
    static List<Schema> internal() {
        return List.of(RollupDelta.getClassSchema(), AccountConfiguration.getClassSchema());
    }

    /** Every named type within these schemas, by full name. */
    static Map<String, Schema> within(List<Schema> schemas) {
        return within(schemas, type -> true);
    }

    /** Those of them that are reached without entering a personal record. */
    static Map<String, Schema> openWithin(List<Schema> schemas) {
        return within(schemas, type -> !type.getName().startsWith("Personal"));
    }

    private static Map<String, Schema> within(List<Schema> schemas, Predicate<Schema> entered) {
        Map<String, Schema> found = new TreeMap<>();
        schemas.forEach(schema -> collect(schema, entered, found));
        return found;
    }

    private static void collect(Schema schema, Predicate<Schema> entered, Map<String, Schema> found) {
        switch (schema.getType()) {
            case RECORD -> {
                if (entered.test(schema) && found.putIfAbsent(schema.getFullName(), schema) == null) {
                    schema.getFields().forEach(field -> collect(field.schema(), entered, found));
                }
            }
            case ENUM, FIXED -> found.put(schema.getFullName(), schema);
            case ARRAY -> collect(schema.getElementType(), entered, found);
            case MAP -> collect(schema.getValueType(), entered, found);
            case UNION -> schema.getTypes().forEach(branch -> collect(branch, entered, found));
            case STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> {}
        }
    }
}
