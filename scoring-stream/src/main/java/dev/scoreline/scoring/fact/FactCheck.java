package dev.scoreline.scoring.fact;

import dev.scoreline.schemas.deadletter.DeadLetterReason;
import dev.scoreline.schemas.envelope.Envelope;
import dev.scoreline.schemas.key.AccountKey;
import dev.scoreline.schemas.key.EntityKey;
import dev.scoreline.schemas.key.Key;
import dev.scoreline.schemas.key.ResourceKey;
import dev.scoreline.schemas.key.RollupKey;
import dev.scoreline.scoring.deadletter.UnfoldableFactException;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a fact before anybody folds it: exactly one payload, of a known type, and an envelope that agrees with the
 * key it lies under. Permissions inside facts are trusted because nothing gets past this that another partition owns.
 */
public final class FactCheck {

    private FactCheck() {}

    /**
     * Lets a sound fact pass.
     *
     * @throws UnfoldableFactException if it is none, or lies under another's key
     */
    public static void key(@Nullable Key key, @Nullable SpecificRecord fact) {
        SpecificRecord sound = sound(fact);
        boolean agrees = switch (key) {
            case AccountKey(String account) -> account.equals(text(sound, "account"));
            case EntityKey(String account, String id) ->
                account.equals(text(sound, "account")) && id.equals(text(sound, "entityId"));
            case ResourceKey ignored -> false;
            case RollupKey ignored -> false;
            case null -> false;
        };
        if (!agrees) {
            throw mismatch(sound, key);
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

    private static UnfoldableFactException mismatch(SpecificRecord fact, @Nullable Key key) {
        return new UnfoldableFactException(
                DeadLetterReason.KEY_MISMATCH,
                "Expected an envelope that agrees with its key, found account " + text(fact, "account") + " and entity "
                        + text(fact, "entityId") + " under " + (key == null ? "no key" : "the key " + key.text())
                        + "; mend the producer.");
    }
}
