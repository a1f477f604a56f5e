package dev.scoreline.registry.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scoreline.registry.server.catalogue.ErrorCode;
import dev.scoreline.registry.server.catalogue.RefusedException;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** The schema in a request's body; what we could not keep is refused rather than dropped. */
final class SchemaBody {

    private static final List<String> UNSUPPORTED = List.of("references", "metadata", "ruleSet");

    private SchemaBody() {}

    static String schemaOf(Call call) {
        String type = call.text("schemaType");
        if (type != null && !type.equals("AVRO")) {
            throw new RefusedException(
                    ErrorCode.INVALID_SCHEMA, "Expected schemaType AVRO, the only one served here, found " + type);
        }
        for (String field : UNSUPPORTED) {
            if (!isEmpty(call.body().path(field))) {
                throw new RefusedException(
                        ErrorCode.INVALID_SCHEMA,
                        "Expected no '" + field + "': this registry keeps whole Avro schemas only; put everything"
                                + " into 'schema'");
            }
        }
        String schema = call.text("schema");
        if (schema == null || schema.isBlank()) {
            throw new RefusedException(
                    ErrorCode.INVALID_SCHEMA,
                    "Expected the schema's JSON as text in field 'schema', found " + found(schema));
        }
        return schema;
    }

    /** The schema to be registered; an id of the caller's choice is for import mode, which we do not have. */
    static String newSchemaOf(Call call) {
        if (call.body().path("id").asInt(-1) >= 0) {
            throw new RefusedException(
                    ErrorCode.OPERATION_NOT_PERMITTED,
                    "Expected no 'id': this registry gives ids itself, and has no import mode; leave the field out");
        }
        return schemaOf(call);
    }

    private static boolean isEmpty(JsonNode field) {
        return field.isMissingNode() || field.isNull() || (field.isContainerNode() && field.isEmpty());
    }

    private static String found(@Nullable String schema) {
        return schema == null ? "no such field" : "blank text";
    }
}
