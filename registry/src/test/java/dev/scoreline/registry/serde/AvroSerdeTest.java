package dev.scoreline.registry.serde;

import dev.scoreline.registry.NotAvroWireFormatException;
import dev.scoreline.registry.PoisonRecordException;
import dev.scoreline.registry.Subject;
import dev.scoreline.registry.TruncatedPayloadException;
import dev.scoreline.registry.UndecodableRecordException;
import dev.scoreline.registry.UnencodableRecordException;
import dev.scoreline.registry.UnknownSchemaIdException;
import dev.scoreline.registry.memory.InMemoryRegistryClient;
import dev.scoreline.registry.sample.Call;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.util.Utf8;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AvroSerdeTest {

    private static final String TOPIC = "calls";

    private final InMemoryRegistryClient registry = new InMemoryRegistryClient();
    private final AvroSerializer<Object> serializer = new AvroSerializer<>(registry);
    private final AvroDeserializer<Object> generic = new AvroDeserializer<>(registry);
    private final SpecificAvroSerde<Call> specific = new SpecificAvroSerde<>(registry);

    private byte[] payload(Object value) {
        byte[] payload = serializer.serialize(TOPIC, value);
        assertThat(payload).as("payload of %s", value).isNotNull();
        return payload == null ? new byte[0] : payload;
    }

    @Test
    void shouldReadBackTheGeneratedRecordItWrote() {
        Call call = Calls.transferred(3);

        assertThat(specific.deserializer().deserialize(TOPIC, payload(call))).isEqualTo(call);
    }

    @Test
    void shouldReadAGeneratedRecordAsGenericOne() {
        GenericRecord read = (GenericRecord) generic.deserialize(TOPIC, payload(Calls.aCall("c1")));

        assertThat(read).isNotNull();
        assertThat(String.valueOf(read)).contains("\"id\": \"c1\"", "1700000000123", "SOLVED");
    }

    @Test
    void shouldWriteTheMagicByteAndTheIdBigEndFirst() {
        byte[] payload = payload(7L);

        assertThat(payload).containsExactly(0, 0, 0, 0, 1, 14);
    }

    @Test
    void shouldReadBackValuesThatAreNoRecords() {
        for (Object value : List.of("text", 1, 2L, true, 1.5, 2.5F)) {
            assertThat(generic.deserialize(TOPIC, payload(value))).isEqualTo(value);
        }
        assertThat(generic.deserialize(TOPIC, payload(new Utf8("text")))).isEqualTo("text");
    }

    @Test
    void shouldWriteBytesWithoutALengthInFront() {
        byte[] bytes = {1, 2, 3};

        assertThat(payload(bytes)).endsWith(1, 2, 3).hasSize(8);
        assertThat(payload(ByteBuffer.wrap(bytes))).endsWith(1, 2, 3).hasSize(8);
        assertThat(generic.deserialize(TOPIC, payload(bytes))).isEqualTo(bytes);
    }

    @Test
    void shouldLeaveNullAsItIs() {
        assertThat(serializer.serialize(TOPIC, null)).isNull();
        assertThat(generic.deserialize(TOPIC, null)).isNull();
        assertThat(registry.compatibilityLevel(new Subject("calls-value"))).isEmpty();
    }

    @Test
    void shouldResolveTheWritersSchemaIntoTheReaders() {
        Schema older =
                SchemaBuilder.record("Rating").fields().requiredInt("score").endRecord();
        Schema newer = SchemaBuilder.record("Rating")
                .fields()
                .requiredLong("score")
                .name("source")
                .type()
                .stringType()
                .stringDefault("unknown")
                .endRecord();
        GenericRecord rating = new GenericData.Record(older);
        rating.put("score", 4);

        GenericRecord read = (GenericRecord) generic.deserialize(TOPIC, payload(rating), newer);

        assertThat(String.valueOf(read)).isEqualTo("{\"score\": 4, \"source\": \"unknown\"}");
    }

    @Test
    void shouldSkipTextAndBytesTheReaderDoesNotKnow() {
        Schema wide = SchemaBuilder.record("Rating")
                .fields()
                .requiredString("comment")
                .requiredBytes("voice")
                .requiredInt("score")
                .endRecord();
        Schema narrow =
                SchemaBuilder.record("Rating").fields().requiredInt("score").endRecord();
        GenericRecord rating = new GenericData.Record(wide);
        rating.put("comment", "well done");
        rating.put("voice", ByteBuffer.wrap(new byte[] {1, 2, 3}));
        rating.put("score", 4);

        assertThat(String.valueOf(generic.deserialize(TOPIC, payload(rating), narrow)))
                .isEqualTo("{\"score\": 4}");
    }

    @Test
    void shouldHoldLogicalTypesInGenericRecordsWhenAsked() {
        AvroDeserializer<GenericRecord> converting = new AvroDeserializer<>(registry);
        converting.configure(Map.of("avro.use.logical.type.converters", true), false);

        GenericRecord read = converting.deserialize(TOPIC, payload(Calls.aCall("c1")));

        assertThat(read)
                .isNotNull()
                .extracting(call -> call.get("startedAt"))
                .isEqualTo(Instant.ofEpochMilli(1_700_000_000_123L));
    }

    @Test
    void shouldRefuseAnotherMagicByte() {
        assertThatThrownBy(() -> generic.deserialize(TOPIC, new byte[] {'{', '}', 0, 0, 0, 0}))
                .isInstanceOf(NotAvroWireFormatException.class)
                .hasMessageContaining("magic byte 0")
                .hasMessageContaining("topic calls")
                .hasMessageContaining("123");
    }

    @Test
    void shouldRefuseAnIdThatTheRegistryDoesNotHave() {
        assertThatThrownBy(() -> generic.deserialize(TOPIC, new byte[] {0, 0, 0, 1, 0, 0}))
                .isInstanceOf(UnknownSchemaIdException.class)
                .hasMessageContaining("256");
    }

    @Test
    void shouldRefuseEveryCutOffPayload() {
        byte[] whole = payload(Calls.transferred(2));
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> specific.deserializer().deserialize(TOPIC, cut))
                    .as("cut to %d of %d bytes", length, whole.length)
                    .isInstanceOf(TruncatedPayloadException.class);
        }
    }

    @Test
    void shouldRefuseBytesAfterTheRecord() {
        byte[] whole = payload(Calls.aCall("c1"));

        assertThatThrownBy(() -> generic.deserialize(TOPIC, Arrays.copyOf(whole, whole.length + 3)))
                .isInstanceOf(UndecodableRecordException.class)
                .hasMessageContaining("3 bytes left over");
    }

    @Test
    void shouldReadOrRefuseAnyDamagedPayloadWithoutAnotherFailure() {
        byte[] whole = payload(Calls.transferred(2));
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int attempt = 0; attempt < 20_000; attempt++) {
            byte[] damaged = whole.clone();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                damaged[5 + random.nextInt(damaged.length - 5)] = (byte) random.nextInt();
            }
            try {
                specific.deserializer().deserialize(TOPIC, damaged);
            } catch (RuntimeException e) {
                assertThat(e).as("seed %d, attempt %d", seed, attempt).isInstanceOf(PoisonRecordException.class);
            }
        }
    }

    @Test
    void shouldReadTheNextRecordAfterOneItCouldNotWrite() {
        Call broken = Calls.aCall("broken");
        broken.setTags(Arrays.asList(new String[2]));

        assertThatThrownBy(() -> serializer.serialize(TOPIC, broken)).isInstanceOf(UnencodableRecordException.class);
        assertThat(specific.deserializer().deserialize(TOPIC, payload(Calls.aCall("c2"))))
                .isEqualTo(Calls.aCall("c2"));
    }

    @Test
    void shouldSayThatATimeIsTooFarAway() {
        Call broken = Calls.aCall("far");
        broken.setStartedAt(Instant.MAX);

        assertThatThrownBy(() -> serializer.serialize(TOPIC, broken)).isInstanceOf(SerializationException.class);
    }

    @Test
    void shouldRefuseWhatIsNoAvroValue() {
        assertThatThrownBy(() -> serializer.serialize(TOPIC, Instant.EPOCH))
                .isInstanceOf(UnencodableRecordException.class)
                .hasMessageContaining("java.time.Instant");
    }

    @Test
    void shouldServeManyThreadsAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Callable<Boolean> work = () -> IntStream.range(0, 500).allMatch(number -> {
                Call call = Calls.aCall(Thread.currentThread().getName() + number);
                return call.equals(specific.deserializer().deserialize(TOPIC, serializer.serialize(TOPIC, call)));
            });
            for (Future<Boolean> thread : threads.invokeAll(Collections.nCopies(8, work))) {
                assertThat(thread.get()).as("every record read back as written").isTrue();
            }
        }
    }
}
