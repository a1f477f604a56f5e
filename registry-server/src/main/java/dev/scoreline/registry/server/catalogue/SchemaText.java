package dev.scoreline.registry.server.catalogue;

import org.apache.avro.Schema;

/** Reads schemas from text, and gives each its one spelling. */
final class SchemaText {

    private static final int LONGEST_FOUND = 200;

    private SchemaText() {}

    static Schema parse(String text) {
        try {
            return new Schema.Parser().parse(text);
        } catch (RuntimeException malformed) {
            // Avro's parser throws whatever it stumbles over; all of it means the same to the caller.
            throw new RefusedException(
                    ErrorCode.INVALID_SCHEMA,
                    "Expected an Avro schema, found " + shortened(text) + ": " + malformed.getMessage());
        }
    }

    static String shortened(String text) {
        return text.length() <= LONGEST_FOUND ? text : text.substring(0, LONGEST_FOUND) + "…";
    }
}
