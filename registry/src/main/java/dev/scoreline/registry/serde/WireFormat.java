package dev.scoreline.registry.serde;

import dev.scoreline.registry.NotAvroWireFormatException;
import dev.scoreline.registry.SchemaId;
import dev.scoreline.registry.TruncatedPayloadException;

/** Confluent's wire format: a zero byte, the schema id in four bytes, big end first, and then Avro's binary encoding. */
final class WireFormat {

    static final byte MAGIC = 0;
    static final int HEADER_LENGTH = 5;

    private WireFormat() {}

    static byte[] header(SchemaId id) {
        int value = id.value();
        return new byte[] {MAGIC, (byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value};
    }

    static int schemaId(String topic, byte[] payload) {
        if (payload.length > 0 && payload[0] != MAGIC) {
            throw new NotAvroWireFormatException(
                    "Expected a payload on topic " + topic + " that begins with magic byte 0,"
                            + " found " + payload[0] + " and " + payload.length + " bytes in all:"
                            + " it was not written by a registry-aware serializer");
        }
        if (payload.length < HEADER_LENGTH) {
            throw new TruncatedPayloadException("Expected a magic byte and a four-byte schema id on topic " + topic
                    + ", found " + payload.length + " bytes: the payload was cut off or is not Avro");
        }
        return (payload[1] & 0xFF) << 24 | (payload[2] & 0xFF) << 16 | (payload[3] & 0xFF) << 8 | (payload[4] & 0xFF);
    }
}
