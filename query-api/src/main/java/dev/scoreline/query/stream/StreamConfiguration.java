package dev.scoreline.query.stream;

import dev.scoreline.api.caller.Callers;
import dev.scoreline.query.token.Signer;
import dev.scoreline.schemas.serde.ValueSerdes;
import dev.scoreline.schemas.topic.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.concurrent.Semaphore;

/** Puts the streams together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamSettings.class)
public class StreamConfiguration {

    @Bean
    Partitions historyPartitions(Topics topics) {
        return new Partitions(topics);
    }

    @Bean
    HistoryReaders historyReaders(KafkaProperties kafka) {
        return new HistoryReaders(kafka.buildConsumerProperties());
    }

    @Bean
    Histories histories(Topics topics, ValueSerdes serdes, MeterRegistry meters) {
        return new Histories(topics, serdes, meters);
    }

    @Bean
    LiveFeed liveFeed(
            Partitions partitions,
            Histories histories,
            HistoryReaders readers,
            StreamSettings settings,
            MeterRegistry meters) {
        return new LiveFeed(partitions, histories, readers, settings.heartbeat(), meters);
    }

    @Bean
    StreamController streamController(
            StreamSettings settings,
            Partitions partitions,
            Histories histories,
            HistoryReaders readers,
            LiveFeed feed,
            Signer signer,
            Callers callers,
            MeterRegistry meters) {
        return new StreamController(
                new StreamContext(
                        settings, partitions, histories, readers, feed, new Semaphore(settings.catchUps(), true)),
                new OpenStreams(settings.perAccount(), settings.most(), meters),
                new EventIds(signer, partitions.count()),
                callers);
    }
}
