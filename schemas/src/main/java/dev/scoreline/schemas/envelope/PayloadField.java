package dev.scoreline.schemas.envelope;

import org.apache.avro.Schema;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A field of a fact that holds a payload: a nullable record of the fact's own namespace, named like its type.
 *
 * @param type the type it stands for: its own name with a capital letter
 */
record PayloadField(String type, int position) {

    /** Every record is judged, and there are four kinds of fact. */
    private static final Map<String, List<PayloadField>> KNOWN = new ConcurrentHashMap<>();

    static List<PayloadField> of(Schema fact) {
        return KNOWN.computeIfAbsent(fact.getFullName(), name -> find(fact));
    }

    private static List<PayloadField> find(Schema fact) {
        return fact.getFields().stream()
                .filter(field -> isPayload(field, fact.getNamespace()))
                .map(field -> new PayloadField(typeName(field), field.pos()))
                .toList();
    }

    private static boolean isPayload(Schema.Field field, String namespace) {
        return field.schema().isUnion()
                && field.schema().getTypes().stream()
                        .anyMatch(branch -> branch.getType() == Schema.Type.RECORD
                                && namespace.equals(branch.getNamespace())
                                && branch.getName().equals(typeName(field)));
    }

    private static String typeName(Schema.Field field) {
        return field.name().substring(0, 1).toUpperCase(Locale.ROOT)
                + field.name().substring(1);
    }
}
