package dev.scoreline.translation.rating;

import dev.scoreline.schemas.key.KeyText;
import dev.scoreline.scorecard.identity.RatingId;
import dev.scoreline.scorecard.number.Fraction;
import dev.scoreline.scorecard.rating.CallId;
import dev.scoreline.scorecard.rating.RatingFact;
import dev.scoreline.scorecard.rating.RatingKey;
import dev.scoreline.translation.UntranslatableException;
import dev.scoreline.translation.actor.Actors;
import dev.scoreline.translation.assessment.Acceptance;
import dev.scoreline.translation.number.Decimals;

import java.util.Locale;
import java.util.Objects;

/** Facts about calls and their ratings: made by whoever accepts one, read by whoever folds it. */
public final class RatingFacts {

    private RatingFacts() {}

    /** A fact for the log. Rates of more digits than the wire holds are refused with a sentence. */
    public static dev.scoreline.schemas.rating.RatingFact of(Acceptance acceptance, RatingFact said) {
        dev.scoreline.schemas.rating.RatingFact.Builder fact = dev.scoreline.schemas.rating.RatingFact.newBuilder()
                .setEventId(acceptance.eventId().value())
                .setAccount(acceptance.account().value())
                .setEntityId(said.call().value())
                .setOccurredAt(acceptance.occurredAt())
                .setAcceptedAt(acceptance.acceptedAt())
                .setActor(Actors.toAvro(acceptance.actor()))
                .setCorrelation(acceptance.correlation())
                .setZone(acceptance.zone().getId())
                .setType(said.getClass().getSimpleName());
        return switch (said) {
            case RatingFact.RatingReported rating ->
                fact.setNaturalKey(naturalKey(rating))
                        .setRatingReported(toAvro(rating))
                        .build();
            case RatingFact.CallReported(CallId call, var facts) ->
                fact.setNaturalKey(KeyText.join(call.value()))
                        .setCallReported(Calls.toAvro(call, facts))
                        .setPersonal(Calls.personal(facts))
                        .build();
        };
    }

    /** What a checked fact says, or an {@link UntranslatableException}. */
    public static RatingFact toDomain(dev.scoreline.schemas.rating.RatingFact fact) {
        if (fact.getSealed() != null) {
            throw UntranslatableException.sealed("a fact about a call");
        }
        CallId call = new CallId(fact.getEntityId());
        var rating = fact.getRatingReported();
        if (rating != null) {
            requireSame(call, rating.getCallUuid());
            return rating(fact, rating);
        }
        var reported = fact.getCallReported();
        requireSame(call, reported.getCallUuid());
        return new RatingFact.CallReported(call, Calls.toDomain(reported, fact.getPersonal()));
    }

    private static RatingFact rating(
            dev.scoreline.schemas.rating.RatingFact fact, dev.scoreline.schemas.rating.RatingReported rating) {
        if (rating.getExtensionId().isEmpty()) {
            throw new UntranslatableException("Expected the extension of a queue or IVR in a rating, found an empty"
                    + " one; mend the producer.");
        }
        return new RatingFact.RatingReported(
                new CallId(fact.getEntityId()),
                new RatingKey(
                        rating.getExtensionId(), RatedParties.toDomain(rating.getRated()), rating.getIdempotencyKey()),
                new RatingId(rating.getRatingId()),
                Fraction.of(rating.getRate()),
                Fraction.of(rating.getMinRate()),
                Fraction.of(rating.getMaxRate()),
                rating.getRatedAt(),
                fact.getAcceptedAt());
    }

    private static void requireSame(CallId call, String callUuid) {
        if (!callUuid.equals(call.value())) {
            throw new UntranslatableException("Expected a payload about the call that its envelope names, found one"
                    + " about another; mend the producer.");
        }
    }

    private static String naturalKey(RatingFact.RatingReported rating) {
        RatingKey key = rating.key();
        var rated = RatedParties.toAvro(key.rated());
        return KeyText.join(
                rating.call().value(),
                key.extension(),
                rated == null ? "" : rated.name().toLowerCase(Locale.ROOT),
                Objects.requireNonNullElse(key.idempotencyKey(), ""));
    }

    private static dev.scoreline.schemas.rating.RatingReported toAvro(RatingFact.RatingReported rating) {
        return new dev.scoreline.schemas.rating.RatingReported(
                rating.id().value(),
                rating.call().value(),
                rating.key().extension(),
                Decimals.exact(rating.rate()),
                Decimals.exact(rating.minRate()),
                Decimals.exact(rating.maxRate()),
                RatedParties.toAvro(rating.key().rated()),
                rating.key().idempotencyKey(),
                rating.datetime());
    }
}
