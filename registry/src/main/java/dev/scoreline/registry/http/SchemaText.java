package dev.scoreline.registry.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scoreline.registry.InvalidSchemaException;
import dev.scoreline.registry.Subject;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.NameValidator;
import org.apache.avro.Schema;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Reads the schemas a registry serves, those they refer to first.
 *
 * <p>Names and defaults are not judged: what is registered is what records were written with.
 */
final class SchemaText {

    private final BiFunction<Subject, String, JsonNode> versions;

    SchemaText(BiFunction<Subject, String, JsonNode> versions) {
        this.versions = versions;
    }

    Schema parse(JsonNode node) {
        String type = node.path("schemaType").asText("AVRO");
        if (!type.equals("AVRO")) {
            throw new InvalidSchemaException("Expected an Avro schema in the registry, found one of type " + type
                    + ": read this topic with a deserializer for " + type);
        }
        Schema.Parser parser = new Schema.Parser(NameValidator.NO_VALIDATION).setValidateDefaults(false);
        return parse(parser, node, new HashSet<>());
    }

    private Schema parse(Schema.Parser parser, JsonNode node, Set<String> seen) {
        for (JsonNode reference : node.path("references")) {
            String subject = reference.path("subject").asText();
            String version = reference.path("version").asText();
            if (seen.add(subject + "/" + version)) {
                parse(parser, versions.apply(new Subject(subject), version), seen);
            }
        }
        String text = node.path("schema").asText();
        try {
            return parser.parse(text);
        } catch (AvroRuntimeException e) {
            throw new InvalidSchemaException(
                    "Expected an Avro schema from the registry, found «" + text + "»: " + e.getMessage()
                            + "; correct it in the registry",
                    e);
        }
    }
}
