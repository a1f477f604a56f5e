package dev.scoreline.testkit.broker;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

class EmbeddedBrokerIT {

    private static final TopicPartition GREETINGS = new TopicPartition("greetings", 0);

    @Test
    void shouldStillHoldItsRecordsAfterARestart(@TempDir Path data) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.on(data)) {
            // Given
            createTopic(broker);
            send(broker, "hello");

            // When
            broker.stop();
            broker.start();

            // Then
            assertThat(readOne(broker)).isEqualTo("hello");
        }
        assertThat(data).isNotEmptyDirectory();
    }

    private static void createTopic(EmbeddedBroker broker) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(GREETINGS.topic(), 1, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
    }

    private static void send(EmbeddedBroker broker, String text) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(GREETINGS.topic(), text)).get(30, TimeUnit.SECONDS);
        }
    }

    private static String readOne(EmbeddedBroker broker) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(GREETINGS));
            consumer.seekToBeginning(List.of(GREETINGS));
            return consumer.poll(Duration.ofSeconds(30)).iterator().next().value();
        }
    }
}
