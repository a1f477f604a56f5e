package dev.scoreline.schemas.serde;

import dev.scoreline.schemas.key.EntityKey;
import dev.scoreline.schemas.provisioning.Replication;
import dev.scoreline.schemas.provisioning.TopicAdmin;
import dev.scoreline.schemas.rating.RatingFact;
import dev.scoreline.schemas.topic.Topic;
import dev.scoreline.schemas.topic.Topics;
import dev.scoreline.testkit.broker.EmbeddedBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class ValueSerdesIT {

    @Test
    void shouldCarryAFactThroughABrokerAsTheCatalogueSays() throws Exception {
        Topics topics = Topics.standard();
        Topic<EntityKey, RatingFact> topic = topics.ratingEvents();
        EntityKey key = new EntityKey("AC1", "call/1");
        try (EmbeddedBroker broker = EmbeddedBroker.temporary();
                Serde<RatingFact> values =
                        new ValueSerdes(Map.of("schema.registry.url", "mock://value-serdes-it")).of(topic)) {
            create(topics, broker);

            RecordMetadata sent =
                    send(new ProducerRecord<>(topic.name(), key, SomeFacts.aRating()), topic, values, broker);

            ConsumerRecord<EntityKey, RatingFact> received = receive(sent, topic, values, broker);
            assertThat(received.key()).isEqualTo(key);
            assertThat(received.value()).isEqualTo(SomeFacts.aRating());
            assertThat(received.timestampType()).isEqualTo(TimestampType.LOG_APPEND_TIME);
        }
    }

    private static void create(Topics topics, EmbeddedBroker broker) {
        try (Admin admin = Admin.create(at(broker))) {
            TopicAdmin topicAdmin = new TopicAdmin(admin, Replication.STANDALONE, Duration.ofSeconds(20));
            topicAdmin.apply(topicAdmin.plan(topics));
        }
    }

    private static RecordMetadata send(
            ProducerRecord<EntityKey, RatingFact> fact,
            Topic<EntityKey, RatingFact> topic,
            Serde<RatingFact> values,
            EmbeddedBroker broker)
            throws Exception {
        try (Producer<EntityKey, RatingFact> producer =
                new KafkaProducer<>(at(broker), topic.keySerde().serializer(), values.serializer())) {
            return producer.send(fact).get();
        }
    }

    private static ConsumerRecord<EntityKey, RatingFact> receive(
            RecordMetadata sent, Topic<EntityKey, RatingFact> topic, Serde<RatingFact> values, EmbeddedBroker broker) {
        try (Consumer<EntityKey, RatingFact> consumer =
                new KafkaConsumer<>(at(broker), topic.keySerde().deserializer(), values.deserializer())) {
            TopicPartition partition = new TopicPartition(sent.topic(), sent.partition());
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            List<ConsumerRecord<EntityKey, RatingFact>> records =
                    consumer.poll(Duration.ofSeconds(20)).records(partition);
            assertThat(records).as("records of " + partition).hasSize(1);
            return records.getFirst();
        }
    }

    private static Map<String, Object> at(EmbeddedBroker broker) {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }
}
