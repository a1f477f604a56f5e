package dev.scoreline.translation.assessment;

import dev.scoreline.schemas.topic.Topics;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes records as bytes and reads them again, so that nothing survives but what the schema can say. */
final class Wire {

    static {
        // The catalogue vouches for the generated classes, without which Avro makes no object of them.
        Topics.standard();
    }

    private Wire() {}

    @SuppressWarnings("unchecked") // the schema is the record's own
    static byte[] bytes(SpecificRecord sent) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            DatumWriter<SpecificRecord> writer =
                    SpecificData.getForSchema(sent.getSchema()).createDatumWriter(sent.getSchema());
            writer.write(sent, encoder);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @SuppressWarnings("unchecked") // the schema is the record's own
    static <R extends SpecificRecord> R received(R sent) {
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(bytes(sent), null);
        DatumReader<R> reader = SpecificData.getForSchema(sent.getSchema()).createDatumReader(sent.getSchema());
        try {
            return reader.read(null, decoder);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
