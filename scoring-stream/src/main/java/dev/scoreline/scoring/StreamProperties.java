package dev.scoreline.scoring;

import dev.scoreline.schemas.provisioning.Replication;
import dev.scoreline.schemas.serde.ValueSerdes;
import dev.scoreline.schemas.topic.Topics;
import dev.scoreline.scoring.deadletter.DeadLetters;
import dev.scoreline.scoring.store.StoreMemory;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

import java.util.HashMap;
import java.util.Map;

/** What Kafka Streams is told: our defaults, over them what the operator says, over that what our promises rest on. */
record StreamProperties(ScoringSettings settings, Topics topics, ValueSerdes serdes, StoreMemory memory) {

    private static final int SESSION_MILLIS = 10_000;

    Map<String, Object> over(Map<String, Object> operators) {
        Map<String, Object> properties = defaults();
        properties.putAll(operators);
        properties.putAll(promises());
        return properties;
    }

    private Map<String, Object> defaults() {
        ScoringSettings.Scoring scoring = settings.scoring();
        Replication replication = settings.topics().replication();
        Map<String, Object> defaults = new HashMap<>();
        defaults.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, scoring.threads());
        defaults.put(
                StreamsConfig.STATE_DIR_CONFIG,
                scoring.stateDir().toAbsolutePath().toString());
        defaults.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, scoring.standbys());
        defaults.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                scoring.commitInterval().toMillis());
        defaults.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, replication.replicas());
        defaults.put(
                StreamsConfig.topicPrefix(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG),
                Integer.toString(replication.minInSync()));
        defaults.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        // How long the others wait for an instance that was killed before they take over: Kafka would wait 45 s.
        defaults.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION_MILLIS);
        if (scoring.groupInstanceId() != null) {
            defaults.put(
                    StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), scoring.groupInstanceId());
        }
        return defaults;
    }

    private Map<String, Object> promises() {
        String application = settings.applicationId();
        Map<String, Object> promises = new HashMap<>(DeadLetters.settings(topics, serdes, application));
        promises.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
        promises.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        promises.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        // A dead letter is the largest record there is: it holds the largest of all others.
        promises.put(
                StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
                topics.deadLetters().maxRecordBytes());
        promises.putAll(memory.settings());
        return promises;
    }
}
