package dev.scoreline.registry.serde;

import dev.scoreline.registry.DecodeLimitExceededException;
import dev.scoreline.registry.SchemaId;
import dev.scoreline.registry.Subject;
import dev.scoreline.registry.TruncatedPayloadException;
import dev.scoreline.registry.memory.InMemoryRegistryClient;
import dev.scoreline.registry.sample.Call;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DecodeLimitsTest {

    private static final String TOPIC = "bombs";

    private final InMemoryRegistryClient registry = new InMemoryRegistryClient();

    /** Writes what no honest encoder would. */
    @FunctionalInterface
    private interface Bomb {
        void write(BinaryEncoder out) throws IOException;
    }

    private byte[] payload(Schema schema, Bomb bomb) throws IOException {
        SchemaId id = registry.register(new Subject("bombs-value"), schema, false);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(WireFormat.header(id));
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        bomb.write(encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    private AvroDeserializer<Object> deserializer(Map<String, ?> configs) {
        AvroDeserializer<Object> deserializer = new AvroDeserializer<>(registry);
        deserializer.configure(configs, false);
        return deserializer;
    }

    private AvroDeserializer<Object> deserializer() {
        return deserializer(Map.of());
    }

    private static Schema holding(Schema schema) {
        return SchemaBuilder.record("Holder")
                .fields()
                .name("held")
                .type(schema)
                .noDefault()
                .endRecord();
    }

    private static Schema arrayOf(Schema schema) {
        return holding(Schema.createArray(schema));
    }

    @Test
    void shouldRefuseATextLongerThanItsPayload() throws IOException {
        byte[] bomb = payload(holding(Schema.create(Schema.Type.STRING)), out -> out.writeLong(Integer.MAX_VALUE - 8));

        assertThatThrownBy(() -> deserializer().deserialize(TOPIC, bomb)).isInstanceOf(TruncatedPayloadException.class);
    }

    @Test
    void shouldRefuseATextLongerThanAllowed() throws IOException {
        byte[] text = payload(holding(Schema.create(Schema.Type.STRING)), out -> out.writeString("x".repeat(101)));

        assertThatThrownBy(
                        () -> deserializer(Map.of("avro.decode.max.bytes", 100)).deserialize(TOPIC, text))
                .isInstanceOf(DecodeLimitExceededException.class)
                .hasMessageContaining("avro.decode.max.bytes")
                .hasMessageContaining("101");
    }

    @Test
    void shouldRefuseMoreItemsThanThePayloadCanHold() throws IOException {
        for (Schema item :
                new Schema[] {Schema.create(Schema.Type.STRING), Schema.create(Schema.Type.NULL), emptyRecord()}) {
            byte[] bomb = payload(arrayOf(item), out -> out.writeLong(9_999_999));

            assertThatThrownBy(() -> deserializer().deserialize(TOPIC, bomb))
                    .as("array of %s", item)
                    .isInstanceOf(DecodeLimitExceededException.class)
                    .hasMessageContaining("avro.decode.max.empty.items");
        }
    }

    @Test
    void shouldRefuseItemsSpreadOverManyBlocks() throws IOException {
        byte[] bomb = payload(arrayOf(Schema.create(Schema.Type.NULL)), out -> {
            for (int block = 0; block < 2_000; block++) {
                out.writeLong(900);
            }
            out.writeLong(0);
        });

        assertThatThrownBy(() -> deserializer().deserialize(TOPIC, bomb))
                .isInstanceOf(DecodeLimitExceededException.class);
    }

    @Test
    void shouldRefuseCountsThatOverflow() throws IOException {
        for (long count : new long[] {Long.MAX_VALUE, Long.MIN_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE + 1L}) {
            byte[] bomb = payload(arrayOf(Schema.create(Schema.Type.INT)), out -> {
                out.writeLong(count);
                out.writeLong(0);
            });

            assertThatThrownBy(() -> deserializer().deserialize(TOPIC, bomb))
                    .as("count %d", count)
                    .isInstanceOf(DecodeLimitExceededException.class);
        }
    }

    @Test
    void shouldRefuseABombInAFieldTheReaderSkips() throws IOException {
        byte[] bomb = payload(arrayOf(Schema.create(Schema.Type.NULL)), out -> out.writeLong(9_999_999));
        Schema reader = SchemaBuilder.record("Holder").fields().endRecord();

        assertThatThrownBy(() -> deserializer().deserialize(TOPIC, bomb, reader))
                .isInstanceOf(DecodeLimitExceededException.class);
    }

    @Test
    void shouldReadItemsWithinTheLimits() throws IOException {
        byte[] harmless = payload(arrayOf(Schema.create(Schema.Type.NULL)), out -> {
            out.writeLong(1_000);
            out.writeLong(0);
        });

        assertThat(deserializer().deserialize(TOPIC, harmless)).isNotNull();
    }

    @Test
    void shouldRefuseRecordsNestedTooDeep() {
        byte[] bomb = new AvroSerializer<Call>(registry).serialize(TOPIC, Calls.transferred(600));

        assertThatThrownBy(() -> deserializer().deserialize(TOPIC, bomb))
                .isInstanceOf(DecodeLimitExceededException.class)
                .hasMessageContaining("avro.decode.max.depth");
    }

    @Test
    void shouldRefuseABombOfNestedArraysOfRecords() throws IOException {
        Schema tree = new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"Tree\",\"fields\":[{\"name\":\"children\","
                        + "\"type\":{\"type\":\"array\",\"items\":\"Tree\"}}]}");
        byte[] bomb = payload(tree, out -> {
            for (int level = 0; level < 200_000; level++) {
                out.writeLong(1);
            }
        });

        assertThatThrownBy(() -> deserializer().deserialize(TOPIC, bomb))
                .isInstanceOf(DecodeLimitExceededException.class)
                .hasMessageContaining("avro.decode.max.depth");
    }

    @Test
    void shouldRefuseAFixedLargerThanAllowed() throws IOException {
        byte[] bomb = payload(holding(Schema.createFixed("Huge", null, null, 100_000_000)), out -> {});

        assertThatThrownBy(() -> deserializer().deserialize(TOPIC, bomb))
                .isInstanceOf(DecodeLimitExceededException.class)
                .hasMessageContaining("avro.decode.max.bytes");
    }

    private static Schema emptyRecord() {
        return SchemaBuilder.record("Empty").fields().endRecord();
    }
}
