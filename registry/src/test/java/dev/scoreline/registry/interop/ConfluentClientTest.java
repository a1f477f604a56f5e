package dev.scoreline.registry.interop;

import dev.scoreline.registry.StubRegistry;
import dev.scoreline.registry.Subject;
import dev.scoreline.registry.serde.AvroSerde;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import org.apache.flink.avro.shaded.org.apache.avro.Schema;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericData;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericDatumReader;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericDatumWriter;
import org.apache.flink.avro.shaded.org.apache.avro.io.BinaryEncoder;
import org.apache.flink.avro.shaded.org.apache.avro.io.DecoderFactory;
import org.apache.flink.avro.shaded.org.apache.avro.io.EncoderFactory;
import org.apache.flink.formats.avro.registry.confluent.ConfluentSchemaRegistryCoder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Holds our wire format against Flink's, and our requests against Confluent's own client, over HTTP and with Avro as
 * they shade it. Confluent's serializer class itself is not on Maven Central, so it is not here.
 */
class ConfluentClientTest {

    private static final String TOPIC = "calls";
    private static final org.apache.avro.Schema OURS = SchemaBuilder.record("Call")
            .namespace("dev.scoreline.interop")
            .fields()
            .requiredString("id")
            .requiredLong("seconds")
            .name("outcome")
            .type()
            .enumeration("Outcome")
            .symbols("UNKNOWN", "SOLVED")
            .noDefault()
            .name("tags")
            .type()
            .array()
            .items()
            .stringType()
            .noDefault()
            .optionalBytes("voice")
            .endRecord();
    private static final String AS_JSON =
            "{\"id\": \"größe\", \"seconds\": 90, \"outcome\": \"SOLVED\", \"tags\": [\"a\", \"b\"], \"voice\": null}";

    private final StubRegistry registry = new StubRegistry();
    private final CachedSchemaRegistryClient confluent =
            new CachedSchemaRegistryClient(registry.url().toString(), 100);
    private final ConfluentSchemaRegistryCoder coder = new ConfluentSchemaRegistryCoder("calls-value", confluent);
    private final AvroSerde<GenericRecord> serde = new AvroSerde<>();

    @BeforeEach
    void configure() {
        serde.configure(Map.of("schema.registry.url", registry.url().toString()), false);
    }

    @AfterEach
    void close() {
        serde.close();
        registry.close();
    }

    @Test
    void shouldBeReadByFlink() throws IOException {
        GenericRecord call = new GenericRecordBuilder(OURS)
                .set("id", "größe")
                .set("seconds", 90L)
                .set(
                        "outcome",
                        new org.apache.avro.generic.GenericData.EnumSymbol(
                                OURS.getField("outcome").schema(), "SOLVED"))
                .set("tags", List.of("a", "b"))
                .build();

        try (InputStream payload = new ByteArrayInputStream(serde.serializer().serialize(TOPIC, call))) {
            Schema schema = coder.readSchema(payload);
            Object read = new GenericDatumReader<>(schema)
                    .read(null, DecoderFactory.get().binaryDecoder(payload, null));

            assertThat(String.valueOf(read)).isEqualTo(AS_JSON);
        }
    }

    @Test
    void shouldReadWhatFlinkWrote() throws IOException {
        Schema theirs = new Schema.Parser().parse(OURS.toString());
        GenericData.Record call = new GenericData.Record(theirs);
        call.put("id", "größe");
        call.put("seconds", 90L);
        call.put(
                "outcome", new GenericData.EnumSymbol(theirs.getField("outcome").schema(), "SOLVED"));
        call.put("tags", List.of("a", "b"));
        ByteArrayOutputStream payload = new ByteArrayOutputStream();
        coder.writeSchema(theirs, payload);
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(payload, null);
        new GenericDatumWriter<>(theirs).write(call, encoder);
        encoder.flush();

        assertThat(String.valueOf(serde.deserializer().deserialize(TOPIC, payload.toByteArray())))
                .isEqualTo(AS_JSON);
        assertThat(registry.contents().latest(new Subject("calls-value")).schema())
                .isEqualTo(OURS);
    }

    @Test
    void shouldAgreeWithFlinkOnWhatIsNotTheWireFormat() {
        byte[] json = {'{', 0, 0, 0, 1, 0};

        assertThatThrownBy(() -> coder.readSchema(new ByteArrayInputStream(json)))
                .hasMessageContaining("Magic");
        assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, json)).hasMessageContaining("magic");
    }
}
