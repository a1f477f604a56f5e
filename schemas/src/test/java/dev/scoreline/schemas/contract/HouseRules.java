package dev.scoreline.schemas.contract;

import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What every schema of ours keeps to, so that it can be read by people and grown without a break. */
final class HouseRules {

    /** Texts about or by a person: at home in a personal record and nowhere else. */
    private static final Set<String> PERSONAL = Set.of(
            "userName",
            "userEmail",
            "comment",
            "reason",
            "aiReason",
            "aiSummary",
            "aiSummaryByAi",
            "supervisorAssessment",
            "context",
            "aiError",
            "otherFields");

    private HouseRules() {}

    /** One sentence for each breach within these schemas; empty when they keep all rules. */
    static List<String> breaches(List<Schema> roots) {
        List<String> breaches = new ArrayList<>();
        WireTypes.within(roots).values().forEach(type -> breaches.addAll(breachesOf(type)));
        WireTypes.openWithin(roots).values().forEach(type -> breaches.addAll(exposuresOf(type)));
        return breaches;
    }

    private static List<String> breachesOf(Schema type) {
        List<String> breaches = new ArrayList<>();
        require(isText(type.getDoc()), type.getName() + " has no doc", breaches);
        switch (type.getType()) {
            case RECORD -> {
                // ksqlDB and Connect know no structure without fields.
                require(!type.getFields().isEmpty(), type.getName() + " has no fields", breaches);
                type.getFields().forEach(field -> check(type, field, breaches));
            }
            case ENUM ->
                require(startsUnknown(type), type.getName() + " does not begin with its default UNKNOWN", breaches);
            default -> breaches.add(type.getName() + " is neither a record nor an enum");
        }
        return breaches;
    }

    private static void check(Schema type, Schema.Field field, List<String> breaches) {
        String name = type.getName() + "." + field.name();
        require(isText(field.doc()), name + " has no doc", breaches);
        require(isPlain(field.schema()), name + " is a union of something else than null and one type", breaches);
        require(
                !isNullable(field) || defaultsTo(field, JsonProperties.NULL_VALUE),
                name + " is nullable but does not default to null",
                breaches);
        require(
                !isArray(field) || defaultsTo(field, List.of()),
                name + " is a list but does not default to an empty one",
                breaches);
    }

    private static List<String> exposuresOf(Schema type) {
        if (type.getType() != Schema.Type.RECORD) {
            return List.of();
        }
        return type.getFields().stream()
                .filter(HouseRules::isPersonal)
                .map(field -> type.getName() + "." + field.name() + " is personal but not in a personal record")
                .toList();
    }

    private static boolean startsUnknown(Schema type) {
        return type.getEnumSymbols().getFirst().equals("UNKNOWN") && "UNKNOWN".equals(type.getEnumDefault());
    }

    /** Also within lists: whatever a union offers beyond "nothing" can never be added to. */
    private static boolean isPlain(Schema schema) {
        return switch (schema.getType()) {
            case UNION ->
                schema.getTypes().size() == 2
                        && schema.getTypes().getFirst().getType() == Schema.Type.NULL
                        && isPlain(schema.getTypes().getLast());
            case ARRAY -> isPlain(schema.getElementType());
            case MAP -> isPlain(schema.getValueType());
            case RECORD, ENUM, FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> true;
        };
    }

    private static boolean isNullable(Schema.Field field) {
        return field.schema().isUnion();
    }

    private static boolean isArray(Schema.Field field) {
        return field.schema().getType() == Schema.Type.ARRAY;
    }

    private static boolean defaultsTo(Schema.Field field, Object expected) {
        return expected.equals(field.defaultVal());
    }

    /** Texts only: a record of such a name is judged by its own fields. */
    private static boolean isPersonal(Schema.Field field) {
        Schema plain = isNullable(field) ? field.schema().getTypes().getLast() : field.schema();
        return PERSONAL.contains(field.name())
                && (plain.getType() == Schema.Type.STRING || plain.getName().equals("TextEdit"));
    }

    private static boolean isText(@Nullable String doc) {
        return doc != null && !doc.isBlank();
    }

    private static void require(boolean kept, String breach, List<String> breaches) {
        if (!kept) {
            breaches.add(breach);
        }
    }
}
