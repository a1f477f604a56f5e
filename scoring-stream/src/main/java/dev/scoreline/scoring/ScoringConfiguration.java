package dev.scoreline.scoring;

import dev.scoreline.schemas.provisioning.TopicAdmin;
import dev.scoreline.schemas.serde.ValueSerdes;
import dev.scoreline.schemas.topic.Topics;
import dev.scoreline.scoring.store.StoreMemory;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.KafkaStreamsConfiguration;
import org.springframework.kafka.config.KafkaStreamsInfrastructureCustomizer;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.kafka.streams.KafkaStreamsMicrometerListener;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Puts the scoring stream together; the topology itself knows nothing of Spring. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({KafkaProperties.class, ScoringSettings.class})
public class ScoringConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Bean
    Topics topics(ScoringSettings settings, KafkaProperties kafka) {
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
    StoreMemory storeMemory(ScoringSettings settings) {
        return new StoreMemory(settings.scoring().storeMemory().toBytes());
    }

    @Bean
    RegistryAwaited registryAwaited(Topics topics, KafkaProperties kafka) {
        return new RegistryAwaited(topics.deadLetters(), kafka.getProperties());
    }

    @Bean
    StreamsBuilderFactoryBean scoringStream(
            ScoringSettings settings,
            KafkaProperties kafka,
            Topics topics,
            ValueSerdes serdes,
            StoreMemory memory,
            ObjectProvider<MeterRegistry> meters,
            ApplicationContext context) {
        var properties = new StreamProperties(settings, topics, serdes, memory).over(kafka.buildStreamsProperties());
        StreamsBuilderFactoryBean stream = new StreamsBuilderFactoryBean(new KafkaStreamsConfiguration(properties));
        stream.setInfrastructureCustomizer(new KafkaStreamsInfrastructureCustomizer() {
            @Override
            public void configureBuilder(StreamsBuilder builder) {
                ScoringTopology.addTo(builder, topics, serdes);
            }
        });
        // Others take over at once, unless this instance said that it comes back under its own name.
        stream.setLeaveGroupOnClose(settings.scoring().groupInstanceId() == null);
        stream.setPhase(RegistryAwaited.PHASE + 1);
        stream.setStreamsUncaughtExceptionHandler(new Failures());
        stream.setStateListener((now, before) -> {
            if (now == KafkaStreams.State.ERROR) {
                context.publishEvent(new StreamFailed(context));
            }
        });
        meters.ifAvailable(registry -> stream.addListener(new KafkaStreamsMicrometerListener(registry)));
        return stream;
    }

    @Bean
    ScoringHealth scoringHealth(ScoringSettings settings, StreamsBuilderFactoryBean stream) {
        return new ScoringHealth(stream::getKafkaStreams, settings.scoring().staleAfter(), InstantSource.system());
    }

    @Bean
    Backlog backlog(ScoringSettings settings, KafkaProperties kafka, Topics topics) {
        Map<String, Object> properties = kafka.buildConsumerProperties();
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, settings.applicationId());
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        // Whether there is one is all that is asked.
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        ByteArrayDeserializer raw = new ByteArrayDeserializer();
        return new Backlog(
                new KafkaConsumer<>(properties, raw, raw),
                List.of(
                        topics.assessmentEvents().name(),
                        topics.commentEvents().name(),
                        topics.ratingEvents().name(),
                        topics.configurationEvents().name()));
    }

    @Bean
    ScoringReadiness scoringReadiness(StreamsBuilderFactoryBean stream, Backlog backlog) {
        return new ScoringReadiness(stream::getKafkaStreams, backlog::isFolded);
    }
}
