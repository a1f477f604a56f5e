package dev.scoreline.registry.serde;

import dev.scoreline.registry.Subject;
import org.apache.avro.Schema;

/** One subject for a topic's keys and one for its values. */
public final class TopicNameStrategy implements SubjectNameStrategy {

    @Override
    public Subject subject(String topic, boolean isKey, Schema schema) {
        return new Subject(topic + (isKey ? "-key" : "-value"));
    }
}
