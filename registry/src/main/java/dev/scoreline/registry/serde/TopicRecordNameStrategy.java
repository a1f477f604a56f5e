package dev.scoreline.registry.serde;

import dev.scoreline.registry.Subject;
import org.apache.avro.Schema;

/** One subject for a type of record on one topic. */
public final class TopicRecordNameStrategy implements SubjectNameStrategy {

    @Override
    public Subject subject(String topic, boolean isKey, Schema schema) {
        return new Subject(topic + "-" + SubjectNameStrategy.recordName(schema));
    }
}
