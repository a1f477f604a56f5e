package dev.scoreline.views.dynamodb;

import dev.scoreline.schemas.topic.TrustedRecords;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecordBase;
import software.amazon.awssdk.core.SdkBytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Turns records into the bodies of items and back: a format byte, the fingerprint of the schema it was written with,
 * then compressed Avro. The table keeps the schemas, so that what an older or newer release wrote stays readable.
 */
final class Bodies {

    private static final byte FORMAT = 1;
    private static final int HEADER = 1 + Long.BYTES;

    private final Shelf shelf;
    private final Map<ReaderKey, SpecificDatumReader<?>> readers = new ConcurrentHashMap<>();
    private final ThreadLocal<Scratch> scratch = ThreadLocal.withInitial(Scratch::new);

    private record ReaderKey(long fingerprint, String type) {}

    /** What a thread uses again: growing buffers anew for each body costs more than filling them. */
    private static final class Scratch {
        private final ByteArrayOutputStream avro = new ByteArrayOutputStream(8192);
        private final BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(avro, null);
        private final Compression compression = new Compression();
    }

    Bodies(Shelf shelf) {
        this.shelf = shelf;
        TrustedRecords.trust();
    }

    SdkBytes written(IndexedRecord record, SpecificData model) {
        Scratch mine = scratch.get();
        mine.avro.reset();
        try {
            new SpecificDatumWriter<>(record.getSchema(), model).write(record, mine.encoder);
            mine.encoder.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        byte[] packed = mine.compression.packed(mine.avro.toByteArray(), HEADER);
        ByteBuffer.wrap(packed).put(FORMAT).putLong(shelf.kept(record.getSchema()));
        return SdkBytes.fromByteArrayUnsafe(packed);
    }

    <S extends SpecificRecordBase> S read(byte[] body, Kind<S> kind) {
        return read(body, kind.type(), kind.schema(), kind.model());
    }

    <T> T read(byte[] body, Class<T> type, Schema schema, SpecificData model) {
        ByteBuffer header = ByteBuffer.wrap(body);
        byte format = header.get();
        if (format != FORMAT) {
            throw new IllegalStateException("Expected an item body of format " + FORMAT + ", found " + format
                    + ": a newer release wrote it; update this one.");
        }
        byte[] avro = scratch.get().compression.unpacked(body, HEADER);
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(avro, null);
        try {
            return type.cast(reader(header.getLong(), schema, model).read(null, decoder));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "Expected a body of " + schema.getFullName() + "; the item is damaged", unreadable);
        }
    }

    private SpecificDatumReader<?> reader(long fingerprint, Schema schema, SpecificData model) {
        // Not computed inside the map: fetching a schema is a request, and may take as long as patience lasts.
        ReaderKey key = new ReaderKey(fingerprint, schema.getFullName());
        SpecificDatumReader<?> known = readers.get(key);
        if (known == null) {
            known = new SpecificDatumReader<>(shelf.fetched(fingerprint), schema, model);
            readers.put(key, known);
        }
        return known;
    }
}
