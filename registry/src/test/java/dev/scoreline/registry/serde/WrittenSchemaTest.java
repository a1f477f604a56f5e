package dev.scoreline.registry.serde;

import dev.scoreline.registry.IncompatibleSchemaException;
import dev.scoreline.registry.RegistryOutageException;
import dev.scoreline.registry.SchemaNotRegisteredException;
import dev.scoreline.registry.StubRegistry;
import dev.scoreline.registry.StubRegistry.Reply;
import dev.scoreline.registry.Subject;
import dev.scoreline.registry.UnknownSubjectException;
import dev.scoreline.registry.memory.InMemoryRegistryClient;
import dev.scoreline.registry.sample.Call;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WrittenSchemaTest {

    private static final String TOPIC = "ratings";
    private static final Subject SUBJECT = new Subject("ratings-value");
    private static final Schema OLDER =
            SchemaBuilder.record("Rating").fields().requiredInt("score").endRecord();
    private static final Schema NEWER = SchemaBuilder.record("Rating")
            .fields()
            .name("source")
            .type()
            .stringType()
            .stringDefault("unknown")
            .requiredInt("score")
            .endRecord();
    private static final Schema FOREIGN =
            SchemaBuilder.record("Rating").fields().requiredString("text").endRecord();

    private final InMemoryRegistryClient registry = new InMemoryRegistryClient();

    private static GenericRecord rating(int score) {
        GenericRecord rating = new GenericData.Record(OLDER);
        rating.put("score", score);
        return rating;
    }

    private AvroSerializer<Object> serializer(Map<String, ?> configs, boolean isKey) {
        AvroSerializer<Object> serializer = new AvroSerializer<>(registry);
        serializer.configure(configs, isKey);
        return serializer;
    }

    private AvroSerializer<Object> serializer(Map<String, ?> configs) {
        return serializer(configs, false);
    }

    @Test
    void shouldRegisterUnderTheTopicByDefault() {
        serializer(Map.of()).serialize(TOPIC, rating(1));
        serializer(Map.of(), true).serialize(TOPIC, rating(1));

        assertThat(registry.latest(SUBJECT).schema()).isEqualTo(OLDER);
        assertThat(registry.latest(new Subject("ratings-key")).schema()).isEqualTo(OLDER);
    }

    @Test
    void shouldFindConfluentsStrategiesByTheirNames() {
        String confluent = "io.confluent.kafka.serializers.subject.";
        serializer(Map.of("value.subject.name.strategy", confluent + "RecordNameStrategy"))
                .serialize(TOPIC, Calls.aCall("c1"));
        serializer(Map.of("value.subject.name.strategy", TopicRecordNameStrategy.class))
                .serialize(TOPIC, Calls.aCall("c1"));

        assertThat(registry.latest(new Subject("dev.scoreline.registry.sample.Call"))
                        .version())
                .isEqualTo(1);
        assertThat(registry.latest(new Subject("ratings-dev.scoreline.registry.sample.Call"))
                        .version())
                .isEqualTo(1);
    }

    @Test
    void shouldRefuseAStrategyThatDoesNotExist() {
        assertThatThrownBy(() -> serializer(Map.of("value.subject.name.strategy", "com.example.Missing")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("value.subject.name.strategy")
                .hasMessageContaining("com.example.Missing");
    }

    @Test
    void shouldRefuseANumberUnderARecordsName() {
        AvroSerializer<Object> byRecord = serializer(Map.of("value.subject.name.strategy", "RecordNameStrategy"));

        assertThatThrownBy(() -> byRecord.serialize(TOPIC, 7))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("TopicNameStrategy");
    }

    @Test
    void shouldNotRegisterWhenToldNotTo() {
        AvroSerializer<Object> careful = serializer(Map.of("auto.register.schemas", false));

        assertThatThrownBy(() -> careful.serialize(TOPIC, rating(1)))
                .isInstanceOf(SchemaNotRegisteredException.class)
                .hasMessageContaining("ratings-value");
        assertThatThrownBy(() -> registry.latest(SUBJECT)).isInstanceOf(UnknownSubjectException.class);

        registry.register(SUBJECT, OLDER, false);
        assertThat(careful.serialize(TOPIC, rating(1))).containsExactly(0, 0, 0, 0, 1, 2);
    }

    @Test
    void shouldWriteWithTheNewestVersionFieldByName() {
        registry.register(SUBJECT, OLDER, false);
        registry.register(SUBJECT, NEWER, false);
        AvroSerializer<Object> latest = serializer(Map.of("auto.register.schemas", false, "use.latest.version", true));

        byte[] payload = latest.serialize(TOPIC, rating(3));

        Object read = new AvroDeserializer<Object>(registry).deserialize(TOPIC, payload);
        assertThat(String.valueOf(read)).isEqualTo("{\"source\": \"unknown\", \"score\": 3}");
    }

    @Test
    void shouldRefuseANewestVersionThatCannotReadTheRecord() {
        registry.register(SUBJECT, FOREIGN, false);
        AvroSerializer<Object> latest = serializer(Map.of("auto.register.schemas", false, "use.latest.version", true));

        assertThatThrownBy(() -> latest.serialize(TOPIC, rating(3)))
                .isInstanceOf(IncompatibleSchemaException.class)
                .hasMessageContaining("latest.compatibility.strict");
    }

    @Test
    void shouldWriteWithTheSchemaOfAGivenId() {
        registry.register(SUBJECT, NEWER, false);
        AvroSerializer<Object> pinned = serializer(Map.of("auto.register.schemas", false, "use.schema.id", 1));

        assertThat(pinned.serialize(TOPIC, rating(3))).startsWith(0, 0, 0, 0, 1).hasSize(14);
    }

    @Test
    void shouldRegisterWithoutNotesForJavaWhenAsked() {
        serializer(Map.of("avro.remove.java.properties", true)).serialize(TOPIC, Calls.aCall("c1"));

        assertThat(Call.getClassSchema().toString()).contains("avro.java.string");
        assertThat(registry.latest(SUBJECT).schema().toString()).doesNotContain("avro.java.string");
    }

    @Test
    void shouldGoOnWithoutTheRegistryOnceItKnowsTheSchema() {
        try (StubRegistry remote = new StubRegistry();
                AvroSerde<Object> serde = new AvroSerde<>()) {
            serde.configure(fast(remote), false);
            byte[] before = serde.serializer().serialize(TOPIC, rating(1));
            serde.deserializer().deserialize(TOPIC, before);
            remote.replyAlways(Reply.error(503, 50001));

            byte[] during = serde.serializer().serialize(TOPIC, rating(2));
            assertThat(String.valueOf(serde.deserializer().deserialize(TOPIC, during)))
                    .isEqualTo("{\"score\": 2}");
            assertThat(remote.requests()).hasSize(2);
        }
    }

    @Test
    void shouldNotCallARecordPoisonWhileTheRegistryIsDown() {
        try (StubRegistry remote = new StubRegistry();
                AvroSerde<Object> serde = new AvroSerde<>()) {
            serde.configure(fast(remote), false);
            remote.replyAlways(Reply.error(503, 50001));

            assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, new byte[] {0, 0, 0, 0, 1, 2}))
                    .isInstanceOf(RegistryOutageException.class);
            assertThatThrownBy(() -> serde.serializer().serialize(TOPIC, rating(1)))
                    .isInstanceOf(RegistryOutageException.class);
        }
    }

    @Test
    void shouldGoOnWithAnAgedNewestVersionWhileTheRegistryIsDown() {
        try (StubRegistry remote = new StubRegistry();
                AvroSerde<Object> serde = new AvroSerde<>()) {
            remote.contents().register(SUBJECT, OLDER, false);
            Map<String, Object> configs = fast(remote);
            configs.putAll(Map.of("auto.register.schemas", false, "use.latest.version", true));
            configs.put("latest.cache.ttl.sec", 0);
            serde.configure(configs, false);
            serde.serializer().serialize(TOPIC, rating(1));
            remote.replyAlways(Reply.error(503, 50001));

            assertThat(serde.serializer().serialize(TOPIC, rating(2))).endsWith(4);
        }
    }

    private static Map<String, Object> fast(StubRegistry remote) {
        return new HashMap<>(Map.of("schema.registry.url", remote.url().toString(), "max.retries", 0));
    }
}
