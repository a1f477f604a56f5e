package dev.scoreline.scoring.deadletter;

import dev.scoreline.schemas.serde.ValueSerdes;
import dev.scoreline.schemas.topic.Topics;
import org.apache.kafka.streams.StreamsConfig;

import java.util.Map;

/** What Kafka Streams must be told so that nothing that cannot be read or folded is lost, or stops the stream. */
public final class DeadLetters {

    private DeadLetters() {}

    /**
     * The handlers, with what they need.
     *
     * @param application who gives a record up, as its dead letter says
     */
    public static Map<String, Object> settings(Topics topics, ValueSerdes serdes, String application) {
        DeadLetterWriter writer = new DeadLetterWriter(
                topics.deadLetters(), serdes.of(topics.deadLetters()).serializer(), application);
        return Map.of(
                StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
                UnreadableRecords.class,
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
                UnfoldableFacts.class,
                DeadLetterWriter.SETTING,
                writer);
    }
}
