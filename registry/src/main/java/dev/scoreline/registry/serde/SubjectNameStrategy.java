package dev.scoreline.registry.serde;

import dev.scoreline.registry.Subject;
import dev.scoreline.registry.UnencodableRecordException;
import org.apache.avro.Schema;

/** Decides under which subject a topic's schemas are registered; implementations have a public no-argument constructor. */
public interface SubjectNameStrategy {

    Subject subject(String topic, boolean isKey, Schema schema);

    /** The schema's full name, for strategies that need a named schema. */
    static String recordName(Schema schema) {
        if (schema.getType() != Schema.Type.RECORD) {
            throw new UnencodableRecordException(
                    "Expected a record schema for a subject made of the record's name, found "
                            + schema.getType().getName() + ": use TopicNameStrategy for topics without records");
        }
        return schema.getFullName();
    }
}
