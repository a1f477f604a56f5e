package dev.scoreline.registry.serde;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scoreline.registry.UnencodableRecordException;
import org.apache.avro.NameValidator;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericContainer;
import org.apache.avro.generic.GenericData;

import java.nio.ByteBuffer;

/** The schema a value is written with. */
final class RecordSchemas {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schema BOOLEAN = Schema.create(Schema.Type.BOOLEAN);
    private static final Schema INT = Schema.create(Schema.Type.INT);
    private static final Schema LONG = Schema.create(Schema.Type.LONG);
    private static final Schema FLOAT = Schema.create(Schema.Type.FLOAT);
    private static final Schema DOUBLE = Schema.create(Schema.Type.DOUBLE);
    private static final Schema STRING = Schema.create(Schema.Type.STRING);
    private static final Schema BYTES = Schema.create(Schema.Type.BYTES);

    private RecordSchemas() {}

    static Schema of(Object value) {
        return switch (value) {
            case GenericContainer container -> container.getSchema();
            case CharSequence text -> STRING;
            case Integer number -> INT;
            case Long number -> LONG;
            case Boolean flag -> BOOLEAN;
            case Double number -> DOUBLE;
            case Float number -> FLOAT;
            case byte[] bytes -> BYTES;
            case ByteBuffer bytes -> BYTES;
            default ->
                throw new UnencodableRecordException("Expected an Avro record, a string, a number, a boolean or bytes,"
                        + " found " + value.getClass().getName() + ": convert it, or use a serializer for that type");
        };
    }

    /** The same schema without the notes that generated Java classes leave for themselves. */
    static Schema withoutJavaProperties(Schema schema) {
        try {
            JsonNode tree = JSON.readTree(schema.toString());
            strip(tree);
            return new Schema.Parser(NameValidator.NO_VALIDATION)
                    .setValidateDefaults(false)
                    .parse(tree.toString());
        } catch (JsonProcessingException e) {
            throw new UnencodableRecordException("Expected a schema that prints as JSON, found " + e.getMessage(), e);
        }
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(GenericData.STRING_PROP);
            object.properties().stream()
                    .filter(property -> !property.getKey().equals("default"))
                    .forEach(property -> strip(property.getValue()));
        } else {
            node.forEach(RecordSchemas::strip);
        }
    }
}
