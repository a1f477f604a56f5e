package dev.scoreline.schemas.envelope;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

import java.util.List;

/**
 * What a fact's envelope holds, judged before anybody acts on it: Avro can say "nullable fields", but not "exactly one
 * of them is set, and it is the one that {@code type} names".
 */
public sealed interface Envelope {

    /** Exactly one payload, and the one that {@code type} names. */
    record Valid(SpecificRecord payload) implements Envelope {}

    /** A newer writer's type, or none at all; {@code sentence} says what was expected and what was found. */
    record UnknownType(String sentence) implements Envelope {}

    /** No payload, several, or another than {@code type} names; {@code sentence} says which. */
    record Invalid(String sentence) implements Envelope {}

    static Envelope of(SpecificRecord fact) {
        Schema schema = fact.getSchema();
        String type = (String) fact.get(schema.getField("type").pos());
        List<Schema.Field> payloads = PayloadFields.of(schema);
        List<String> set = payloads.stream()
                .filter(field -> fact.get(field.pos()) != null)
                .map(PayloadFields::typeName)
                .toList();
        if (payloads.stream().map(PayloadFields::typeName).noneMatch(type::equals)) {
            return new UnknownType("Expected a type that this version of " + schema.getName() + " knows, found '" + type
                    + "'; upgrade this application and re-drive the record.");
        }
        if (!set.equals(List.of(type))) {
            return new Invalid("Expected the payload " + type + " and no other in " + schema.getName() + ", found "
                    + (set.isEmpty() ? "none" : String.join(", ", set)) + "; mend the producer.");
        }
        return new Valid(
                (SpecificRecord) fact.get(PayloadFields.named(payloads, type).pos()));
    }
}
