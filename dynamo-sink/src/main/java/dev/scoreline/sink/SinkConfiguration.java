package dev.scoreline.sink;

import dev.scoreline.schemas.deadletter.DeadLetter;
import dev.scoreline.schemas.provisioning.TopicAdmin;
import dev.scoreline.schemas.serde.ValueSerdes;
import dev.scoreline.schemas.topic.Topics;
import dev.scoreline.views.ViewWriter;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.GenericApplicationListener;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

import java.time.Duration;
import java.util.Map;

/** Puts the sink together; whoever brings a {@link ViewWriter} runs it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({KafkaProperties.class, SinkSettings.class})
public class SinkConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(250);

    @Bean
    Topics topics(SinkSettings settings, KafkaProperties kafka) {
        Topics topics = settings.topics().topics();
        try (Admin admin = Admin.create(kafka.buildAdminProperties())) {
            TopicAdmin provisioning = new TopicAdmin(admin, settings.topics().replication(), PATIENCE);
            provisioning.apply(provisioning.plan(topics));
        }
        return topics;
    }

    @Bean
    ValueSerdes valueSerdes(KafkaProperties kafka) {
        return new ValueSerdes(kafka.getProperties());
    }

    @Bean
    Producer<byte[], DeadLetter> deadLetterProducer(KafkaProperties kafka, Topics topics, ValueSerdes serdes) {
        Map<String, Object> properties = kafka.buildProducerProperties();
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG, topics.deadLetters().maxRecordBytes());
        return new KafkaProducer<>(
                properties,
                new ByteArraySerializer(),
                serdes.of(topics.deadLetters()).serializer());
    }

    @Bean
    Arrears arrears(SinkSettings settings) {
        return new Arrears(settings.sink().threads());
    }

    /** Where nothing is left to read, nothing is stored either that could tell so. */
    @Bean
    GenericApplicationListener idleSink(Arrears arrears) {
        return GenericApplicationListener.forEventType(
                ListenerContainerIdleEvent.class, idle -> arrears.stored(idle.getConsumer()));
    }

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> sinkContainer(
            SinkSettings settings,
            KafkaProperties kafka,
            Topics topics,
            ValueSerdes serdes,
            ViewWriter views,
            Producer<byte[], DeadLetter> deadLetterProducer,
            Arrears arrears) {
        String group = settings.topics().prefix() + "-sink";
        Results results = new Results(topics, serdes);
        ContainerProperties container = new ContainerProperties(results.topics().toArray(String[]::new));
        container.setGroupId(group);
        container.setAckMode(AckMode.BATCH);
        container.setMessageListener(
                new Sink(results, views, new DeadLetters(topics.deadLetters(), deadLetterProducer, group), arrears));
        container.setConsumerRebalanceListener(arrears);
        container.setPollTimeout(LOOK.toMillis());
        container.setIdleEventInterval(LOOK.toMillis());
        ConcurrentMessageListenerContainer<byte[], byte[]> sink = new ConcurrentMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(consumer(kafka, settings.sink())), container);
        sink.setBeanName(group);
        sink.setConcurrency(settings.sink().threads());
        sink.setAutoStartup(kafka.getListener().isAutoStartup());
        // The same records again until the store takes them: skipping one would lose what was acknowledged.
        sink.setCommonErrorHandler(new DefaultErrorHandler(
                new FixedBackOff(settings.sink().pauseAfterFailure().toMillis(), FixedBackOff.UNLIMITED_ATTEMPTS)));
        return sink;
    }

    private static Map<String, Object> consumer(KafkaProperties kafka, SinkSettings.Consumption consumption) {
        Map<String, Object> properties = kafka.buildConsumerProperties();
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // History is kept for 30 days, and a new table wants all of it.
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, consumption.batch());
        // Nobody waits longer for a record than for the commit that made it visible.
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
        return properties;
    }
}
