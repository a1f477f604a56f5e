package dev.scoreline.views.dynamodb;

import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.common.Actor;
import dev.scoreline.schemas.common.FieldChange;
import dev.scoreline.schemas.common.Outcome;
import dev.scoreline.schemas.common.PersonalHistory;
import dev.scoreline.schemas.common.Refusal;
import dev.scoreline.views.Entity;
import dev.scoreline.views.HistoryRow;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Lines of history as items. The schema is put together here from the records on the wire, since nothing else than the
 * table ever carries it; a field added later needs a default.
 */
final class Lines {

    private static final Schema SCHEMA = schema();
    /** With its key such a line still costs one write unit; a longer state would make every reader of the history pay. */
    static final int MOST_TOGETHER = 900;

    private static final SpecificData MODEL = new SpecificData(Lines.class.getClassLoader());

    private final Bodies bodies;

    Lines(Bodies bodies) {
        this.bodies = bodies;
    }

    /** The line, and where that is long the state that its fact left. */
    List<Map<String, AttributeValue>> items(HistoryRow row) {
        SdkBytes body = bodies.written(record(row), MODEL);
        Map<String, AttributeValue> line = Item.of(Key.line(row.entity(), row.account(), row.id(), row.offset()), body);
        if (row.left() == null) {
            return List.of(line);
        }
        SdkBytes left = bodies.written(row.left(), AssessmentItems.KIND.model());
        if (length(body) + length(left) <= MOST_TOGETHER) {
            line.put(Item.LEFT, AttributeValue.fromB(left));
            return List.of(line);
        }
        return List.of(line, Item.of(Key.left(row.entity(), row.account(), row.id(), row.offset()), left));
    }

    private static int length(SdkBytes bytes) {
        return bytes.asByteArrayUnsafe().length;
    }

    /** The state in the item of a line; null where it is not there. */
    @Nullable AssessmentState left(Map<String, AttributeValue> line) {
        AttributeValue left = line.get(Item.LEFT);
        return left == null ? null : bodies.read(left.b().asByteArrayUnsafe(), AssessmentItems.KIND);
    }

    HistoryRow row(Entity entity, Map<String, AttributeValue> item) {
        GenericRecord line = bodies.read(Item.body(item), GenericRecord.class, SCHEMA, MODEL);
        Long occurredAt = (Long) line.get("occurredAt");
        return new HistoryRow(
                entity,
                text(line, "account"),
                text(line, "id"),
                (int) line.get("partition"),
                (long) line.get("offset"),
                text(line, "factType"),
                text(line, "eventId"),
                Instant.ofEpochMilli((long) line.get("acceptedAt")),
                occurredAt == null ? null : Instant.ofEpochMilli(occurredAt),
                (Actor) line.get("actor"),
                (Outcome) line.get("outcome"),
                (Refusal) line.get("refusal"),
                changes(line),
                (PersonalHistory) line.get("personal"),
                (Long) line.get("revisionId"),
                (String) line.get("subject"),
                (boolean) line.get("rescored"),
                (long) line.get("version"));
    }

    private static GenericRecord record(HistoryRow row) {
        return new GenericRecordBuilder(SCHEMA)
                .set("account", row.account())
                .set("id", row.id())
                .set("partition", row.partition())
                .set("offset", row.offset())
                .set("factType", row.factType())
                .set("eventId", row.eventId())
                .set("acceptedAt", row.acceptedAt().toEpochMilli())
                .set("occurredAt", millis(row.occurredAt()))
                .set("actor", row.actor())
                .set("outcome", row.outcome())
                .set("refusal", row.refusal())
                .set("changes", row.changes())
                .set("personal", row.personal())
                .set("revisionId", row.revisionId())
                .set("subject", row.subject())
                .set("rescored", row.rescored())
                .set("version", row.version())
                .build();
    }

    private static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : time.toEpochMilli();
    }

    private static String text(GenericRecord line, String field) {
        return line.get(field).toString();
    }

    @SuppressWarnings("unchecked") // as the schema says
    private static List<FieldChange> changes(GenericRecord line) {
        return (List<FieldChange>) line.get("changes");
    }

    private static Schema schema() {
        Schema text = Schema.create(Schema.Type.STRING);
        GenericData.setStringType(text, GenericData.StringType.String);
        return SchemaBuilder.record("HistoryLine")
                .namespace("dev.scoreline.views")
                .fields()
                .name("account")
                .type(text)
                .noDefault()
                .name("id")
                .type(text)
                .noDefault()
                .requiredInt("partition")
                .requiredLong("offset")
                .name("factType")
                .type(text)
                .noDefault()
                .name("eventId")
                .type(text)
                .noDefault()
                .requiredLong("acceptedAt")
                .name("occurredAt")
                .type(orNull(Schema.create(Schema.Type.LONG)))
                .withDefault(null)
                .name("actor")
                .type(Actor.getClassSchema())
                .noDefault()
                .name("outcome")
                .type(Outcome.getClassSchema())
                .noDefault()
                .name("refusal")
                .type(orNull(Refusal.getClassSchema()))
                .withDefault(null)
                .name("changes")
                .type()
                .array()
                .items(FieldChange.getClassSchema())
                .noDefault()
                .name("personal")
                .type(orNull(PersonalHistory.getClassSchema()))
                .withDefault(null)
                .name("revisionId")
                .type(orNull(Schema.create(Schema.Type.LONG)))
                .withDefault(null)
                .name("subject")
                .type(orNull(text))
                .withDefault(null)
                .requiredBoolean("rescored")
                .requiredLong("version")
                .endRecord();
    }

    private static Schema orNull(Schema schema) {
        return Schema.createUnion(Schema.create(Schema.Type.NULL), schema);
    }
}
