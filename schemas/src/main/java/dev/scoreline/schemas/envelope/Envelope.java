package dev.scoreline.schemas.envelope;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

import java.util.List;

import static java.util.stream.Collectors.joining;

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
        List<PayloadField> payloads = PayloadField.of(schema);
        if (payloads.stream().noneMatch(payload -> payload.type().equals(type))) {
            return unknown(schema, type);
        }
        List<PayloadField> set = payloads.stream()
                .filter(payload -> fact.get(payload.position()) != null)
                .toList();
        return set.size() == 1 && set.getFirst().type().equals(type)
                ? new Valid((SpecificRecord) fact.get(set.getFirst().position()))
                : invalid(schema, type, set);
    }

    private static UnknownType unknown(Schema schema, String type) {
        return new UnknownType("Expected a type that this version of " + schema.getName() + " knows, found '" + type
                + "'; upgrade this application and re-drive the record.");
    }

    private static Invalid invalid(Schema schema, String type, List<PayloadField> set) {
        String found =
                set.isEmpty() ? "none" : set.stream().map(PayloadField::type).collect(joining(", "));
        return new Invalid("Expected the payload " + type + " and no other in " + schema.getName() + ", found " + found
                + "; mend the producer.");
    }
}
