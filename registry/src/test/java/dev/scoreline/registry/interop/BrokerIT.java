package dev.scoreline.registry.interop;

import dev.scoreline.registry.StubRegistry;
import dev.scoreline.registry.Subject;
import dev.scoreline.registry.serde.AvroDeserializer;
import dev.scoreline.registry.serde.AvroSerializer;
import dev.scoreline.testkit.broker.EmbeddedBroker;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

class BrokerIT {

    private static final Schema CALL =
            SchemaBuilder.record("Call").fields().requiredInt("seconds").endRecord();
    private static final int CALLS = 50;

    @Test
    void shouldPassThroughAStockProducerAndConsumerUnderEveryStrategy() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.temporary();
                StubRegistry registry = new StubRegistry()) {
            for (String strategy : List.of("TopicNameStrategy", "RecordNameStrategy", "TopicRecordNameStrategy")) {
                Map<String, Object> configs = Map.of(
                        "bootstrap.servers", broker.bootstrapServers(),
                        "schema.registry.url", registry.url().toString(),
                        "value.subject.name.strategy", "io.confluent.kafka.serializers.subject." + strategy);
                String topic = "calls-" + strategy;
                create(broker, topic);
                produce(configs, topic);

                assertThat(consume(configs, topic))
                        .as("calls under %s", strategy)
                        .hasSize(CALLS)
                        .allSatisfy(call ->
                                assertThat(call.key()).isEqualTo(call.value().get("seconds")));
            }

            assertThat(registry.contents()
                            .latest(new Subject("calls-TopicNameStrategy-value"))
                            .id())
                    .isEqualTo(registry.contents().latest(new Subject("Call")).id())
                    .isEqualTo(registry.contents()
                            .latest(new Subject("calls-TopicRecordNameStrategy-Call"))
                            .id());
        }
    }

    private static void create(EmbeddedBroker broker, String topic) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get(30, TimeUnit.SECONDS);
        }
    }

    private static void produce(Map<String, Object> configs, String topic) throws Exception {
        Map<String, Object> own = new HashMap<>(configs);
        own.put("key.serializer", AvroSerializer.class);
        own.put("value.serializer", AvroSerializer.class);
        own.put("key.subject.name.strategy", "TopicNameStrategy");
        try (KafkaProducer<Integer, GenericRecord> producer = new KafkaProducer<>(own)) {
            for (int number = 0; number < CALLS; number++) {
                GenericRecord call = new GenericData.Record(CALL);
                call.put("seconds", number);
                producer.send(new ProducerRecord<>(topic, number, call)).get(30, TimeUnit.SECONDS);
            }
        }
    }

    private static List<ConsumerRecord<Integer, GenericRecord>> consume(Map<String, Object> configs, String topic) {
        Map<String, Object> own = new HashMap<>(configs);
        own.put("key.deserializer", AvroDeserializer.class);
        own.put("value.deserializer", AvroDeserializer.class);
        own.put("group.id", topic);
        own.put("auto.offset.reset", "earliest");
        List<ConsumerRecord<Integer, GenericRecord>> calls = new ArrayList<>();
        try (KafkaConsumer<Integer, GenericRecord> consumer = new KafkaConsumer<>(own)) {
            consumer.subscribe(List.of(topic));
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (calls.size() < CALLS && System.nanoTime() - deadline < 0) {
                consumer.poll(Duration.ofMillis(200)).forEach(calls::add);
            }
        }
        return calls;
    }
}
