package dev.scoreline.registry.serde;

import dev.scoreline.registry.Subject;
import org.apache.avro.Schema;

/** One subject for a type of record, whatever topics it is on. */
public final class RecordNameStrategy implements SubjectNameStrategy {

    @Override
    public Subject subject(String topic, boolean isKey, Schema schema) {
        return new Subject(SubjectNameStrategy.recordName(schema));
    }
}
