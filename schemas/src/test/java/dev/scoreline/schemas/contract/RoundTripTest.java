package dev.scoreline.schemas.contract;

import dev.scoreline.schemas.common.Actor;
import dev.scoreline.schemas.common.ActorKind;
import dev.scoreline.schemas.topic.TrustedRecords;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class RoundTripTest {

    @BeforeAll
    static void trustOurRecords() {
        TrustedRecords.trust();
    }

    static List<Schema> roots() {
        return WireTypes.roots();
    }

    @ParameterizedTest
    @MethodSource("roots")
    void shouldLoseNothingOnTheWayThroughOurClasses(Schema schema) throws IOException {
        long seed = System.nanoTime();
        SomeRecords records = new SomeRecords(seed);
        for (int round = 0; round < 200; round++) {
            byte[] written = bytes(records.of(schema), new GenericDatumWriter<>(schema));

            SpecificRecord read = read(written, schema, schema);

            assertThat(bytes(read, new SpecificDatumWriter<>(schema, SpecificData.getForSchema(schema))))
                    .as("%s, seed %d, round %d", schema.getName(), seed, round)
                    .isEqualTo(written);
        }
    }

    @Test
    void shouldReadASymbolOfANewerVersionAsUnknown() throws IOException {
        Schema ours = Actor.getClassSchema();
        Schema newer = new Schema.Parser().parse(ours.toString().replace("\"SYSTEM\"", "\"SYSTEM\",\"ROBOT\""));
        GenericRecord actor = new GenericData.Record(newer);
        actor.put("subject", "r2");
        actor.put("kind", new GenericData.EnumSymbol(newer.getField("kind").schema(), "ROBOT"));
        actor.put("permissions", List.of());
        actor.put("teams", List.of());

        SpecificRecord read = read(bytes(actor, new GenericDatumWriter<>(newer)), newer, ours);

        assertThat(read.get(ours.getField("kind").pos())).isEqualTo(ActorKind.UNKNOWN);
    }

    private static <T> byte[] bytes(T value, DatumWriter<T> writer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        writer.write(value, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    private static SpecificRecord read(byte[] bytes, Schema writer, Schema reader) throws IOException {
        SpecificDatumReader<SpecificRecord> records =
                new SpecificDatumReader<>(writer, reader, SpecificData.getForSchema(reader));
        return records.read(null, DecoderFactory.get().binaryDecoder(bytes, null));
    }
}
