package dev.scoreline.schemas.envelope;

import org.apache.avro.Schema;

import java.util.List;
import java.util.Locale;

/** Finds the payload fields of a fact: nullable records of its own namespace, each named like its type. */
final class PayloadFields {

    private PayloadFields() {}

    static List<Schema.Field> of(Schema fact) {
        return fact.getFields().stream()
                .filter(field -> isPayload(field, fact.getNamespace()))
                .toList();
    }

    static Schema.Field named(List<Schema.Field> payloads, String type) {
        return payloads.stream()
                .filter(field -> typeName(field).equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** The type that the field stands for: its own name with a capital letter. */
    static String typeName(Schema.Field field) {
        return field.name().substring(0, 1).toUpperCase(Locale.ROOT)
                + field.name().substring(1);
    }

    private static boolean isPayload(Schema.Field field, String namespace) {
        return field.schema().isUnion()
                && field.schema().getTypes().stream()
                        .anyMatch(branch -> branch.getType() == Schema.Type.RECORD
                                && namespace.equals(branch.getNamespace())
                                && branch.getName().equals(typeName(field)));
    }
}
