package dev.scoreline.scoring.fact;

import dev.scoreline.schemas.deadletter.DeadLetterReason;
import dev.scoreline.schemas.envelope.Envelope;
import dev.scoreline.schemas.key.AccountKey;
import dev.scoreline.schemas.key.EntityKey;
import dev.scoreline.scoring.deadletter.UnfoldableFactException;

import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a fact before anybody folds it: exactly one payload, of a known type, and an envelope that agrees with the
 * key it lies under. Permissions inside facts are trusted because nothing gets past this that another partition owns.
 */
public final class FactCheck {

    private FactCheck() {}

    /** @throws UnfoldableFactException if it is none */
    public static void entity(@Nullable EntityKey key, @Nullable SpecificRecord fact) {
        SpecificRecord sound = sound(fact);
        String found = text(sound, "account") + " and " + text(sound, "entityId");
        if (key == null || !key.equals(new EntityKey(text(sound, "account"), text(sound, "entityId")))) {
            throw mismatch(found, key == null ? "none" : key.text());
        }
    }

    /** @throws UnfoldableFactException if it is none */
    public static void account(@Nullable AccountKey key, @Nullable SpecificRecord fact) {
        String found = text(sound(fact), "account");
        if (key == null || !key.account().equals(found)) {
            throw mismatch(found, key == null ? "none" : key.text());
        }
    }

    private static SpecificRecord sound(@Nullable SpecificRecord fact) {
        if (fact == null) {
            throw new UnfoldableFactException(
                    DeadLetterReason.INVALID_ENVELOPE, "Expected a fact, found no value; mend the producer.");
        }
        return switch (Envelope.of(fact)) {
            case Envelope.Valid ignored -> fact;
            case Envelope.UnknownType(String sentence) ->
                throw new UnfoldableFactException(DeadLetterReason.UNKNOWN_TYPE, sentence);
            case Envelope.Invalid(String sentence) ->
                throw new UnfoldableFactException(DeadLetterReason.INVALID_ENVELOPE, sentence);
        };
    }

    private static String text(SpecificRecord fact, String field) {
        return (String) fact.get(fact.getSchema().getField(field).pos());
    }

    private static UnfoldableFactException mismatch(String found, String key) {
        return new UnfoldableFactException(
                DeadLetterReason.KEY_MISMATCH,
                "Expected an envelope that agrees with its key, found " + found + " under " + key
                        + "; mend the producer.");
    }
}
