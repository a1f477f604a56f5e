package dev.scoreline.registry.cache;

import org.apache.avro.NameValidator;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;

/** One schema as a line of the cache file: checksum of the rest, id, schema. */
record SchemaLine(int id, String json) {

    private static final String SEPARATOR = " ";

    String text() {
        String body = id + SEPARATOR + json;
        return checksum(body) + SEPARATOR + body;
    }

    Schema schema() {
        return new Schema.Parser(NameValidator.NO_VALIDATION)
                .setValidateDefaults(false)
                .parse(json);
    }

    static Optional<SchemaLine> parse(String text) {
        int afterChecksum = text.indexOf(SEPARATOR);
        int afterId = text.indexOf(SEPARATOR, afterChecksum + 1);
        if (afterChecksum < 0 || afterId < 0) {
            return Optional.empty();
        }
        String body = text.substring(afterChecksum + 1);
        if (!checksum(body).equals(text.substring(0, afterChecksum))) {
            return Optional.empty();
        }
        try {
            SchemaLine line =
                    new SchemaLine(Integer.parseInt(text, afterChecksum + 1, afterId, 10), text.substring(afterId + 1));
            line.schema();
            return Optional.of(line);
        } catch (NumberFormatException | SchemaParseException e) {
            return Optional.empty();
        }
    }

    private static String checksum(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(crc.getValue());
    }
}
