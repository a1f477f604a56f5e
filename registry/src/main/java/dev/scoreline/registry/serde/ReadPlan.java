package dev.scoreline.registry.serde;

import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.io.DatumReader;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Arrays;

/** All that is decided once for a writer's and a reader's schema; safe for use by many threads. */
final class ReadPlan {

    private final int id;
    private final WriterSchema writer;
    private final DatumReader<Object> reader;
    private final boolean isRawBytes;
    private final boolean isString;
    private final DecodeLimits limits;

    private ReadPlan(
            int id, WriterSchema writer, Schema readerSchema, DatumReader<Object> reader, DecodeLimits limits) {
        this.id = id;
        this.writer = writer;
        this.reader = reader;
        this.isRawBytes = writer.schema().getType() == Schema.Type.BYTES;
        this.isString = readerSchema.getType() == Schema.Type.STRING;
        this.limits = limits;
    }

    static ReadPlan of(int id, Schema writer, Schema readerSchema, GenericData model, DecodeLimits limits)
            throws IOException {
        WriterSchema inspected = WriterSchema.inspect(writer);
        if (inspected.largestFixed() > limits.maxBytes()) {
            throw new DecodeLimit("a fixed of " + inspected.largestFixed() + " bytes where " + limits.maxBytes()
                    + " are allowed (avro.decode.max.bytes)");
        }
        return new ReadPlan(id, inspected, readerSchema, reader(writer, readerSchema, model), limits);
    }

    /** The fast reader is built here, not at the first record, so that all threads see it complete. */
    @SuppressWarnings("unchecked") // the model makes readers of whatever its schema describes
    private static DatumReader<Object> reader(Schema writer, Schema readerSchema, GenericData model)
            throws IOException {
        return model.isFastReaderEnabled()
                ? model.getFastReaderBuilder().createDatumReader(writer, readerSchema)
                : model.createDatumReader(writer, readerSchema);
    }

    int id() {
        return id;
    }

    @Nullable Object read(byte[] payload, BoundedDecoder in) throws IOException {
        if (isRawBytes) {
            return Arrays.copyOfRange(payload, WireFormat.HEADER_LENGTH, payload.length);
        }
        int length = payload.length - WireFormat.HEADER_LENGTH;
        if (writer.isRecursive()) {
            in.begin(payload, WireFormat.HEADER_LENGTH, length);
            writer.checkDepth(in, limits.maxDepth());
        }
        in.begin(payload, WireFormat.HEADER_LENGTH, length);
        Object value = reader.read(null, in);
        if (in.remainingBytes() > 0) {
            throw new IOException(in.remainingBytes() + " bytes left over after the record");
        }
        return isString && value != null ? value.toString() : value;
    }
}
