package dev.scoreline.schemas.topic;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;

/**
 * One Kafka topic: the value that code passes around instead of its name.
 *
 * @param purpose one sentence for people
 * @param maxRecordBytes the largest record it takes, before compression; its producers need it too
 * @param owner the module that alone writes it
 */
public record Topic<K, V extends SpecificRecord>(
        String name,
        String purpose,
        KeyFormat<K> key,
        Class<V> value,
        int partitions,
        Kept kept,
        int maxRecordBytes,
        String owner) {

    static {
        TrustedRecords.trust();
    }

    public Topic {
        if (partitions < 1) {
            throw new IllegalArgumentException(
                    "Expected at least 1 partition for topic " + name + ", found " + partitions);
        }
    }

    public Serde<K> keySerde() {
        return key.serde();
    }

    public Schema schema() {
        return SpecificData.get().getSchema(value);
    }

    /** The subject of its values in the registry (TopicNameStrategy). */
    public String subject() {
        return name + "-value";
    }

    @Override
    public String toString() {
        return name;
    }
}
