package dev.scoreline.registry.serde;

import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** All that is decided once for a schema on a topic: the bytes in front, and how a value follows them. */
final class WritePlan {

    static final long FOR_EVER = Long.MAX_VALUE;

    private final byte[] header;
    private final Step step;
    private final long validUntilNanos;

    /** Writes one value. */
    @FunctionalInterface
    interface Step {
        void write(Object value, Scratch scratch) throws IOException;
    }

    WritePlan(byte[] header, Step step, long validUntilNanos) {
        this.header = header;
        this.step = step;
        this.validUntilNanos = validUntilNanos;
    }

    boolean isValid() {
        return validUntilNanos == FOR_EVER || System.nanoTime() - validUntilNanos < 0;
    }

    byte[] write(Object value, Scratch scratch) throws IOException {
        scratch.out().reset();
        scratch.out().write(header, 0, header.length);
        step.write(value, scratch);
        return scratch.out().toByteArray();
    }

    /** Writes a value with the schema it has. */
    static Step direct(Schema schema, GenericData model) {
        if (schema.getType() == Schema.Type.BYTES) {
            return WritePlan::writeRaw;
        }
        DatumWriter<Object> writer = writer(schema, model);
        return (value, scratch) -> {
            BinaryEncoder encoder = scratch.encoder();
            writer.write(value, encoder);
            encoder.flush();
        };
    }

    /**
     * Writes a value with another schema than it has: through Avro's schema resolution, field by name, because writers
     * take fields by position and would write the wrong ones.
     */
    static Step converting(Schema from, Schema to, GenericData model) {
        DatumWriter<Object> first = writer(from, model);
        GenericDatumReader<Object> between = new GenericDatumReader<>(from, to, Models.generic(false));
        DatumWriter<Object> second = writer(to, Models.generic(false));
        return (value, scratch) -> {
            ByteArrayOutputStream own = new ByteArrayOutputStream();
            BinaryEncoder ownEncoder = EncoderFactory.get().directBinaryEncoder(own, null);
            first.write(value, ownEncoder);
            Object converted = between.read(null, DecoderFactory.get().binaryDecoder(own.toByteArray(), null));
            BinaryEncoder encoder = scratch.encoder();
            second.write(converted, encoder);
            encoder.flush();
        };
    }

    @SuppressWarnings("unchecked") // the model makes writers of whatever its schema describes
    private static DatumWriter<Object> writer(Schema schema, GenericData model) {
        return model.createDatumWriter(schema);
    }

    /** Confluent's special case: top-level bytes are the payload itself, without Avro's length in front. */
    private static void writeRaw(Object value, Scratch scratch) {
        byte[] bytes;
        if (value instanceof ByteBuffer buffer) {
            bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
        } else {
            bytes = (byte[]) value;
        }
        scratch.out().write(bytes, 0, bytes.length);
    }

    static boolean isSpecific(Object value) {
        return value instanceof SpecificRecord;
    }
}
