package dev.scoreline.ingest.log;

import dev.scoreline.schemas.serde.ValueSerdes;
import dev.scoreline.schemas.topic.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

import java.util.HashMap;
import java.util.Map;

/** Puts the log in Kafka together. What decides about safety and deadlines is ours; all else is Spring Boot's. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({KafkaProperties.class, LogSettings.class})
@PropertySource("classpath:dev/scoreline/ingest/defaults.properties")
public class LogConfiguration {

    /** A registry that is away must not hold a request longer than Kafka would. */
    private static final String REGISTRY_PATIENCE = "registry.call.timeout.ms";

    @Bean(destroyMethod = "close")
    KafkaFactLog factLog(Topics topics, KafkaProperties kafka, LogSettings settings) {
        Wire wire = new Wire(topics, serdes(kafka, settings));
        Map<String, Object> properties = producer(kafka.buildProducerProperties(), wire, settings);
        return new KafkaFactLog(
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer()), wire, settings);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Reach factLogReach(KafkaFactLog log) {
        return new Reach(log);
    }

    @Bean
    HealthIndicator factLogHealthIndicator(Reach factLogReach) {
        return () -> (factLogReach.isReached() ? Health.up() : Health.outOfService()).build();
    }

    private static ValueSerdes serdes(KafkaProperties kafka, LogSettings settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(REGISTRY_PATIENCE, Math.toIntExact(settings.delivery().toMillis()));
        properties.putAll(kafka.getProperties());
        return new ValueSerdes(properties);
    }

    static Map<String, Object> producer(Map<String, Object> given, Wire wire, LogSettings settings) {
        Map<String, Object> properties = new HashMap<>(given);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        properties.put(
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                Math.toIntExact(settings.delivery().toMillis()));
        properties.put(
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                Math.toIntExact(settings.attempt().toMillis()));
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, settings.admission().toMillis());
        properties.put(ProducerConfig.LINGER_MS_CONFIG, settings.linger().toMillis());
        properties.put(ProducerConfig.BUFFER_MEMORY_CONFIG, settings.buffer().toBytes());
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, wire.largestRecord());
        return properties;
    }
}
